/// Values as bytes, one behind another, for files that never leave the machine.
struct ArchiveWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  mutating func write(_ value: Int32) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  mutating func write(bits: UInt64) {
    withUnsafeBytes(of: bits) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      write(Int32(buffer.count))
      bytes.append(contentsOf: buffer)
    }
  }

  /// Elements must hold no references.
  mutating func write<Element: BitwiseCopyable>(_ array: [Element]) {
    write(Int32(array.count))
    array.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

/// Reads what `ArchiveWriter` wrote, in the same order; other bytes must be kept away from it.
struct ArchiveReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func readInt() -> Int {
    let value = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: index, as: Int32.self)
    }
    index += 4
    return Int(value)
  }

  mutating func readBits() -> UInt64 {
    defer { index += 8 }
    return bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }
  }

  mutating func readString() -> String {
    let count = readInt()
    defer { index += count }
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[index..<(index + count)]), as: UTF8.self)
    }
  }

  mutating func readArray<Element: BitwiseCopyable>() -> [Element] {
    let count = readInt()
    let size = count * MemoryLayout<Element>.stride
    defer { index += size }
    return bytes.withUnsafeBytes { raw in
      [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: raw[index..<(index + size)]))
        initialized = count
      }
    }
  }
}
