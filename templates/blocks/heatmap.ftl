<#-- Likelihood up the side, impact along the foot. Each cell names its band for those who see no colour. -->
<figure class="drawing" id="${place}">
<figcaption><strong><a class="anchor" href="#${place}"><@t.bare block.map.title/></a></strong> <@t.text block.map.description/></figcaption>
<div class="scroll" tabindex="0">
<table class="matrix">
<thead>
<tr><th scope="col"><@t.bare block.map.likelihood/> / <@t.bare block.map.impact/></th><#list block.foot as step><th scope="col"><span class="n">${step}</span></th></#list></tr>
</thead>
<tbody>
<#list block.rows as row>
<tr><th scope="row"><span class="n">${row.head}</span></th><#list row.cells as cell><td class="band ${cell.band}"><small><@t.bare cell.word/></small> <@t.text cell.risks/></td></#list></tr>
</#list>
</tbody>
</table>
</div>
</figure>
