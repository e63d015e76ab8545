import PlanModel

/// Reads `content/site.yaml` into settings; what is not stated, or stated wrongly, keeps its
/// default. An empty file gives the defaults.
///
/// | key | Chinese | value |
/// | --- | --- | --- |
/// | `name`, `description`, `keywords` | 网站名称, 网站描述, 关键词 | text, text, list |
/// | `domain`, `basePath` | 域名, 路径 | bare host, `/plans/` |
/// | `code` | 标识码 | ten digits, or `bm` and eight digits |
/// | `kinds` | 种类 | list of names or `{name 名称, id 标识, notice 通知类}` |
/// | `pager`, `official`, `limits` | 每页条数, 正式网站, 限制 | 5 to 500, bool, see `SourceLimits` |
/// | `licence` | 使用许可 | `{name 名称, url 网址}` |
/// | `checks` | 检查 | diagnostic id: error, warning, advice or off (错误, 警告, 建议, 关闭) |
/// | `footer` | 页脚 | `organiser` 主办单位, `undertaker` 承办单位, `contact` 联系方式, `icp` 备案号, `police` 公安备案号, `conac` 党政机关标识, `errorReport` 找错 |
package func readSettings(
  _ bytes: ArraySlice<UInt8>, path: String
) -> (SiteSettings, [Diagnostic]) {
  let (value, diagnostics) = readYAML(bytes, path: path)
  guard let value else { return (SiteSettings(), diagnostics) }
  var reader = SettingsReader(shapes: ShapeReader(lines: SourceLines(path: path, bytes: bytes)))
  reader.read(value)
  return (reader.settings, diagnostics + reader.shapes.diagnostics)
}

struct SettingsReader {
  var shapes: ShapeReader
  var settings = SiteSettings()

  private static let fields: [FieldName] = [
    ("name", "网站名称"), ("description", "网站描述"), ("keywords", "关键词"), ("domain", "域名"),
    ("basePath", "路径"), ("code", "标识码"), ("kinds", "种类"), ("pager", "每页条数"), ("official", "正式网站"),
    ("footer", "页脚"), ("checks", "检查"), ("limits", "限制"), ("licence", "使用许可"),
  ].map(FieldName.init)

  mutating func read(_ value: YAMLValue) {
    guard let fields = shapes.fields(value, "网站设置", Self.fields, example: "网站名称: 甲县教育计划公开")
    else { return }
    if let text = text(fields["name"], "`name`(网站名称)", "甲县教育计划公开") { settings.name = text }
    if let text = text(fields["description"], "`description`(网站描述)", "甲县教育工作计划公开") {
      settings.description = text
    }
    if let value = fields["keywords"] {
      settings.keywords = shapes.texts(value, "`keywords`(关键词)", "[教育, 工作计划]")
    }
    if let value = fields["domain"] { settings.domain = domain(value) }
    if let value = fields["basePath"], let path = basePath(value) { settings.basePath = path }
    if let value = fields["code"] { settings.identificationCode = code(value) }
    if let value = fields["kinds"] { readKinds(value) }
    if let value = fields["pager"], let size = shapes.integer(value, "`pager`(每页条数)", in: 5...500) {
      settings.pagerSize = size
    }
    if let value = fields["official"], let flag = shapes.bool(value, "`official`(正式网站)") {
      settings.isOfficial = flag
    }
    if let value = fields["footer"], !value.isEmpty { readFooter(value) }
    if let value = fields["licence"], !value.isEmpty { readLicence(value) }
    if let value = fields["checks"], !value.isEmpty { readChecks(value) }
    if let value = fields["limits"], !value.isEmpty { readLimits(value) }
    if settings.isOfficial {
      let written = Self.fields.map(\.english).filter { fields[$0]?.isEmpty == false }
      checkOfficial(written: Set(written), at: value.place)
    }
  }

  mutating func text(_ value: YAMLValue?, _ label: String, _ example: String) -> String? {
    value.flatMap { shapes.text($0, label, example) }
  }

