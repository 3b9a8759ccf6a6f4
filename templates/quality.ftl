<#-- How good the data are. For the author alone: it quotes what reports leave out. -->
<#import "frame.ftl" as f>
<#import "runs.ftl" as t>
<@f.page title=site + " · " + wording.label("quality.title").plain()>
<div class="sheet narrow middle">
<header class="masthead">
<p class="kicker"><span class="name">${site}</span></p>
<h1><@t.word "quality.title"/></h1>
</header>
<main id="main">
<p class="lead"><@t.word "quality.private"/></p>
<dl class="facts">
<div><dt><@t.word "page.as-of"/></dt><dd><time class="d" datetime="${quality.asOf}">${quality.asOf}</time></dd></div>
<div><dt><@t.word "quality.collected"/></dt><dd><#if quality.collected?has_content><time class="d" datetime="${quality.collected}">${quality.collected}</time><#else><@t.word "page.not-known"/></#if></dd></div>
<#list quality.counts as count>
<div><dt><@t.word "problem." + count.severity/></dt><dd><span class="n">${count.number}</span></dd></div>
</#list>
</dl>
<section class="chapter" aria-labelledby="problems">
<h2 id="problems"><a class="anchor" href="#problems"><@t.word "quality.problems"/></a></h2>
<@faults quality.files "file"/>
<#if !quality.files?has_content>
<p><@t.word "quality.none"/></p>
</#if>
</section>
<#if quality.lost?has_content>
<section class="chapter" aria-labelledby="lost">
<h2 id="lost"><a class="anchor" href="#lost"><@t.word "quality.lost"/></a></h2>
<p class="intro"><@t.word "quality.lost-how"/></p>
<@faults quality.lost "lost"/>
</section>
</#if>
<section class="chapter" aria-labelledby="unmeasured">
<h2 id="unmeasured"><a class="anchor" href="#unmeasured"><@t.word "quality.unmeasured"/></a></h2>
<#if quality.unasked?has_content>
<p><@t.word quality.unasked/></p>
</#if>
<#if quality.gaps?has_content>
<div class="scroll" tabindex="0" role="group" aria-labelledby="unmeasured">
<table>
<thead>
<tr><th scope="col"><@t.word "quality.collector"/></th><th scope="col"><@t.word "quality.state"/></th><th scope="col"><@t.word "quality.reason"/></th></tr>
</thead>
<tbody>
<#list quality.gaps as gap>
<tr><th scope="row"><code>${gap.collector}</code></th><td><code>${gap.status}</code></td><td class="words"><span class="q">${gap.message}</span></td></tr>
</#list>
</tbody>
</table>
</div>
<#elseif !quality.unasked?has_content>
<p><@t.word "page.none"/></p>
</#if>
</section>
<section class="chapter" aria-labelledby="age">
<h2 id="age"><a class="anchor" href="#age"><@t.word "quality.age"/></a></h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="age">
<table>
<thead>
<tr><th scope="col"><@t.word "quality.file"/></th><th scope="col"><@t.word "quality.unit"/></th><th scope="col"><@t.word "quality.updated"/></th><th scope="col" class="number"><@t.word "quality.days"/></th><th scope="col"><@t.word "quality.state"/></th></tr>
</thead>
<tbody>
<#list quality.notes as note>
<tr><th scope="row"><code>${note.file}</code></th><td><span class="name">${note.unit}</span></td><td><span class="d">${note.updated}</span></td><td class="number"><span class="f">${note.age}</span></td><td><@t.word "freshness." + note.state/></td></tr>
</#list>
</tbody>
</table>
</div>
</section>
<section class="chapter" aria-labelledby="coverage">
<h2 id="coverage"><a class="anchor" href="#coverage"><@t.word "quality.coverage"/></a></h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="coverage">
<table>
<thead>
<tr><th scope="col"><@t.word "quality.unit"/></th><th scope="col" class="number"><@t.word "quality.files"/></th><th scope="col" class="number"><@t.word "quality.rows"/></th><th scope="col" class="number"><@t.word "quality.facts"/></th><th scope="col"><@t.word "quality.sections"/></th></tr>
</thead>
<tbody>
<#list quality.units as unit>
<tr><th scope="row"><span class="name">${unit.name}</span></th><td class="number"><span class="f">${unit.files}</span></td><td class="number"><span class="f">${unit.rows}</span></td><td class="number"><span class="f">${unit.facts}</span></td><td class="words"><#list unit.sections as section><span class="id">${section}</span><#sep>, </#sep></#list></td></tr>
</#list>
</tbody>
</table>
</div>
</section>
</main>
</div>
<@f.foot/>
</@f.page>

<#-- Problems, those of each file together. @param name begins the names of their places on the page -->
<#macro faults files name>
<#list files as file>
<h3 id="${name}-${file?counter}"><a class="anchor" href="#${name}-${file?counter}"><code>${file.name}</code></a></h3>
<div class="scroll" tabindex="0" role="group" aria-labelledby="${name}-${file?counter}">
<table>
<thead>
<tr><th scope="col"><@t.word "quality.place"/></th><th scope="col"><@t.word "quality.severity"/></th><th scope="col"><@t.word "quality.what"/></th><th scope="col"><@t.word "quality.words"/></th></tr>
</thead>
<tbody>
<#list file.faults as fault>
<tr><th scope="row"><code>${fault.place}</code></th><td><@t.word "problem." + fault.severity/> <span class="id">${fault.code}</span></td><td class="words"><span class="q">${fault.what}. ${fault.todo}</span></td><td class="words"><code>${fault.words}</code></td></tr>
</#list>
</tbody>
</table>
</div>
</#list>
</#macro>
