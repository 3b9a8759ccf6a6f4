<#-- Sentences. -->
<#list block as paragraph>
<p><@t.text paragraph/></p>
</#list>