  /// A bare host in ASCII, lower case.
  private mutating func domain(_ value: YAMLValue) -> String? {
    let label = "`domain`(域名)"
    guard let text = shapes.text(value, label, "www.example.gov.cn") else { return nil }
    if isHost(text) { return text }
    var host = text.utf8[...]
    for scheme in ["https://", "http://", "HTTPS://", "HTTP://", "//"]
    where host.starts(with: scheme.utf8) {
      host = host.dropFirst(scheme.utf8.count)
      break
    }
    host = host.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let mended = String(Substring(host)).lowercased()
    let fix = isHost(mended) ? "改为 `\(mended)`。" : "例如 `www.example.gov.cn`；中文域名写 xn-- 开头的形式。"
    shapes.wrongShape(value, label, "只写域名，不写 http:// 和路径：" + fix)
    return nil
  }

  private mutating func basePath(_ value: YAMLValue) -> String? {
    let label = "`basePath`(路径)"
    guard let text = shapes.text(value, label, "/plans/") else { return nil }
    let parts = text.utf8.split(separator: 0x2F)
    let isPlain = parts.allSatisfy {
      !$0.elementsEqual("..".utf8) && !$0.elementsEqual(".".utf8)
        && $0.allSatisfy { isNameByte($0) }
    }
    let right = "/" + parts.map { String(Substring($0)) + "/" }.joined()
    if isPlain, text == right { return text }
    shapes.wrongShape(value, label, isPlain ? "两头都要有斜线：`\(right)`。" : "写网站在域名下的路径，例如 `/plans/`。")
    return nil
  }

  /// `^(\d{10}|bm\d{8})$`
  private mutating func code(_ value: YAMLValue) -> String? {
    let label = "`code`(标识码)"
    guard let text = shapes.text(value, label, "4205000001") else { return nil }
    let digits = text.utf8.starts(with: "bm".utf8) ? text.utf8.dropFirst(2) : text.utf8[...]
    let count = digits.startIndex == text.utf8.startIndex ? 10 : 8
    if digits.count == count, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return text }
    shapes.wrongShape(value, label, "政府网站标识码是 10 位数字，部委为 bm 加 8 位数字，例如 `4205000001`。")
    return nil
  }

  /// What an official site must have on every page; the defaults, which serve a bare folder, do not
  /// count. Names the page tag (国办发〔2017〕47号) that a missing setting would leave empty.
  private mutating func checkOfficial(written: Set<String>, at place: Place) {
    let tags = [
      ("name", "`name`(网站名称)", "SiteName"), ("domain", "`domain`(域名)", "SiteDomain"),
      ("code", "`code`(标识码)", "SiteIDCode"),
      ("description", "`description`(网站描述)", "ColumnDescription"),
      ("keywords", "`keywords`(关键词)", "ColumnKeywords"),
    ]
    for (key, label, tag) in tags where !written.contains(key) {
      shapes.report(
        "official-settings", at: place, "正式网站缺少 \(label)，网页标签 \(tag) 没有值。",
        fix: "在 site.yaml 里补上。")
    }
    var absent: [String] = []
    if settings.footer.organiser == nil { absent.append("`footer.organiser`(主办单位)") }
    if settings.footer.contact == nil { absent.append("`footer.contact`(联系方式)") }
    if settings.footer.icp == nil { absent.append("`footer.icp`(备案号)") }
    for name in absent where !shapes.diagnostics.contains(where: { $0.message.hasPrefix(name) }) {
      shapes.report("official-settings", at: place, "正式网站缺少 \(name)。", fix: "在 site.yaml 里补上。")
    }
  }
}

extension ShapeReader {
  /// `[a-z0-9-]+`.
  package mutating func identifier(_ value: YAMLValue, _ label: String) -> String? {
    guard let text = text(value, label, "key-points") else { return nil }
    if isIdentifier(text), text.utf8.count <= 100 { return text }
    wrongShape(value, label, "标识只能用小写字母、数字和减号，例如 `key-points`。")
    return nil
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D
    || byte == 0x2E || byte == 0x5F
}

/// Labels of letters, digits and hyphens (RFC 1123), at least two, in lower case.
private func isHost(_ text: String) -> Bool {
  let labels = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
  return labels.count >= 2 && text.utf8.count <= 253
    && labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
        && label.allSatisfy {
          ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
        }
    }
}
