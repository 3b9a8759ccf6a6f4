<#-- All editions of one report, newest first, and the course of its key figures. -->
<#import "frame.ftl" as f>
<#import "runs.ftl" as t>
<#import "around.ftl" as a>
<#assign heads = ["severity.critical", "severity.high", "page.all-findings", "page.open-actions"]>
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
<table class="editions" role="table">
<thead role="rowgroup">
<tr role="row"><th scope="col" role="columnheader"><@t.word "page.edition"/></th><th scope="col" role="columnheader"><@t.word "page.headline"/></th><#list heads as head><th scope="col" role="columnheader" class="number"><@t.word head/></th></#list><th scope="col" role="columnheader"><@t.word "page.compare"/></th></tr>
</thead>
<tbody role="rowgroup">
<#list shown.rows as row>
<tr role="row"><th scope="row" role="rowheader"><a href="${root}${row.href}"><@t.bare row.edition/></a><#if row.standing.isPresent()> <em class="tag"><@t.bare row.standing.get()/></em></#if></th><td role="cell" class="words"><@t.bare row.headline/></td><#list row.counts as count><td role="cell" class="number"><@t.bare count/><span class="of-what" aria-hidden="true"> <@t.word heads[count?index]/></span></td></#list><td role="cell"><#if row.compare.isPresent()><span class="of-what" aria-hidden="true"><@t.word "page.compare"/> </span><a href="${root}${row.compare.get()}"><@t.word "page.with-newest"/></a></#if></td></tr>
</#list>
</tbody>
</table>
</div>
</section>
</main>
</div>
<@f.foot/>
</@f.page>
