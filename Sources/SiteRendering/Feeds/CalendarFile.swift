import PlanModel

/// Writes iCalendar (RFC 5545): lines of at most 75 octets, folded between characters, ended by CR
/// LF; texts with their escapes.
package struct CalendarFile: Sendable {
  private var writer = ByteWriter()
  /// The line that is being written, before it is folded.
  private var content = ByteWriter()

  package init() {}

  package var bytes: [UInt8] { writer.bytes }

  /// Empties the file and keeps its storage.
  package mutating func removeAll() { writer.removeAll() }

  /// What stands before the events; `name` shows in the reader's list of calendars.
  package static func opening(name: String) -> [UInt8] {
    var file = CalendarFile()
    file.append(
      """
      BEGIN:VCALENDAR\r
      VERSION:2.0\r
      PRODID:-//planpress//planpress//ZH-CN\r
      CALSCALE:GREGORIAN\r
      METHOD:PUBLISH\r

      """)
    file.line("X-WR-CALNAME:") { $0.append(calendar: name) }
    file.append("X-WR-TIMEZONE:Asia/Shanghai\r\n")
    return file.bytes
  }

  package static func closing() -> [UInt8] { Array("END:VCALENDAR\r\n".utf8) }

  /// Lines that are short enough and complete.
  mutating func append(_ lines: StaticString) { writer.append(lines) }

  /// A line of a property: its name with the colon, and the value that `write` appends.
  ///
  /// §3.1: no line over 75 octets, the space that opens a continuation counted.
  mutating func line(_ name: StaticString, _ write: (inout ByteWriter) -> Void) {
    content.removeAll()
    content.append(name)
    write(&content)
    content.bytes.withUnsafeBufferPointer { bytes in
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
}

extension ByteWriter {
  /// §3.3.11: backslash, semicolon, comma and line ends escaped; other controls are not allowed.
  mutating func append(calendar text: String) {
    text.withBytes { bytes in
      append(bytes, replacing: .calendar) { index, writer in
        switch bytes[index] {
        case 0x5C, 0x3B, 0x2C:
          writer.append(0x5C)
          writer.append(bytes[index])
        case 0x0A: writer.append("\\n")
        case 0x09: writer.append(0x09)
        default: break
        }
        return 1
      }
    }
  }

  /// `20260305`.
  mutating func append(compact day: CalendarDate) {
    append(decimal: day.year, width: 4)
    append(decimal: day.month, width: 2)
    append(decimal: day.day, width: 2)
  }

  /// UTC+8 to UTC, `20260305T010000Z`.
  mutating func append(utc time: PublicationTime) {
    let minutes = time.hour * 60 + time.minute - 480
    let rest = minutes < 0 ? minutes + 1440 : minutes
    append(compact: time.date.advanced(by: minutes < 0 ? -1 : 0))
    append("T")
    append(decimal: rest / 60, width: 2)
    append(decimal: rest % 60, width: 2)
    append("00Z")
  }
}
