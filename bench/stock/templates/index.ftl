<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Index</title></head>
<body><ul><#list published_pages as page><li><a href="${page.uri}">${page.uri}</a></li></#list></ul></body>
</html>
