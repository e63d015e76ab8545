import ArgumentParser
import Foundation
import PlanParsing
import SiteBuilding

/// `planpress new DIR`: a small site to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "新建一个可以马上生成的小网站，文件里的说明教您怎么写。",
    discussion: "不会覆盖已有文件。退出码：0 成功，2 不能写入。")

  @Argument(help: ArgumentHelp("新文件夹。", valueName: "文件夹"))
  var folder: String

  func run() throws {
    let today = SiteOptions.today()
    let site = StarterSite(
      today: today.text, year: today.year, vocabulary: DefaultVocabulary.yaml)
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    let manager = FileManager.default
    for (path, _) in site.files where manager.fileExists(atPath: root.appending(path: path).path) {
      throw Terminal.fail(NewError(path: root.appending(path: path).path))
    }
    do {
      for (path, text) in site.files {
        let file = root.appending(path: path)
        try manager.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file, options: .withoutOverwriting)
      }
    } catch {
      throw Terminal.fail(error)
    }
    print("已新建 \(folder)/。接下来：cd \(folder)，改 content/ 里的文件，再运行 planpress build。")
  }
}

private struct NewError: Error, CustomStringConvertible {
  let path: String
  var description: String { "“\(path)”已经存在，为免覆盖没有写入任何文件。请换一个文件夹。" }
}
