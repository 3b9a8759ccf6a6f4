<#-- What every page has around it. Words come from the Labels table, typed text from runs.ftl. -->
<#import "runs.ftl" as t>
<#-- @param scripts addresses of those that the page runs; most run none -->
<#macro page title scripts=[]>
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';<#if scripts?has_content> script-src 'self';</#if> style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${root}${assets["icon.svg"]}" type="image/svg+xml">
<#list styles as style>
<link rel="stylesheet" href="${root}${style}">
</#list>
<#list scripts as script>
<script defer src="${script}"></script>
</#list>
</head>
<body>
<a class="skip" href="#main"><@t.word "page.skip"/></a>
<#nested>
</body>
</html>
</#macro>

<#-- The line at the foot of every page. -->
<#macro foot>
<footer class="foot">
<p><span class="name">${site}</span></p>
<#nested>
</footer>
</#macro>
