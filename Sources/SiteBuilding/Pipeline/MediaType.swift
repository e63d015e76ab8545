import CPosix
import Glibc

/// What a file of the content may be: its name's ending and its bytes must agree.
enum MediaType {
  /// Media type (RFC 6838) by ending; each ending with the kind of content it promises.
  private static let allowed: [String: (type: String, content: Content)] = [
    "pdf": ("application/pdf", .prefix("%PDF-")),
    "docx": (office + "wordprocessingml.document", .zip("word/")),
    "xlsx": (office + "spreadsheetml.sheet", .zip("xl/")),
    "pptx": (office + "presentationml.presentation", .zip("ppt/")),
    "odt": (open + "text", .zip("mimetype" + open + "text")),
    "ods": (open + "spreadsheet", .zip("mimetype" + open + "spreadsheet")),
    "ofd": ("application/ofd", .zip("OFD.xml")),
    "zip": ("application/zip", .zip("")),
    "doc": ("application/msword", .compound), "xls": ("application/vnd.ms-excel", .compound),
    "wps": ("application/vnd.ms-works", .compound), "et": ("application/vnd.ms-excel", .compound),
    "csv": ("text/csv", .text), "txt": ("text/plain", .text),
    "jpg": ("image/jpeg", .bytes([0xFF, 0xD8, 0xFF])),
    "jpeg": ("image/jpeg", .bytes([0xFF, 0xD8, 0xFF])),
    "png": ("image/png", .bytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
    "gif": ("image/gif", .prefix("GIF8")), "webp": ("image/webp", .prefix("RIFF")),
    "mp3": ("audio/mpeg", .audio), "mp4": ("video/mp4", .movie),
  ]
  private static let office = "application/vnd.openxmlformats-officedocument."
  private static let open = "application/vnd.oasis.opendocument."

  fileprivate enum Content {
    case prefix(String)
    case bytes([UInt8])
    /// A zip archive that holds a file whose name, or name and content, begins so.
    case zip(String)
    /// OLE compound file: Word and Excel before 2007, WPS.
    case compound
    /// No control bytes but white space; any encoding.
    case text
    case audio
    case movie
  }

  enum Fault: Error, Hashable {
    /// The ending is not on the list.
    case notAllowed
    /// The bytes are of another kind than the ending says.
    case disguised
  }

  /// Endings that a site may publish, sorted, for messages.
  static var endings: [String] { allowed.keys.sorted() }

  /// The type that the name of the file at `path` promises. SVG is not on the list: it can carry
  /// scripts.
  static func check(_ path: String) throws(Fault) -> MediaTypeCheck {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."),
      let entry = allowed[name[name.index(after: dot)...].lowercased()]
    else { throw .notAllowed }
    return MediaTypeCheck(type: entry.type, content: entry.content)
  }
}

/// Holds the bytes of a file, which come piece by piece, against what its name promises.
struct MediaTypeCheck {
  private let type: String
  private let content: MediaType.Content
  /// The first bytes of the file, as many as any format is known by.
  private var head: [UInt8] = []
  /// The last bytes of the piece before, where a name may have begun.
  private var tail: [UInt8] = []
  private var holdsName = false
  private var isText = true

  fileprivate init(type: String, content: MediaType.Content) {
    self.type = type
    self.content = content
  }

  mutating func take(_ piece: UnsafeRawBufferPointer) {
    if head.count < 16 { head.append(contentsOf: piece.prefix(16 - head.count)) }
    switch content {
    case .zip(let name): if !holdsName { look(for: Array(name.utf8), in: piece) }
    case .text:
      isText =
        isText && !piece.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
    default: break
    }
  }

  private mutating func look(for name: [UInt8], in piece: UnsafeRawBufferPointer) {
    func holds(_ bytes: UnsafeRawBufferPointer) -> Bool {
      memmem(bytes.baseAddress, bytes.count, name, name.count) != nil
    }
    let seam = tail + piece.prefix(name.count)
    holdsName = name.isEmpty || holds(piece) || seam.withUnsafeBytes(holds)
    tail = Array((tail + piece.suffix(name.count)).suffix(name.count))
  }

  /// The media type, once the whole file has been taken.
  func finish() throws(MediaType.Fault) -> String {
    guard isAsPromised else { throw .disguised }
    return type
  }

  private var isAsPromised: Bool {
    switch content {
    case .prefix(let text): head.starts(with: text.utf8)
    case .bytes(let start): head.starts(with: start)
    case .zip: head.starts(with: [0x50, 0x4B, 0x03, 0x04]) && holdsName
    case .compound: head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    case .text: isText
    case .audio: head.starts(with: "ID3".utf8) || (head.first == 0xFF && head.count > 1)
    case .movie: head.dropFirst(4).starts(with: "ftyp".utf8)
    }
  }
}
