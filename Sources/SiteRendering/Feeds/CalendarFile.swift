import PlanModel

/// Writes iCalendar (RFC 5545): lines of at most 75 octets, folded between characters, ended by CR
/// LF; texts with their escapes.
package struct CalendarFile: Sendable {
  private var writer = ByteWriter()

  private init() {}

  /// What stands before the events; `name` shows in the reader's list of calendars.
  package static func opening(name: String) -> [UInt8] {
    var file = CalendarFile()
    file.line("BEGIN:VCALENDAR")
    file.line("VERSION:2.0")
    file.line("PRODID:-//planpress//planpress//ZH-CN")
    file.line("CALSCALE:GREGORIAN")
    file.line("METHOD:PUBLISH")
    file.line("X-WR-CALNAME:" + escaped(name))
    file.line("X-WR-TIMEZONE:Asia/Shanghai")
    return file.writer.bytes
  }

  package static func closing() -> [UInt8] {
    var file = CalendarFile()
    file.line("END:VCALENDAR")
    return file.writer.bytes
  }

  /// One VEVENT; the day after its last is its end, as for all all-day events.
  package static func event(_ event: CalendarEvent) -> [UInt8] {
    var file = CalendarFile()
    file.line("BEGIN:VEVENT")
    file.line("UID:" + escaped(event.uid))
    file.line("DTSTAMP:" + utc(event.stamp))
    file.line("DTSTART;VALUE=DATE:" + compact(event.firstDay))
    file.line("DTEND;VALUE=DATE:" + compact(dayAfter(event.lastDay)))
    file.line("SUMMARY:" + escaped(event.summary))
    file.line("DESCRIPTION:" + escaped(event.description))
    file.line("CATEGORIES:" + event.categories.map(escaped).joined(separator: ","))
    if let url = event.url { file.line("URL:" + url) }
    file.line("STATUS:" + (event.isCancelled ? "CANCELLED" : "CONFIRMED"))
    file.line("SEQUENCE:" + (event.isCancelled ? "1" : "0"))
    file.line("TRANSP:TRANSPARENT")
    file.line("END:VEVENT")
    return file.writer.bytes
  }

  /// §3.1: no line over 75 octets, the space that opens a continuation counted.
  private mutating func line(_ content: String) {
    var content = content
    content.withUTF8 { bytes in
      var start = 0
      var room = 75
      while bytes.count - start > room {
        var end = start + room
        while bytes[end] & 0xC0 == 0x80 { end -= 1 }
        writer.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        writer.append("\r\n ")
        start = end
        room = 74
      }
      writer.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    writer.append("\r\n")
  }

  /// §3.3.11: backslash, semicolon, comma and line ends; other controls are not allowed.
  static func escaped(_ text: String) -> String {
    // Most texts need none: 0x2C and 0x3B are the smallest after the controls.
    let needsEscapes = text.utf8.contains {
      $0 < 0x20 || $0 == 0x2C || $0 == 0x3B || $0 == 0x5C || $0 == 0x7F
    }
    guard needsEscapes else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case 0x5C, 0x3B, 0x2C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x09: bytes.append(byte)
      case 0..<0x20, 0x7F: break
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func compact(_ day: CalendarDate) -> String {
    String(decoding: day.text.utf8.filter { $0 != 0x2D }, as: UTF8.self)
  }

  private static func dayAfter(_ day: CalendarDate) -> CalendarDate { day.advanced(by: 1) }

  /// UTC+8 to UTC, `20260305T010000Z`.
  private static func utc(_ time: PublicationTime) -> String {
    let minutes = time.hour * 60 + time.minute - 480
    let day = time.date.advanced(by: minutes < 0 ? -1 : 0)
    let rest = minutes < 0 ? minutes + 1440 : minutes
    let two: (Int) -> String = { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(compact(day))T\(two(rest / 60))\(two(rest % 60))00Z"
  }
}
