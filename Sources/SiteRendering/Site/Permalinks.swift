import PlanModel

/// Addresses of the site's pages, all relative to the output folder and all naming a file.
package enum Permalinks {
  package static func document(_ metadata: PlanMetadata) -> String {
    "\(metadata.isNotice ? "notices" : "plans")/\(metadata.id).html"
  }

  /// The page that compares two plans.
  package static func comparison(_ before: String, _ after: String) -> String {
    "compare/\(before)--\(after).html"
  }

  /// The file beside a page that has its name: `plans/a.html` and `.md` give `plans/a.md`.
  package static func beside(_ page: String, ending: String) -> String {
    page.dropLast(".html".count) + ending
  }

  /// The link from one page to another, both relative to the output folder: `../plans/a.html`.
  package static func relative(from source: String, to target: String) -> String {
    var writer = ByteWriter(capacity: source.utf8.count + target.utf8.count)
    writer.append(address: target, from: source)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// A stable ASCII id for a name that nobody declared: a hash of its UTF-8 (FNV-1a, 64 bits).
  package static func hashedID(_ name: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash ^= UInt64(byte)
      hash = hash &* 0x100_0000_01B3
    }
    return "x" + String(hash, radix: 36)
  }

  /// The file of page `number` (from 1) of an index: `plans/index.html`, `plans/page-2.html`;
  /// `years/2012.html`, `years/2012-page-2.html`.
  package static func page(_ number: Int, of index: String) -> String {
    guard number > 1 else { return index }
    let stem = index.dropLast(".html".count)
    if stem.hasSuffix("/index") { return stem.dropLast("index".count) + "page-\(number).html" }
    return "\(stem)-page-\(number).html"
  }
}

extension ByteWriter {
  /// Appends `Permalinks.relative(from:to:)`, unescaped.
  mutating func append(address target: String, from source: String) {
    source.withBytes { source in
      target.withBytes { target in
        let depth = source.count { $0 == 0x2F }
        let folder = (source.firstIndex(of: 0x2F) ?? -1) + 1
        if depth == 1, target.starts(with: source[..<folder]) {
          append(UnsafeBufferPointer(rebasing: target[folder...]))
        } else {
          for _ in 0..<depth { append("../") }
          append(target)
        }
      }
    }
  }
}
