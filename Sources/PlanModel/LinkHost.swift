/// Whether an address as an author wrote it names a host, so that it may lead to another site than
/// the page's own.
///
/// Reads it as browsers do (WHATWG URL): control characters and spaces before it and tabs and line
/// ends inside it count for nothing, a backslash is a slash. `destination` has its entities and
/// escapes resolved.
package func namesHost(_ destination: ArraySlice<UInt8>) -> Bool {
  var start: [UInt8] = []
  for byte in destination where byte > 0x20 && byte != 0x7F {
    start.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte == 0x5C ? 0x2F : byte)
    if start.count == 6 { break }
  }
  return start.starts(with: "//".utf8) || start.starts(with: "http:".utf8)
    || start.starts(with: "https:".utf8)
}
