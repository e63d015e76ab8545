import CArchive
import Foundation
import Glibc
import Testing

@testable import PlanImport

@Suite("Reading")
struct ReadingTests {
  private let text = """
    某县教育局2014年工作要点
    一、加强教师队伍建设
    1、开展培训。全年培训校长二百名、教师三千名,并组织学校开展校本研修活动。
    2、改进评价。完善教师考核办法,把师德作为首要标准。
    """

  private func encoded(_ name: String, _ text: String) -> [UInt8] {
    guard let converter = iconv_open(name, "UTF-8"), Int(bitPattern: converter) != -1 else {
      return []
    }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var left = input.count
    var room = output.count
    let size = output.count
    input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        _ = iconv(converter, &from, &left, &to, &room)
      }
    }
    return output[..<(size - room)].map { UInt8(bitPattern: $0) }
  }

  @Test("finds the encoding of Chinese text", arguments: ["GB18030", "UTF-16LE", "UTF-16BE"])
  func encodings(name: String) {
    let read = EncodingDetector.decodeText(encoded(name, text))
    #expect(read.encoding == name)
    #expect(string(read.scalars) == text)
    #expect(read.confidence > 0.7)
  }

  @Test("finds Big5 by its traditional characters")
  func big5() {
    let traditional = "某縣教育局工作要點\n一、加強教師隊伍建設\n1、開展培訓,全年培訓校長二百名,並組織學校開展研修活動。"
    let read = EncodingDetector.decodeText(encoded("BIG5", traditional))
    #expect(read.encoding == "Big5")
    #expect(string(read.scalars) == traditional)
  }

  @Test("a byte-order mark settles the matter and leaves no trace")
  func mark() {
    let report = Importer.importTexts(
      [
        ImportInput(
          path: "in.txt", text: EncodingDetector.decodeText([0xEF, 0xBB, 0xBF] + Array(text.utf8)))
      ],
      options: ImportOptions())[0]
    #expect(report.confidence == 1)
    #expect(!report.plans[0].source.unicodeScalars.contains("\u{FEFF}"))
    #expect(report.ledger.isBalanced)
  }

  private func temporary(_ name: String) -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "import-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appendingPathComponent(name).path
  }

  private var path: String { ProcessInfo.processInfo.environment["PATH"] ?? "" }

  @Test("a missing program is named with the package to install")
  func missingProgram() throws {
    let file = temporary("plan.html")
    try Data("<p>某县</p>".utf8).write(to: URL(fileURLWithPath: file))
    let failure = #expect(throws: ImportFailure.self) {
      try DocumentReader(searchPath: "/nonexistent").read(path: InputPath(file))
    }
    #expect(failure?.description == "找不到程序 pandoc;请先安装软件包 pandoc(例如 apt-get install pandoc)")
  }

  @Test("an unknown encoding is refused")
  func unknownEncoding() throws {
    let file = temporary("plan.txt")
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    #expect(throws: ImportFailure.self) {
      try DocumentReader(searchPath: "", encoding: "KLINGON").read(path: InputPath(file))
    }
  }

  @Test("a page's words come through pandoc in the encoding it names")
  func html() throws {
    let file = temporary("plan.html")
    let page =
      "<html><head><meta charset=gb2312></head><body><h1>某县教育局2014年工作要点</h1><p>一、教师</p><p>1、全年培训教师三千名,考核全部合格。</p></body></html>"
    try Data(encoded("GB18030", page)).write(to: URL(fileURLWithPath: file))
    let input = try DocumentReader(searchPath: path).read(path: InputPath(file))
    let report = Importer.importTexts([input], options: ImportOptions())[0]
    #expect(report.plans.compactMap { bodyOf($0.source) } == ["## 一、教师\n\n1、全年培训教师三千名,考核全部合格。\n"])
  }

  @Test("Word's own numbers become written labels")
  func word() throws {
    let file = temporary("plan.docx")
    try WordFile.write(file)
    let input = try DocumentReader(searchPath: path).read(path: InputPath(file))
    let report = Importer.importTexts([input], options: ImportOptions())[0]
    #expect(
      report.plans.compactMap { bodyOf($0.source) } == [
        """
        今年工作的总要求是稳中求进、提高质量。

        ## 一、改善办学条件

        ### (一)校舍建设

        1、新建校舍两处,年内交付使用。

        2、维修操场三个。

        ### (二)设备配备

        1、更新教学电脑六十台。

        ## 二、加强教师队伍

        1、全年培训教师三百人次。

        """
      ])
  }
}

/// Writes a Word file whose numbers are all automatic.
private enum WordFile {
  static func write(_ path: String) throws {
    let paragraphs: [(level: Int?, text: String)] = [
      (nil, "某镇2018年教育工作计划"), (nil, "今年工作的总要求是稳中求进、提高质量。"), (0, "改善办学条件"), (1, "校舍建设"),
      (2, "新建校舍两处,年内交付使用。"), (2, "维修操场三个。"), (1, "设备配备"), (2, "更新教学电脑六十台。"), (0, "加强教师队伍"),
      (2, "全年培训教师三百人次。"),
    ]
    let body = paragraphs.map { level, text in
      let number = level.map {
        "<w:pPr><w:numPr><w:ilvl w:val=\"\($0)\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
      }
      return "<w:p>\(number ?? "")<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }.joined()
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let formats = [("chineseCounting", "%1、"), ("chineseCounting", "(%2)"), ("decimal", "%3、")]
    let levels = formats.enumerated().map { index, format in
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format.0)\"/><w:lvlText w:val=\"\(format.1)\"/></w:lvl>"
    }.joined()
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    try zip(
      path,
      [
        ("[Content_Types].xml", head + types),
        ("_rels/.rels", head + rels("officeDocument", "word/document.xml")),
        ("word/_rels/document.xml.rels", head + rels("numbering", "numbering.xml")),
        ("word/document.xml", "\(head)<w:document \(space)><w:body>\(body)</w:body></w:document>"),
        (
          "word/numbering.xml",
          "\(head)<w:numbering \(space)><w:abstractNum w:abstractNumId=\"3\">\(levels)</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>"
        ),
      ])
  }

  private static let types =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/></Types>"

  private static func rels(_ kind: String, _ target: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)\" Target=\"\(target)\"/></Relationships>"
  }

  private static func zip(_ path: String, _ members: [(String, String)]) throws {
    guard let archive = archive_write_new() else { throw ImportFailure("zip") }
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    guard archive_write_open_filename(archive, path) == ARCHIVE_OK else {
      throw ImportFailure("zip")
    }
    for (name, text) in members {
      let bytes = Array(text.utf8)
      let entry = archive_entry_new()
      archive_entry_set_pathname(entry, name)
      archive_entry_set_size(entry, Int64(bytes.count))
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      archive_write_header(archive, entry)
      _ = archive_write_data(archive, bytes, bytes.count)
      archive_entry_free(entry)
    }
    archive_write_close(archive)
  }
}
