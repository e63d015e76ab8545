/// First letters of the pinyin of names, for suggestions only (`zyjy` finds 职业教育).
///
/// A character with several readings has its usual one; Latin letters and digits stand for
/// themselves in lower case, everything else is left out.
func pinyinInitials(of name: String) -> String {
  let table = InitialTable.text
  var result = ""
  for scalar in SearchFolding.standard.folded(name).unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: result.unicodeScalars.append(scalar)
    case 0x4E00..<0xA000:
      // 96 letters and a line feed on each line.
      let index = Int(scalar.value) - 0x4E00
      let letter = table.utf8Start[index + index / 96]
      if letter != 0x2E { result.unicodeScalars.append(Unicode.Scalar(letter)) }
    default: break
    }
  }
  return result
}
