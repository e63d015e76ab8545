import PlanModel

/// Reads `content/organisations.yaml`: a list of organisations, in the order of the file.
///
/// ```yaml
/// - id: jia-education
///   name: 甲县教育体育局
///   shortNames: [县教体局]
///   formerNames:
///     - {name: 甲县教育局, from: 1990-01-01, to: 2019-03-01}
///   region: 某省/某市/甲县
/// ```
///
/// Entries with errors are left out; an id or a name that stands twice is an error at both places.
package func readOrganisations(
  _ bytes: ArraySlice<UInt8>, path: String
) -> ([Organisation], [Diagnostic]) {
  let (value, diagnostics) = readYAML(bytes, path: path)
  guard let value else { return ([], diagnostics) }
  var reader = OrganisationReader(
    shapes: ShapeReader(lines: SourceLines(path: path, bytes: bytes)))
  let organisations = reader.read(value)
  return (organisations, diagnostics + reader.shapes.diagnostics)
}

private struct OrganisationReader {
  var shapes: ShapeReader

  private static let fields = [
    FieldName(english: "id", chinese: "标识"), FieldName(english: "name", chinese: "名称"),
    FieldName(english: "shortNames", chinese: "简称"),
    FieldName(english: "formerNames", chinese: "曾用名"),
    FieldName(english: "region", chinese: "地区"),
  ]
  private static let formerFields = [
    FieldName(english: "name", chinese: "名称"), FieldName(english: "from", chinese: "开始"),
    FieldName(english: "to", chinese: "截止"),
  ]
  private static let example = "{标识: jia-education, 名称: 甲县教育局}"

  mutating func read(_ value: YAMLValue) -> [Organisation] {
    guard let list = value.list else {
      shapes.wrongShape(value, "机构表", "应写成列表，每项 `\(Self.example)`。")
      return []
    }
    var result: [Organisation] = []
    var ids: [String: Place] = [:]
    var names: [String: Place] = [:]
    for item in list {
      guard let organisation = organisation(item) else { continue }
      let all = [organisation.name] + organisation.formerNames.map(\.name)
      if let first = ids[organisation.id] {
        twice("标识“\(organisation.id)”", at: item, first: first)
      } else if let name = all.first(where: { names[$0] != nil }), let first = names[name] {
        twice("名称“\(name)”", at: item, first: first)
      } else {
        ids[organisation.id] = item.place
        for name in all { names[name] = item.place }
        result.append(organisation)
      }
    }
    return result
  }

  private mutating func twice(_ what: String, at item: YAMLValue, first: Place) {
    shapes.report(
      "duplicate-organisation", at: item, "\(what)在第 \(first.line) 行的机构里已经写过。",
      fix: "合并为一项，或者改正其中一处。", related: [first])
  }

  private mutating func organisation(_ item: YAMLValue) -> Organisation? {
    guard
      let fields = shapes.fields(item, "机构", Self.fields, example: Self.example)
    else { return nil }
    guard let idValue = fields["id"], !idValue.isEmpty else {
      shapes.report("missing-key", at: item, "机构缺少 `id`(标识)。", fix: "例如 `\(Self.example)`。")
      return nil
    }
    guard let nameValue = fields["name"], !nameValue.isEmpty else {
      shapes.report("missing-key", at: item, "机构缺少 `name`(名称)。", fix: "例如 `\(Self.example)`。")
      return nil
    }
    guard let id = shapes.identifier(idValue, "`id`(标识)"),
      let name = shapes.text(nameValue, "`name`(名称)", "甲县教育局")
    else { return nil }
    return Organisation(
      id: id, name: name,
      shortNames: fields["shortNames"].map { shapes.texts($0, "`shortNames`(简称)", "[县教育局]") }
        ?? [],
      formerNames: fields["formerNames"].map { formerNames($0) } ?? [],
      region: fields["region"].flatMap { shapes.text($0, "`region`(地区)", "某省/某市/甲县") },
      place: item.place)
  }

  private mutating func formerNames(_ value: YAMLValue) -> [Organisation.FormerName] {
    var result: [Organisation.FormerName] = []
    for item in value.list ?? (value.isEmpty ? [] : [value]) {
      if item.map == nil {
        if let name = shapes.text(item, "`formerNames`(曾用名)", "甲县教育局") {
          result.append(Organisation.FormerName(name: name))
        }
        continue
      }
      let example = "{名称: 甲县教育局, 开始: 1990-01-01, 截止: 2019-03-01}"
      guard
        let fields = shapes.fields(
          item, "`formerNames`(曾用名)", Self.formerFields, example: example)
      else { continue }
      guard let nameValue = fields["name"], !nameValue.isEmpty else {
        shapes.report("missing-key", at: item, "曾用名缺少 `name`(名称)。", fix: "例如 `\(example)`。")
        continue
      }
      guard let name = shapes.text(nameValue, "`name`(名称)", "甲县教育局") else { continue }
      result.append(
        Organisation.FormerName(
          name: name, from: fields["from"].flatMap { shapes.date($0, "`from`(开始)") },
          to: fields["to"].flatMap { shapes.date($0, "`to`(截止)") }))
    }
    return result.sorted {
      ($0.from?.dayNumber ?? Int.min, $0.to?.dayNumber ?? Int.max)
        < ($1.from?.dayNumber ?? Int.min, $1.to?.dayNumber ?? Int.max)
    }
  }
}
