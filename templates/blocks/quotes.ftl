<#-- Prose of handoffs, as markup made in safe mode, under its source. -->
<#list block as quote>
<figure class="quote">
<figcaption><@t.bare quote.heading/> <span class="cite"><@t.word "page.source-line"/> <code>${quote.cite}</code></span></figcaption>
<blockquote>
${quote.html}
</blockquote>
</figure>
</#list>
