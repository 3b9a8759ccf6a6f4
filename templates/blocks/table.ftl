<#-- A table block. -->
<@rows block/>
