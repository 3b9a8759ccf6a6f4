<#-- Text is made of typed runs. A run with sources leads to its footnote; every digit stands in a typed element. -->
<#macro run of><#switch of.role><#case "FIGURE"><span class="f">${of.text}</span><#break><#case "DATE"><time class="d">${of.text}</time><#break><#case "ID"><span class="id">${of.text}</span><#break><#case "NAME"><span class="name">${of.text}</span><#break><#case "STANDARD"><span class="std">${of.text}</span><#break><#case "QUOTE"><span class="q">${of.text}</span><#break><#default>${of.text}</#switch></#macro>

<#-- Without footnotes, for headings and links. -->
<#macro bare text><#list text.runs as one><@run one/></#list></#macro>

<#macro text of><#list of.runs as one><#assign mark = notes.mark(one.sources)><#if mark?has_content><a class="from"<#if notes.meets(mark)> id="m${mark}"</#if> href="#n${mark}"><@run one/></a><#else><@run one/></#if></#list></#macro>

<#-- The footnote of something that is not text itself. -->
<#macro source of><#assign mark = notes.mark(of)><#if mark?has_content><a class="from note"<#if notes.meets(mark)> id="m${mark}"</#if> href="#n${mark}"><span class="n">${mark}</span></a></#if></#macro>

<#macro word id><@bare wording.label(id)/></#macro>
