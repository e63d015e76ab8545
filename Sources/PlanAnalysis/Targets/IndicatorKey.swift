import PlanModel

/// What joins the targets of several years or issuers into one indicator; nil where it is in doubt.
///
/// Two targets are one indicator only when their names are equal after normalisation (blanks,
/// quotes and a leading 全市 and the like dropped, full-width letters made half-width), their units
/// are equal, and both are levels or both are changes. Counts must also share their verb (新建,
/// 培训): "新建幼儿园5所" and "幼儿园达到5所" are not one. Names too short or too general join nothing.
package func indicatorKey(of target: Target) -> String? {
  let name = normalisedIndicatorName(target.what)
  guard name.utf8.count >= 12 || (name.utf8.count >= 9 && target.unit == "%"),
    !generalNames.contains(name)
  else { return nil }
  var key = name
  key.reserveCapacity(name.utf8.count + target.unit.utf8.count + 16)
  key += "|"
  key += target.unit
  key += isChange(target) ? (target.comparison == .increase ? "|+" : "|-") : "|level"
  if target.unit != "%" {
    key += "|"
    key += verb(of: target)
  }
  return key
}

/// An indicator's name for joining and for a chart's title.
package func normalisedIndicatorName(_ what: String) -> String {
  var text = what
  let isPlain = text.withUTF8 { bytes in
    for index in bytes.indices where mayNeedFolding(bytes[index]) { return false }
    return true
  }
  return withoutArea(isPlain ? what : folded(what))
}

/// ASCII that is no digit or small letter, and the first bytes of quotes, of the ideographic space
/// and of full-width forms.
private func mayNeedFolding(_ byte: UInt8) -> Bool {
  if byte < 0x80 { return !(byte >= 0x30 && byte <= 0x39) && !(byte >= 0x61 && byte <= 0x7A) }
  return byte == 0xE2 || byte == 0xE3 || byte == 0xEF
}

private func folded(_ what: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in what.unicodeScalars {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x3000, 0x201C, 0x201D, 0x22, 0x2018, 0x2019: continue
    case 0xFF01...0xFF5E:
      scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    case 0x41...0x5A: scalars.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
    default: scalars.append(scalar)
    }
  }
  return String(scalars)
}

/// Without 全市 and the like at its start, unless nothing else is left.
private func withoutArea(_ name: String) -> String {
  var text = name
  let start = text.withUTF8 { buffer in
    let bytes = ByteText(bytes: buffer)
    var start = 0
    while start + 6 < bytes.count, bytes.starts(areas, at: start) { start += 6 }
    return start
  }
  return start == 0 ? name : String(name.utf8.dropFirst(start)) ?? name
}

/// The verb that opens the target's clause, as far as one is known.
private func verb(of target: Target) -> String {
  var text = target.text
  return text.withUTF8 { buffer in
    let bytes = ByteText(bytes: buffer)
    var index = 0
    while index < bytes.count {
      if let word = bytes.first(of: countingVerbs, at: index) { return word.text }
      index += bytes.width(at: index)
    }
    return ""
  }
}

private let areas = Word.list("全市 全县 全区 全省 全州 全旗 我市 我县 我区 我省")
private let generalNames: Set<String> = [
  "学校数量", "项目数量", "教师人数", "学生人数", "各类学校", "建设项目", "专项资金", "总投资额",
]
private let countingVerbs = Word.list(
  "新建 改扩建 改建 扩建 建成 建设 创建 培训 培养 评选 遴选 招聘 招录 招生 资助 选派 开设 开发 举办 组织 开展 新增 增加 减少 投入 投资 "
    + "达到 保持 控制 完成 认定 立项 配备 整合 取消 打造 设立 表彰")
