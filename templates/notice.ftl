<#ftl output_format="plainText">
<#-- A message about the work itself. Lines come in set and cut to length; here stand their order and the blank lines between. -->
${title}
${rule}
<#list intro as line>
${line}
</#list>
<#list parts as part>

${part.heading}
<#list part.lines as line>
${line}
</#list>
</#list>

<#list footer as line>
${line}
</#list>
