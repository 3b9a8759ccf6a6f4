<#-- The parts of reports and unit pages. -->
<#import "runs.ftl" as t>

<#macro masthead report heading>
<#local b = report.briefing>
<#if b.sample>
<aside class="sample"><@t.word "page.sample"/></aside>
</#if>
<header class="masthead">
<p class="kicker"><span class="name">${b.perspective.title}</span></p>
<h1>${heading}<#nested></h1>
<dl class="facts">
<div><dt><@t.word "page.edition"/></dt><dd><span class="id">${b.edition}</span></dd></div>
<div><dt><@t.word "page.as-of"/></dt><dd><time class="d" datetime="${b.asOf}">${b.asOf}</time></dd></div>
</dl>
<nav class="ways" aria-label="${wording.label("page.ways").plain()}">
<a class="to-contents" href="#contents"><@t.word "page.contents"/></a>
<a href="${root}archive/${b.perspective.id}/index.html"><@t.word "page.archive"/></a>
<a href="${root}archive/${b.perspective.id}/board.html"><@t.word "page.board"/></a>
<a href="${root}archive/${b.perspective.id}/search.html"><@t.word "page.search"/></a>
<#if b.notes?has_content && !report.unit.isPresent()>
<a class="caution" href="#data-notes"><@t.word "page.notes"/></a>
</#if>
<#if report.previous.isPresent()>
<a href="${report.previous.get()}" rel="prev"><@t.word "page.previous"/></a>
</#if>
<#if report.unit.isPresent()>
<a href="index.html"><@t.word "page.whole-report"/></a>
</#if>
</nav>
</header>
</#macro>

<#macro contents report>
<nav class="contents" id="contents" aria-labelledby="contents-head">
<details open>
<summary id="contents-head"><@t.word "page.contents"/></summary>
<ul>
<#nested>
<#list report.chapters as chapter>
<li><a href="#${chapter.id}"><@t.bare chapter.title/></a></li>
</#list>
<li><a href="#sources"><@t.word "page.sources"/></a></li>
</ul>
<#if report.units?has_content>
<h2 class="small" id="units"><a class="anchor" href="#units"><@t.word "page.units"/></a></h2>
<ul>
<#list report.units as unit>
<li><a href="${unit.href}"<#if report.unit.isPresent() && report.unit.get().id == unit.id> aria-current="page"</#if>><span class="name">${unit.name}</span></a></li>
</#list>
</ul>
</#if>
</details>
</nav>
</#macro>

<#macro heading id label>
<h2 id="${id}"><a class="anchor" href="#${id}"><@t.word label/></a></h2>
</#macro>

<#macro chapters report>
<#list report.chapters as chapter>
<section class="chapter" aria-labelledby="${chapter.id}">
<h2 id="${chapter.id}"><a class="anchor" href="#${chapter.id}"><@t.bare chapter.title/></a></h2>
<#if !chapter.intro.isEmpty()>
<p class="intro"><@t.text chapter.intro/></p>
</#if>
<#list chapter.pieces as piece>
<#assign block = piece.block>
<#assign place = chapter.id + "-" + piece?counter>
<#include "blocks/" + piece.shape + ".ftl">
</#list>
</section>
</#list>
</#macro>

<#macro findings lines>
<ul class="findings">
<#list lines as line>
<li class="finding ${line.finding.severity.id()}"${runs.place(line.anchor)}>
<p class="badge"><b><@t.bare line.letter/></b> <@t.bare line.severity/><#if line.fresh> <em><@t.word "page.new"/></em></#if></p>
<div>
<p class="said"><@t.text line.finding.sentence/></p>
<p class="meta"><a class="anchor" href="#${line.anchor}"><span class="id">${line.finding.rule.id}</span></a> <@t.source line.finding.sources/>
<#if !line.since.isEmpty()>
<@t.word "page.first-seen"/> <@t.text line.since/>.
</#if>
<#if line.actions?has_content>
<@t.word "page.addressed-by"/> <#list line.actions as action><@t.text action/><#sep>, </#sep></#list>
<#elseif line.finding.severity.id() != "info">
<span class="lack"><@t.word "page.unaddressed"/></span>
</#if>
</p>
</div>
</li>
</#list>
</ul>
</#macro>

<#-- @param place its name on the page, which its caption tells; @param anchors those of its rows -->
<#macro table of place="" anchors=[]>
<div class="scroll" tabindex="0">
<table>
<#if !of.caption.isEmpty()>
<#if place?has_content>
<caption id="${place}"><a class="anchor" href="#${place}"><@t.bare of.caption/></a></caption>
<#else>
<caption><@t.bare of.caption/></caption>
</#if>
</#if>
<thead>
<tr>${runs.heads(of)}</tr>
</thead>
<tbody>
${runs.rows(of, anchors)}<#t>
</tbody>
</table>
</div>
</#macro>

<#macro rows of place="">
<@table of=of.table place=place anchors=of.anchors/>
<#if of.more?has_content>
<p class="more"><span class="n">${of.more}</span> <@t.word "page.more-rows"/></p>
</#if>
</#macro>

<#macro tiles of>
<dl class="tiles">
<#list of as one>
<#local tile = one.tile>
<div class="tile"${runs.place(one.anchor)}>
<#-- No link holds another: a label that leads to a footnote leaves the way to its course to the drawing. -->
<#local label><@t.text tile.label/></#local>
<#local leads = label?markup_string?contains("<a ")>
<dt><#if one.href.isPresent() && !leads><a class="label" href="${root}${one.href.get()}">${label}</a><#else>${label}</#if><a class="here" href="#${one.anchor}" aria-label="${wording.label("page.link").plain()}: ${tile.label.plain()}"></a></dt>
<#if tile.isKnown()><dd class="value"><@t.text tile.value/></dd><#else><dd class="value none"><@t.word "page.not-known"/></dd></#if>
<#if tile.change.isPresent() && b.changes.since().isPresent()>
<dd class="change ${tile.change.get().tone.id()}"><@t.text tile.change.get().text/></dd>
</#if>
<#if one.spark.isPresent()>
<dd class="course"><#if one.href.isPresent() && leads><a href="${root}${one.href.get()}" aria-label="${tile.label.plain()}">${one.spark.get()}</a><#else>${one.spark.get()}</#if></dd>
</#if>
</div>
</#list>
</dl>
</#macro>

<#-- What the sign of a stale figure means, where any figure so far has it. -->
<#macro stale>
<#if runs.hasStale()>
<p class="meta"><@t.word "page.stale"/></p>
</#if>
</#macro>

<#-- @param whole the report, whose footnotes name all places -->
<#macro sources whole="index.html">
<section class="chapter sources" aria-labelledby="sources">
<h2 id="sources"><a class="anchor" href="#sources"><@t.word "page.sources"/></a></h2>
<p class="intro"><@t.word "page.sources-how"/></p>
<@stale/>
<div class="shelf" tabindex="0">
<dl>
${runs.footnotes(wording.label("page.more-sources"), whole)}<#t>
</dl>
</div>
<#if notes.collected()?has_content>
<p><@t.word "page.collected"/> <time class="d" datetime="${notes.collected()}">${notes.collected()}</time></p>
</#if>
<#local quoted = runs.quoted(wording.label("page.version"), wording.label("page.quoted-above"))>
<#if quoted?has_content>
<h3 id="quoted"><a class="anchor" href="#quoted"><@t.word "page.quoted"/></a></h3>
<div class="shelf" tabindex="0" role="group" aria-labelledby="quoted">
${quoted}<#t>
</div>
</#if>
</section>
</#macro>
