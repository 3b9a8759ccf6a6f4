<#-- A report: what to know in ten seconds, then what changed, what is wrong, what to do, then all the rest. -->
<#import "frame.ftl" as f>
<#import "runs.ftl" as t>
<#include "parts.ftl">
<#assign b = report.briefing>
<@f.page title=b.perspective.title + " · " + b.edition>
<div class="sheet">
<@masthead report=report heading=""><@t.bare b.headline/></@masthead>
<@contents report>
<li><a href="#changes"><@t.word "page.changes"/></a></li>
<li><a href="#findings"><@t.word "page.findings"/></a></li>
<li><a href="#actions"><@t.word "page.actions"/></a></li>
</@contents>
<main id="main">
<section class="summary" aria-label="${wording.label("page.key-figures").plain()}">
<#list b.summary as sentence>
<p class="lead"><@t.text sentence/></p>
</#list>
<@tiles report.tiles/>
<#list b.workings as sentence>
<p class="meta"><@t.text sentence/></p>
</#list>
<@stale/>
</section>
<section class="chapter" aria-labelledby="changes">
<@heading "changes" "page.changes"/>
<ul class="plain">
<#list b.changes.moved + b.changes.lines as line>
<li><@t.text line/></li>
</#list>
</ul>
<#if report.compared.isPresent()>
<p class="onward"><a href="${root}${report.compared.get()}"><@t.word "page.all-changes"/></a></p>
</#if>
</section>
<section class="chapter" aria-labelledby="findings">
<@heading "findings" "page.findings"/>
<#if report.findings?has_content>
<@findings report.findings/>
<#else>
<p><@t.word "page.no-findings"/></p>
</#if>
</section>
<section class="chapter" aria-labelledby="actions">
<@heading "actions" "page.actions"/>
<p class="intro agenda"><@t.text b.agenda.heading/></p>
<#if report.actions.isPresent()>
<@rows of=report.actions.get()/>
<#else>
<p><@t.word "page.no-actions"/></p>
</#if>
<#if !b.agenda.elsewhere.isEmpty()>
<p class="meta"><@t.text b.agenda.elsewhere/></p>
</#if>
<#if report.followed.isPresent()>
<@rows of=report.followed.get() place="due-then"/>
</#if>
<#if !report.open.isEmpty()>
<p class="meta"><@t.text report.open/></p>
</#if>
</section>
<@chapters report/>
<#if b.notes?has_content>
<section class="chapter" aria-labelledby="data-notes">
<@heading "data-notes" "page.notes"/>
<ul class="plain">
<#list b.notes as note>
<li><@t.text note/></li>
</#list>
</ul>
</section>
</#if>
<@sources/>
</main>
</div>
<@f.foot>
<p><a href="digest.txt"><@t.word "page.digest"/></a> <a href="report.json"><@t.word "page.json"/></a></p>
</@f.foot>
</@f.page>
