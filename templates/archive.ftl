<#-- All editions of one report, newest first, and the course of its key figures. -->
<#import "frame.ftl" as f>
<#import "runs.ftl" as t>
<#import "around.ftl" as a>
<@f.page title=shown.around.title + " · " + wording.label("page.archive").plain()>
<div class="sheet narrow middle">
<@a.masthead around=shown.around here="index"><@t.word "page.archive"/></@a.masthead>
<main id="main">
<p class="lead"><@t.bare shown.lead/></p>
<#if shown.trends?has_content>
<section class="chapter" aria-labelledby="trends">
<h2 id="trends"><a class="anchor" href="#trends"><@t.word "page.trends"/></a></h2>
<ul class="tiles">
<#list shown.trends as trend>
<li class="tile">
<h3><a class="label" href="${trend.href}"><@t.bare trend.label/></a></h3>
<p class="value"><@t.bare trend.value/></p>
${trend.spark}
<p class="change"><@t.bare trend.course/></p>
</li>
</#list>
</ul>
</section>
</#if>
<section class="chapter" aria-labelledby="editions">
<h2 id="editions"><a class="anchor" href="#editions"><@t.word "page.editions"/></a></h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="editions">
<table class="editions">
<thead>
<tr><th scope="col"><@t.word "page.edition"/></th><th scope="col"><@t.word "page.headline"/></th><th scope="col" class="number"><@t.word "severity.critical"/></th><th scope="col" class="number"><@t.word "severity.high"/></th><th scope="col" class="number"><@t.word "page.all-findings"/></th><th scope="col" class="number"><@t.word "page.open-actions"/></th><th scope="col"><@t.word "page.compare"/></th></tr>
</thead>
<tbody>
<#list shown.rows as row>
<tr><th scope="row"><a href="${root}${row.href}"><@t.bare row.edition/></a><#if row.standing.isPresent()> <em class="tag"><@t.bare row.standing.get()/></em></#if></th><td class="words"><@t.bare row.headline/></td><#list row.counts as count><td class="number"><@t.bare count/></td></#list><td><#if row.compare.isPresent()><a href="${root}${row.compare.get()}"><@t.word "page.with-newest"/></a></#if></td></tr>
</#list>
</tbody>
</table>
</div>
</section>
</main>
</div>
<@f.foot/>
</@f.page>
