<#-- A tiles block. -->
<@tiles block/>
