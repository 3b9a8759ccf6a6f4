<#-- A chart or timeline with its key, and the same data as a table. -->
<figure class="drawing" id="${place}">
<figcaption><strong><a class="anchor" href="#${place}"><@t.bare block.title/></a></strong> <@t.text block.description/></figcaption>
<#if block.legend?has_content>
<ul class="legend" aria-hidden="true">
<#list block.legend as key>
<li><span class="swatch ${key.style}"></span><@t.bare key.name/></li>
</#list>
</ul>
</#if>
${block.svg}
<details>
<summary><@t.word "page.data-table"/></summary>
<@table of=block.data/>
</details>
</figure>
