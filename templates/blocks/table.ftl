<#-- A table block. -->
<@table block/>
