<#-- A table block. -->
<@rows of=block place=place/>
