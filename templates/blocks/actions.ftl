<#-- Actions as rows, and what the capacity leaves. -->
<@table block.table/>
<#if !block.capacity.isEmpty()>
<p><@t.text block.capacity/></p>
</#if>
