<#-- The actions of the newest report by their state. -->
<#import "frame.ftl" as f>
<#import "runs.ftl" as t>
<#import "around.ftl" as a>
<@f.page title=wording.label("page.board").plain() + " · " + shown.around.title>
<div class="sheet narrow middle">
<@a.masthead around=shown.around here="board"><@t.word "page.board"/></@a.masthead>
<main id="main">
<p class="lead"><@t.bare shown.lead/></p>
<div class="board">
<#list shown.columns as column>
<@cards column/>
</#list>
</div>
<#if shown.proposed.isPresent()>
<div class="board apart">
<@cards shown.proposed.get()/>
</div>
</#if>
</main>
</div>
<@f.foot/>
</@f.page>

<#macro cards column>
<section class="column" aria-labelledby="${column.id}">
<h2 id="${column.id}"><a class="anchor" href="#${column.id}"><@t.bare column.title/></a> <span class="count"><@t.bare column.count/></span></h2>
<#if column.cards?has_content>
<ul>
<#list column.cards as card>
<li class="card">
<p class="what"><@t.bare card.what/></p>
<p class="of"><@t.bare card.unit/> · <@t.bare card.owners/></p>
<p class="of"><#if !card.due.isEmpty()><span class="${card.dueTone.id()}"><@t.word "page.due"/> <@t.bare card.due/></span><#else><@t.word "page.undated"/></#if><#if !card.score.isEmpty()> · <@t.word "page.score"/> <@t.bare card.score/></#if></p>
<#if !card.age.isEmpty()>
<p class="of"><@t.bare card.age/></p>
</#if>
</li>
</#list>
</ul>
<#else>
<p class="of"><@t.word "page.none"/></p>
</#if>
<#if column.more.isPresent()>
<p class="of"><@t.bare column.more.get()/> <@t.word "board.more"/></p>
</#if>
</section>
</#macro>
