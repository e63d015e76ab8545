import PlanModel

/// A page that is neither plan nor notice, as its source says: `title` and `description` in the
/// front matter, then Markdown.
package struct FreePageSource: Sendable {
  package var title: String
  package var description: String?
  package var markup: Markup
}

/// Reads a source of `pages/`. Nil without a front matter; never throws.
package func readFreePage(_ file: SourceFile) -> (FreePageSource?, [Diagnostic]) {
  let (block, fenceDiagnostics) = findFrontMatter(file, limit: 64 << 10)
  var diagnostics = fenceDiagnostics
  guard let block else { return (nil, diagnostics) }
  let (value, yamlDiagnostics) = readYAML(
    file.bytes[block.range], path: file.path, firstLine: block.firstLine)
  diagnostics += yamlDiagnostics
  let (markup, markupDiagnostics) = MarkupReader().read(
    file.bytes[block.bodyRange], path: file.path, firstLine: block.bodyFirstLine)
  diagnostics += markupDiagnostics
  let names = ["title", "标题", "description", "说明"]
  for entry in value?.map ?? [] where !names.contains(entry.key) {
    diagnostics.append(
      Diagnostic(
        id: "unknown-key", severity: .error, place: entry.keyPlace,
        message: "`\(entry.key)`：未知的键；页面只用 `title`（标题）和 `description`（说明）。",
        fix: nearestName(to: entry.key, in: names).map { "是否指 `\($0)`？" }))
  }
  let title = (value?.value("title") ?? value?.value("标题"))?.text ?? ""
  if title.isEmpty {
    diagnostics.append(
      Diagnostic(
        id: "missing-key", severity: .error, place: Place(path: file.path),
        message: "页面缺少标题。", fix: "在文件开头的两行 `---` 之间写 `title: 页面标题`。"))
  }
  let description = (value?.value("description") ?? value?.value("说明"))?.text
  return (FreePageSource(title: title, description: description, markup: markup), diagnostics)
}
