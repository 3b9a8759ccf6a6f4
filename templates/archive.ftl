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
<ol class="editions" reversed>
<#list shown.rows as row>
<li>
<p><a class="edition" href="${root}${row.href}"><@t.bare row.edition/></a><#if row.standing.isPresent()> <em class="tag"><@t.bare row.standing.get()/></em></#if></p>
<p class="words"><@t.bare row.headline/></p>
<p class="of"><#list row.counts as count><@t.bare count/> <@t.word heads[count?index]/><#sep> · </#list></p>
<p class="of"><#if row.compare.isPresent()><a href="${root}${row.compare.get()}"><@t.word "page.with-newest"/> <span class="aside"><@t.bare row.edition/></span></a></#if></p>
</li>
</#list>
</ol>
</section>
</main>
</div>
<@f.foot/>
</@f.page>
