import PlanModel

/// Ids, numbers and relations.
extension FrontMatterReader {
  /// The stated id, or the file's name; an error that proposes one where neither will do.
  mutating func id(kind: String, year: Int?) -> String {
    let stem = fileStem(file.path)
    let label = FrontMatterKey.id.label
    if let value = value(.id), let text = shapes.text(value, label, "jilin-2008") {
      if let fault = idFault(text) {
        let proposal = proposedID(text, kind: kind, year: year)
        shapes.report("bad-id", at: value, "\(label): \(fault)", fix: "例如 `标识: \(proposal)`。")
        return proposal
      }
      return text
    }
    guard let fault = idFault(stem) else { return stem }
    let proposal = proposedID(stem, kind: kind, year: year)
    shapes.report(
      "missing-id", at: Place(path: file.path, line: max(1, block.firstLine - 1)), length: 3,
      "文件名“\(stem)”不能用作标识：\(fault)", fix: "补上一行，例如 `标识: \(proposal)`。")
    return proposal
  }

  mutating func documentNumber(_ value: YAMLValue, _ label: String) -> DocumentNumber? {
    guard let text = shapes.text(value, label, "宜教发〔2012〕1号") else { return nil }
    switch readDocumentNumber(text) {
    case .right(let number): return number
    case .mended(let number, let faults):
      shapes.report(
        "document-number", at: value, "\(label): \(faults.joined(separator: "，"))。",
        fix: "改为 `\(number.text)`。")
      return number
    case .unreadable:
      shapes.report(
        "document-number", at: value, "\(label): 值的写法不对。",
        fix: "应写成 `机关代字〔年份〕序号号`，例如 `宜教发〔2012〕1号`；没有发文字号就不写这一行。")
      return nil
    }
  }

  mutating func indexNumber() -> String? {
    let label = FrontMatterKey.indexNo.label
    guard let value = value(.indexNo),
      let text = shapes.text(value, label, "000014349/2017-00110")
    else { return nil }
    if isIndexNumber(text) { return text }
    let upper = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          (0x61...0x7A).contains($0.value) ? Unicode.Scalar(UInt8($0.value - 0x20)) : $0
        }))
    shapes.wrongShape(
      value, label,
      isIndexNumber(upper)
        ? "字母要大写：`\(upper)`。"
        : "应写成 `机构代码/年份-五位序号` 或 `机构代码/年月-五位序号`，机构代码 9 位或 18 位，例如 `000014349/2017-00110`。")
    return nil
  }

  /// Ids of documents or themes; the same one twice counts once.
  mutating func ids(_ key: FrontMatterKey) -> [String] {
    guard let value = value(key) else { return [] }
    return ids(value, key.label)
  }

  mutating func ids(_ value: YAMLValue, _ label: String) -> [String] {
    var result: [String] = []
    for item in value.list ?? [value] {
      guard let text = shapes.text(item, label, "[jilin-2008]") else { continue }
      guard isIdentifier(text) else {
        shapes.wrongShape(item, label, "应写标识（小写字母、数字和减号），例如 `jilin-2008`，不写标题。")
        continue
      }
      if !result.contains(text) { result.append(text) }
    }
    return result
  }
}

/// The file's name without folder and `.md`.
func fileStem(_ path: String) -> String {
  let name = path.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? path
  return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
}

/// `[a-z0-9-]+`.
func isIdentifier(_ text: String) -> Bool {
  !text.isEmpty
    && text.utf8.allSatisfy {
      ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
    }
}

/// Why an id cannot be used, nil where it can.
private func idFault(_ text: String) -> String? {
  guard isIdentifier(text) else { return "标识只能用小写字母、数字和减号。" }
  if text.utf8.count > 100 { return "标识不能超过 100 个字符。" }
  let pages =
    text.utf8.starts(with: "page-".utf8)
    && text.utf8.dropFirst(5).allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  if text == "index" || pages { return "“\(text)”是目录页的名称。" }
  let devices = ["con", "prn", "aux", "nul"]
  let isPort =
    text.utf8.count == 4 && (text.hasPrefix("com") || text.hasPrefix("lpt"))
    && text.utf8.last.map { $0 >= 0x30 && $0 <= 0x39 } == true
  return devices.contains(text) || isPort ? "“\(text)”在 Windows 上不能用作文件名。" : nil
}

/// An ASCII id: what is left of the written one, or kind and year; never pinyin.
private func proposedID(_ written: String, kind: String, year: Int?) -> String {
  var bytes: [UInt8] = []
  for byte in written.utf8 {
    switch byte {
    case 0x41...0x5A: bytes.append(byte + 0x20)
    case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
    default: if bytes.last != 0x2D, !bytes.isEmpty { bytes.append(0x2D) }
    }
  }
  while bytes.last == 0x2D { bytes.removeLast() }
  let ascii = String(decoding: bytes.prefix(60), as: UTF8.self)
  let isMeaningful = bytes.count >= 3 && bytes.contains { $0 >= 0x61 } && idFault(ascii) == nil
  if isMeaningful { return ascii }
  var hash: UInt32 = 0x811C_9DC5
  for byte in written.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
  let digits = String(hash % 0x1_0000, radix: 16)
  let year = year.map { "-\($0)" } ?? ""
  return "\(kind)\(year)-\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)"
}

/// `^[0-9A-Z]{9}([0-9A-Z]{9})?/\d{4}(\d{2})?-\d{5}$`, the month one of twelve.
private func isIndexNumber(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
  guard parts.count == 2, parts[0].count == 9 || parts[0].count == 18,
    parts[0].allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) })
  else { return false }
  let serial = parts[1].split(separator: 0x2D, omittingEmptySubsequences: false)
  guard serial.count == 2, serial[0].count == 4 || serial[0].count == 6, serial[1].count == 5,
    serial.allSatisfy({ $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
  else { return false }
  guard serial[0].count == 6 else { return true }
  return (1...12).contains(Int(Substring(serial[0].suffix(2))) ?? 0)
}
