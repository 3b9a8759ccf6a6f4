<#-- Open to everyone, so it names no perspective and holds no fact. -->
<#import "frame.ftl" as f>
<#import "runs.ftl" as t>
<@f.page title=site>
<div class="sheet narrow">
<header class="masthead">
<p class="kicker"><span class="name">${site}</span></p>
<h1><@t.word "page.choose"/></h1>
</header>
<main id="main">
<p class="lead"><@t.word "page.front"/></p>
</main>
</div>
<@f.foot/>
</@f.page>
