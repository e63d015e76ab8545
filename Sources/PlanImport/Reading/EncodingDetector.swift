/// Finds the encoding of Chinese text: a byte-order mark, then validity, then which reading looks
/// like Chinese prose.
enum EncodingDetector {
  static func decodeText(_ bytes: [UInt8]) -> DecodedText {
    if let marked = byMark(bytes) { return marked }
    let all = bytes[...]
    let utf8 = decodeUTF8(all)
    if utf8.invalid == 0, !looksWide(bytes) {
      let isASCII = !bytes.contains { $0 >= 0x80 }
      return DecodedText(
        scalars: utf8.scalars, encoding: "UTF-8", confidence: isASCII ? 0.9 : 0.99,
        basis: isASCII ? "全部是 ASCII 字符" : "全部是有效的 UTF-8 序列", invalidCount: 0)
    }
    return byLikeness(bytes, utf8)
  }

  private static func byMark(_ bytes: [UInt8]) -> DecodedText? {
    let marks: [([UInt8], String)] = [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
      ([0x84, 0x31, 0x95, 0x33], "GB18030"),
    ]
    for (mark, name) in marks where bytes.starts(with: mark) {
      guard let text = decode(bytes[mark.count...], encoding: name) else { continue }
      // The mark itself stays in the account, as a blank.
      return DecodedText(
        scalars: [0xFEFF] + text.scalars, encoding: name, confidence: 1, basis: "文件开头有字节顺序标记",
        invalidCount: text.invalid)
    }
    return nil
  }

  /// UTF-16 without a mark has a zero in about every other byte of its spaces, digits and ends.
  private static func looksWide(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(4096)
    return sample.count >= 2 && sample.count { $0 == 0 } * 50 > sample.count
  }

  private static func byLikeness(
    _ bytes: [UInt8], _ utf8: (scalars: [UInt32], invalid: Int)
  ) -> DecodedText {
    let sample = bytes.prefix(200_000)
    var candidates: [(name: String, score: Double)] = []
    let names =
      bytes.count % 2 == 0
      ? ["GB18030", "BIG5-HKSCS", "UTF-16LE", "UTF-16BE"] : ["GB18030", "BIG5-HKSCS"]
    for name in names {
      guard let text = decode(sample, encoding: name) else { continue }
      candidates.append((name, likeness(text.scalars, text.invalid)))
    }
    candidates.append(("UTF-8", likeness(decodeUTF8(sample).scalars, utf8.invalid)))
    let best = candidates.max { $0.score < $1.score } ?? ("UTF-8", 0)
    let second = candidates.filter { $0.name != best.name }.map(\.score).max() ?? 0
    let text = best.name == "UTF-8" ? utf8 : decode(bytes[...], encoding: best.name) ?? utf8
    let confidence = best.score <= 0 ? 0.1 : max(0.3, best.score / (best.score + max(second, 0)))
    return DecodedText(
      scalars: text.scalars, encoding: best.name == "BIG5-HKSCS" ? "Big5" : best.name,
      confidence: (confidence * 100).rounded() / 100,
      basis: "按常用字在各编码下的比例判断", invalidCount: text.invalid)
  }

  /// Share of the scalars that Chinese official prose is made of, less what is invalid.
  private static func likeness(_ text: [UInt32], _ invalid: Int) -> Double {
    guard !text.isEmpty else { return 0 }
    var points = 0.0
    for scalar in text {
      if common.contains(scalar) {
        points += 3
      } else if scalar.isHan {
        points += 0.2
      } else if scalar < 0x80 {
        points += scalar >= 0x20 || scalar == 0x0A || scalar == 0x0D || scalar == 0x09 ? 0.3 : -3
      } else if scalar == 0xFFFD || (0xE000...0xF8FF).contains(scalar) {
        points -= 3
      }
    }
    return (points - Double(invalid) * 3) / Double(text.count)
  }

  /// One of the few hundred characters that make up most of any Chinese text.
  static func isCommon(_ scalar: UInt32) -> Bool { common.contains(scalar) }

  /// Frequent characters of official prose in both scripts, and its punctuation.
  private static let common = Set(
    scalars(
      "的一是在了和有大这主中人上为们地个用工时要动国产以我到他会作来分生对于学下级就年义发成部民可出能方进同行面"
        + "说种过命度革而多子后自社加小机也经力线本电高量长党得实家定深法表着水理化争现所二起政三好十战无农使性前"
        + "等反体合斗路图把结第里正新开论之物从当两些还天资事队批如应形想制心样干都向变关点育重其思与间内去因件日"
        + "利相由压员气业代全组数果期导平各基或月毛然问比展那它最及外没看治提五解系林者米群头意只明四道马认次文通"
        + "但条较克又公孔领军流入接席位情运器并飞原油放立题质指建区验活众很教决特此常石强极土少已根共直团统式转别"
        + "造切九你取西持总料连任志观调七么山程百报更见必真保热委手改管处己将修支识病象几先老光专什六型具示复安带"
        + "每东增则完风回南广劳轮科北打积车计给节做务被整联步类集号列温装即毫知轴研单色坚据速防史拉世设达尔场织历"
        + "這國產會來對學級義發進過動經線電長黨實業數導問當兩還資隊應與間關點員氣組體論圖農從開變條較領軍運質區驗眾決"
        + "強極團統轉別總連觀調報見熱處將識幾專復帶東劃務聯類號設達歷師資辦師園項"
        + ",。、;:《》“”〔〕()"))
}
