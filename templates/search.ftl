<#-- Where to look for words in all editions of one report. Without a script it is a list of what they told. -->
<#import "frame.ftl" as f>
<#import "runs.ftl" as t>
<#import "around.ftl" as a>
<@f.page title=shown.around.title + " · " + wording.label("page.search").plain() scripts=[root + assets["minisearch.js"], shown.index, root + assets["search.js"]]>
<div class="sheet narrow middle">
<@a.masthead around=shown.around here="search"><@t.word "page.search"/></@a.masthead>
<main id="main">
<div class="search" role="search">
<label for="words"><@t.word "page.search-words"/></label>
<input type="search" id="words" autocomplete="off" spellcheck="false">
<p role="status" id="found" data-found="${wording.label("page.search-found").plain()}" data-none="${wording.label("page.search-none").plain()}"></p>
<ol id="passages" data-perspective="${shown.around.perspective}"<#list ["FINDING", "ACTION", "FIGURE", "SECTION", "NOTE"] as kind> data-${kind?lower_case}="${wording.label("page.search-" + kind?lower_case).plain()}"</#list>></ol>
</div>
<#list shown.told as told>
<section class="chapter" aria-labelledby="told-${told?counter}">
<h2 id="told-${told?counter}"><a class="anchor" href="#told-${told?counter}"><@t.word "page.last-told"/> <@t.bare told.edition/></a></h2>
<ul class="plain">
<#list told.ways as way>
<li><a href="${root}${way.href}"><@t.bare way.label/></a></li>
</#list>
</ul>
</section>
</#list>
</main>
</div>
<@f.foot/>
</@f.page>
