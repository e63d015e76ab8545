import PlanModel

/// Names of metadata fields on web pages and in databases of law, and where their values go.
enum FieldTable {
  enum Key: Sendable {
    case issuer, docNo, signedOn, publishedAt, effectiveOn, expiresOn, validity, title, indexNo
    case keywords, source, author, unit, openness, subject, catalogue, abstract, copies, count
    case imprint, remark, ignored
  }

  private static let names: [(String, Key)] = [
    ("发文机关", .issuer), ("发布机构", .issuer), ("发布机关", .issuer), ("颁发部门", .issuer), ("发布部门", .issuer),
    ("制定机关", .issuer), ("发文单位", .issuer), ("发文部门", .issuer), ("颁布单位", .issuer), ("发布单位", .issuer),
    ("公开机构", .issuer), ("公开主体", .issuer), ("印发单位", .issuer),
    ("发文字号", .docNo), ("文号", .docNo), ("文件编号", .docNo), ("发布文号", .docNo),
    ("成文日期", .signedOn), ("发文日期", .signedOn), ("颁发时间", .signedOn), ("颁布日期", .signedOn),
    ("生成日期", .signedOn), ("印发日期", .signedOn), ("颁布时间", .signedOn), ("发文时间", .signedOn),
    ("公布日期", .signedOn), ("成文时间", .signedOn), ("签发日期", .signedOn),
    ("发布时间", .publishedAt), ("发布日期", .publishedAt), ("公开日期", .publishedAt), ("公开时间", .publishedAt),
    ("上网时间", .publishedAt), ("发表时间", .publishedAt),
    ("实施时间", .effectiveOn), ("施行日期", .effectiveOn), ("生效日期", .effectiveOn), ("实施日期", .effectiveOn),
    ("失效日期", .expiresOn), ("废止日期", .expiresOn), ("失效时间", .expiresOn), ("废止时间", .expiresOn),
    ("效力属性", .validity), ("时效性", .validity), ("有效性", .validity), ("效力状态", .validity),
    ("效力", .validity),
    ("标题", .title), ("法规名称", .title), ("公文标题", .title), ("文件题名", .title), ("名称", .title),
    ("信息名称", .title), ("文件名称", .title), ("文件标题", .title),
    ("索引号", .indexNo), ("信息索引号", .indexNo), ("主题词", .keywords), ("关键词", .keywords),
    ("信息来源", .source), ("来源", .source), ("稿源", .source), ("作者", .author), ("撰稿", .author),
    ("责任科室", .unit),
    ("承办科室", .unit), ("责任部门", .unit), ("公开属性", .openness), ("公开方式", .openness), ("公开类别", .openness),
    ("主题分类", .subject), ("信息分类", .subject), ("组配分类", .catalogue), ("信息类别", .catalogue),
    ("内容概述", .abstract), ("摘要", .abstract), ("抄送", .copies), ("抄报", .copies), ("报送", .copies),
    ("印发份数", .count), ("效力等级", .remark), ("效力级别", .remark), ("法规类别", .remark), ("体裁分类", .remark),
    ("公文种类", .remark), ("密级", .remark), ("紧急程度", .remark), ("签发人", .remark), ("拟稿", .remark),
    ("浏览次数", .ignored), ("点击数", .ignored), ("访问量", .ignored), ("阅读次数", .ignored), ("点击率", .ignored),
    ("字号", .ignored), ("字体", .ignored), ("阅读", .ignored), ("浏览", .ignored), ("点击", .ignored),
    ("录入", .ignored), ("编辑", .ignored), ("责任编辑", .ignored), ("审核", .ignored),
  ]

  private static let table: [[UInt32]: Key] = Dictionary(
    names.map { (scalars($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })

  struct Pair {
    var key: Key
    var name: String
    var value: Range<Int>
  }

  /// All `名:值` or `【名】值` of a line, when it opens with one whose name is known.
  static func pairs(in text: [UInt32], _ line: Range<Int>) -> [Pair] {
    var marks: [(start: Int, value: Int, key: Key, name: String)] = []
    var index = line.lowerBound
    while index < line.upperBound {
      if let mark = mark(text, index, line) {
        marks.append((index, mark.value, mark.key, mark.name))
        index = mark.value
      } else {
        index += 1
      }
    }
    guard let first = marks.first, first.start == line.lowerBound else { return [] }
    return marks.indices.map { at in
      let end = at + 1 < marks.count ? marks[at + 1].start : line.upperBound
      return Pair(key: marks[at].key, name: marks[at].name, value: marks[at].value..<end)
    }
  }

  /// Whether a line opens with a field and holds one that says something of the document.
  static func statesSomething(_ text: [UInt32], _ line: Range<Int>) -> Bool {
    line.count <= 400
      && pairs(in: text, line).contains { pair in
        switch pair.key {
        case .ignored, .remark, .author, .source: false
        default: true
        }
      }
  }

  private static func mark(
    _ text: [UInt32], _ index: Int, _ line: Range<Int>
  ) -> (value: Int, key: Key, name: String)? {
    let isBracketed = text[index] == 0x3010 || text[index] == 0x5B
    guard isBracketed || text[index].isHan else { return nil }
    if !isBracketed, index > line.lowerBound {
      let before = text[index - 1]
      guard before.isBlank || before.isSemicolon || before == 0x7C || before.isClosing else {
        return nil
      }
    }
    var name: [UInt32] = []
    var at = isBracketed ? index + 1 : index
    while at < line.upperBound, name.count <= 6, text[at].isHan || text[at].isBlank {
      if text[at].isHan { name.append(text[at]) }
      at += 1
    }
    guard at < line.upperBound, let key = table[name] else { return nil }
    if isBracketed {
      guard text[at] == 0x3011 || text[at] == 0x5D else { return nil }
      at += 1
      if at < line.upperBound, text[at].isColon { at += 1 }
    } else {
      guard text[at].isColon else { return nil }
      at += 1
    }
    return (at, key, string(name))
  }
}
