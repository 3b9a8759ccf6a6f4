<#-- How one edition differs from an earlier one. -->
<#import "frame.ftl" as f>
<#import "runs.ftl" as t>
<#include "parts.ftl">
<#assign report = shown.report>
<#assign b = report.briefing>
<@f.page title=wording.label("page.compare").plain() + " · " + b.perspective.title + " · " + b.edition>
<div class="sheet narrow middle">
<#if b.sample>
<aside class="sample"><@t.word "page.sample"/></aside>
</#if>
<header class="masthead">
<p class="kicker"><span class="name">${b.perspective.title}</span></p>
<h1><@t.bare shown.lead/></h1>
<nav class="ways" aria-label="${wording.label("page.ways").plain()}">
<a href="../index.html"><@t.word "page.whole-report"/></a>
<a href="${root}${shown.before}"><@t.word "page.earlier-report"/></a>
<a href="${root}archive/${b.perspective.id}/index.html"><@t.word "page.archive"/></a>
</nav>
</header>
<main id="main">
<section class="summary" aria-label="${wording.label("page.key-figures").plain()}">
<#if report.tiles?has_content>
<@tiles report.tiles/>
</#if>
<#if !shown.unchanged.isEmpty()>
<p class="meta"><@t.text shown.unchanged/></p>
</#if>
<ul class="plain">
<#list b.changes.moved + b.changes.lines as line>
<li><@t.text line/></li>
</#list>
</ul>
</section>
<#if shown.fresh?has_content>
<section class="chapter" aria-labelledby="fresh">
<@heading "fresh" "page.new-findings"/>
<@findings shown.fresh/>
</section>
</#if>
<#if shown.moved.isPresent()>
<section class="chapter" aria-labelledby="moved">
<@heading "moved" "page.moved-findings"/>
<@table of=shown.moved.get()/>
</section>
</#if>
<#if shown.gone.isPresent()>
<section class="chapter" aria-labelledby="gone">
<@heading "gone" "page.gone-findings"/>
<@table of=shown.gone.get()/>
</section>
</#if>
<#if !shown.fresh?has_content && !shown.moved.isPresent() && !shown.gone.isPresent()>
<section class="chapter" aria-labelledby="findings">
<@heading "findings" "page.findings"/>
<p><@t.word "page.same-findings"/></p>
</section>
</#if>
<section class="chapter" aria-labelledby="actions">
<@heading "actions" "page.actions"/>
<#if report.followed.isPresent()>
<@rows of=report.followed.get() place="due-then"/>
</#if>
<#if !report.open.isEmpty()>
<p class="meta"><@t.text report.open/></p>
</#if>
<h3 id="new-actions"><a class="anchor" href="#new-actions"><@t.word "page.new-actions"/></a></h3>
<#if shown.added.isPresent()>
<@rows of=shown.added.get()/>
<#else>
<p><@t.word "page.none"/></p>
</#if>
</section>
<section class="chapter" aria-labelledby="figures">
<@heading "figures" "page.changed-figures"/>
<#if shown.figures.isPresent()>
<@rows of=shown.figures.get()/>
<#else>
<p><@t.word "page.none"/></p>
</#if>
</section>
<@sources whole="../index.html"/>
</main>
</div>
<@f.foot/>
</@f.page>
