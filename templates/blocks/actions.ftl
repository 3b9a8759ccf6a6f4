<#-- Actions as rows, and what the capacity leaves. -->
<@rows of=block.rows/>
<#if !block.capacity.isEmpty()>
<p><@t.text block.capacity/></p>
</#if>
