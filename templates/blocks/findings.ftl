<#-- A findings block. -->
<@findings block/>
