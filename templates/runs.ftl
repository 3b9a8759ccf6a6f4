<#-- Text is made of typed runs. A run with sources leads to its footnote; every digit stands in a typed element. -->
<#-- Without footnotes, for headings and links. -->
<#macro bare text>${runs.bare(text)}</#macro>

<#macro text of>${runs.text(of)}</#macro>

<#-- The footnote of something that is not text itself. -->
<#macro source of>${runs.source(of)}</#macro>

<#macro word id>${words[id]}</#macro>
