import Glibc

/// Text of an input as scalars, and how it was read.
package struct DecodedText: Sendable {
  package var scalars: [UInt32]
  package var encoding: String
  /// 0 to 1: how sure the choice of encoding is; 1 when it was named or a byte-order mark says so.
  package var confidence: Double
  /// Chinese phrase: what the choice rests on.
  package var basis: String
  /// Byte sequences that are no character in the encoding; each is one U+FFFD in the text.
  package var invalidCount: Int
}

/// Decodes bytes with a named encoding (iconv's names); nil when iconv does not know the name.
func decode(_ bytes: ArraySlice<UInt8>, encoding: String) -> (scalars: [UInt32], invalid: Int)? {
  let name = encoding.uppercased()
  if name == "UTF-8" || name == "UTF8" { return decodeUTF8(bytes) }
  guard let converter = openConverter(name) else { return nil }
  defer { iconv_close(converter) }
  return convert(bytes, converter)
}

/// Bytes to scalars; a byte that begins no valid sequence gives U+FFFD.
func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> (scalars: [UInt32], invalid: Int) {
  bytes.withUnsafeBufferPointer { buffer in
    var result: [UInt32] = []
    result.reserveCapacity(buffer.count / 2)
    var invalid = 0
    var index = 0
    while index < buffer.count {
      let byte = buffer[index]
      if byte < 0x80 {
        result.append(UInt32(byte))
        index += 1
      } else if let (scalar, length) = sequence(buffer, index) {
        result.append(scalar)
        index += length
      } else {
        result.append(0xFFFD)
        invalid += 1
        index += 1
        // The rest of a cut sequence belongs to the same fault.
        while index < buffer.count, buffer[index] & 0xC0 == 0x80 { index += 1 }
      }
    }
    return (result, invalid)
  }
}

@inline(__always)
private func sequence(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int)? {
  let byte = buffer[index]
  let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
  guard length > 0, byte < 0xF5, index + length <= buffer.count else { return nil }
  var scalar = UInt32(byte) & (0xFF >> (UInt32(length) + 1))
  for offset in 1..<length {
    let next = buffer[index + offset]
    guard next & 0xC0 == 0x80 else { return nil }
    scalar = scalar << 6 | UInt32(next & 0x3F)
  }
  let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
  guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return nil }
  return (scalar, length)
}

private func openConverter(_ name: String) -> iconv_t? {
  let converter = iconv_open("UTF-32LE", name)
  return Int(bitPattern: converter) == -1 ? nil : converter
}

private func convert(
  _ bytes: ArraySlice<UInt8>, _ converter: iconv_t
) -> (scalars: [UInt32], invalid: Int) {
  var input = Array(bytes)
  var result: [UInt32] = []
  result.reserveCapacity(input.count / 2)
  var output = [UInt32](repeating: 0, count: 16384)
  var invalid = 0
  var consumed = 0
  input.withUnsafeMutableBytes { source in
    output.withUnsafeMutableBytes { target in
      while consumed < source.count {
        var from = source.baseAddress?.advanced(by: consumed).assumingMemoryBound(to: CChar.self)
        var left = source.count - consumed
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = target.count
        let status = iconv(converter, &from, &left, &to, &room)
        let failure = errno
        consumed = source.count - left
        let written = target.bindMemory(to: UInt32.self).prefix((target.count - room) / 4)
        result.append(contentsOf: written)
        if status != -1 || failure == E2BIG { continue }
        result.append(0xFFFD)
        invalid += 1
        consumed += 1
        _ = iconv(converter, nil, nil, nil, nil)
      }
    }
  }
  return (result, invalid)
}
