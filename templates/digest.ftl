<#ftl output_format="plainText">
<#-- A letter. Lines come in set and cut to length; here stand their order and the blank lines between. -->
<#macro part of>

${of.heading}
<#list of.lines as line>
${line}
</#list>
</#macro>
${title}
${rule}
<#list sample as line>
${line}
</#list>
<@part of=summary/>
<@part of=changes/>
<@part of=kpis/>
<@part of=findings/>
<#list extras as extra>
<@part of=extra/>
</#list>
<@part of=actions/>
<@part of=notes/>
<@part of=link/>
${footer}
