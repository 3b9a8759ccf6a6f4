<#-- One key figure over all editions. -->
<#import "frame.ftl" as f>
<#import "runs.ftl" as t>
<#import "around.ftl" as a>
<@f.page title=shown.label.plain() + " · " + shown.around.title>
<div class="sheet narrow">
<@a.masthead around=shown.around here="trend"><@t.bare shown.label/></@a.masthead>
<main id="main">
<p class="lead"><@t.bare shown.lead/></p>
<#if shown.drawing.isPresent()>
<#assign drawing = shown.drawing.get()>
<figure class="drawing">
<figcaption><@t.bare drawing.description/></figcaption>
${drawing.svg}
</figure>
</#if>
<section class="chapter" aria-labelledby="values">
<h2 id="values"><a class="anchor" href="#values"><@t.word "page.by-edition"/></a></h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="values">
<table class="few">
<thead>
<tr><th scope="col"><@t.word "page.edition"/></th><th scope="col" class="number"><@t.word "page.value"/></th></tr>
</thead>
<tbody>
<#list shown.points as point>
<tr><th scope="row"><#if point.href.isPresent()><a href="${root}${point.href.get()}"><@t.bare point.edition/></a><#else><@t.bare point.edition/></#if></th><td class="number"><@t.bare point.value/></td></tr>
</#list>
</tbody>
</table>
</div>
</section>
<#if shown.others?has_content>
<nav class="chapter" aria-labelledby="others">
<h2 id="others"><a class="anchor" href="#others"><@t.word "page.other-figures"/></a></h2>
<ul class="links">
<#list shown.others as other>
<li><a href="${other.href}"><@t.bare other.label/></a></li>
</#list>
</ul>
</nav>
</#if>
</main>
</div>
<@f.foot/>
</@f.page>
