<#-- The part of a report on one unit. -->
<#import "frame.ftl" as f>
<#import "runs.ftl" as t>
<#include "parts.ftl">
<#assign b = report.briefing>
<#assign unit = report.unit.get()>
<@f.page title=unit.name + " · " + b.perspective.title + " · " + b.edition>
<div class="sheet">
<@masthead report=report heading=""><span class="name">${unit.name}</span></@masthead>
<@contents report>
<#if report.findings?has_content>
<li><a href="#findings"><@t.word "page.findings"/></a></li>
</#if>
<#if report.actions.isPresent()>
<li><a href="#actions"><@t.word "page.actions"/></a></li>
</#if>
</@contents>
<main id="main">
<#if report.findings?has_content>
<section class="chapter" aria-labelledby="findings">
<@heading "findings" "page.findings"/>
<@findings report.findings/>
</section>
</#if>
<#if report.actions.isPresent()>
<section class="chapter" aria-labelledby="actions">
<@heading "actions" "page.actions"/>
<@rows of=report.actions.get()/>
</section>
</#if>
<@chapters report/>
<@sources/>
</main>
</div>
<@f.foot/>
</@f.page>
