// swift-format-ignore-file
// Made by script/embed-templates from the folder templates; do not edit.

/// The templates and assets that ship in the program, in the order of their names.
enum EmbeddedTemplates {
  static let files: [(name: String, contents: StaticString)] = [
    ("assets/site.css", ####"""
body { margin: 0 auto; max-width: 46rem; line-height: 1.75; }

"""####),
    ("layout.mustache", ####"""
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}} - {{site.name}}</title>
{{$head}}{{/head}}
</head>
<body>
{{$main}}{{/main}}
</body>
</html>

"""####),
  ]
}
