<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${content.uri}</title><link rel="stylesheet" href="${content.rootpath!}report.css"></head>
<body><main>${content.body}</main></body>
</html>
