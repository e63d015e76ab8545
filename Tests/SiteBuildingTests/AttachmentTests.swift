import Crypto
import Glibc
import PlanModel
import Testing

@testable import SiteBuilding

@Suite struct AttachmentTests {
  /// Writes a file of 65 MiB that takes no room on the disk, with one byte at its end.
  private func writeLarge(_ path: String, last: UInt8) throws {
    let file = try FileDescriptor(path, flags: O_WRONLY | O_CREAT | O_EXCL)
    #expect(pwrite(file.number, [0x50, 0x4B, 3, 4] as [UInt8], 4, 0) == 4)
    #expect(pwrite(file.number, [last], 1, off_t(65 << 20) - 1) == 1)
  }

  @Test("size and fingerprint of an attachment are of all its bytes, however many")
  func readsWholeFiles() async throws {
    let plan = """
      ---
      标题: 甲
      种类: 通知
      发文机关: 甲县教育局
      年度: 2026
      发布时间: 2026-01-05 09:00
      附件: [{title: 甲, file: x/a.zip}, {title: 乙, file: y/a.zip}]
      ---
      正文。
      """
    let folder = try TemporaryFolder([
      "content/n.md": plan, "content/x/b": "", "content/y/b": "",
    ])
    try writeLarge(folder.path + "/content/x/a.zip", last: 1)
    try writeLarge(folder.path + "/content/y/a.zip", last: 2)
    var options = BuildOptions(asOf: CalendarDate("2026-06-30")!)
    options.content = folder.path + "/content"
    let files = try await SiteBuilder(options: options).gather(.withoutLinks).gathered.site.files
    #expect(files.keys.sorted() == ["x/a.zip", "y/a.zip"])
    #expect(Set(files.values.map(\.size)) == [65 << 20])
    #expect(Set(files.values.map(\.url)).count == 2)
    for (path, last) in [("x/a.zip", UInt8(1)), ("y/a.zip", 2)] {
      var hash = SHA256()
      hash.update(data: [0x50, 0x4B, 3, 4])
      hash.update(data: [UInt8](repeating: 0, count: (65 << 20) - 5))
      hash.update(data: [last])
      let hex = hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      #expect(files[path]?.sha256 == hex)
    }
  }
}
