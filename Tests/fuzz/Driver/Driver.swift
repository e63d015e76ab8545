import FuzzTargets
import Glibc

// libFuzzer brings `main` and calls these two: no `@main` and no main.swift here.

@_cdecl("LLVMFuzzerInitialize")
func initialize(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer
) -> CInt {
  guard Driver.target != nil else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    print("FUZZ_TARGET must be one of: \(names)")
    exit(64)
  }
  FuzzTarget.prepare()
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: data, count: size))
  if let fault = Driver.target?.run(bytes) {
    print("broken promise: \(fault)")
    // Lost otherwise: an abort leaves what is printed in its buffer.
    fflush(nil)
    abort()
  }
  return 0
}
