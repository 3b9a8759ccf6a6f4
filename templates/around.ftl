<#-- The head of the pages around the editions: where they are, and the ways between them. -->
<#import "runs.ftl" as t>
<#macro masthead around here>
<#if around.sample>
<aside class="sample"><@t.word "page.sample"/></aside>
</#if>
<header class="masthead">
<p class="kicker"><span class="name">${around.title}</span></p>
<h1><#nested></h1>
<nav class="ways" aria-label="${wording.label("page.ways").plain()}">
<#if around.report.isPresent()>
<a href="${root}${around.report.get()}"><@t.word "page.newest-report"/></a>
</#if>
<@way around here "index" "page.archive"/>
<#if around.edition.isPresent()>
<@way around here "board" "page.board"/>
<@way around here "search" "page.search"/>
</#if>
</nav>
</header>
</#macro>

<#macro way around here page label>
<a href="${root}archive/${around.perspective}/${page}.html"<#if here == page> aria-current="page"</#if>><@t.word label/></a>
</#macro>
