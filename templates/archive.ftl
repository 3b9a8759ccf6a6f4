<#-- All editions of one report, newest first. -->
<#import "frame.ftl" as f>
<#import "runs.ftl" as t>
<@f.page title=shelf.title + " · " + wording.label("page.archive").plain()>
<div class="sheet narrow">
<header class="masthead">
<p class="kicker"><span class="name">${shelf.title}</span></p>
<h1><@t.word "page.archive"/></h1>
</header>
<main id="main">
<div class="scroll" tabindex="0">
<table>
<thead>
<tr><th scope="col"><@t.word "page.edition"/></th><th scope="col"><@t.word "page.headline"/></th><th scope="col" class="number"><@t.word "page.findings"/></th></tr>
</thead>
<tbody>
<#list shelf.editions as entry>
<tr><th scope="row"><a href="${root}${entry.edition}/${shelf.perspective}/index.html"><span class="id">${entry.edition}</span></a><#if entry.standing == "NEWEST"> <em class="tag"><@t.word "page.current"/></em><#elseif entry.standing == "SUPERSEDED"> <em class="tag"><@t.word "page.superseded"/></em></#if></th><td class="words"><span class="q">${entry.headline}</span></td><td class="number"><span class="f">${entry.findings}</span></td></tr>
</#list>
</tbody>
</table>
</div>
</main>
</div>
<@f.foot/>
</@f.page>
