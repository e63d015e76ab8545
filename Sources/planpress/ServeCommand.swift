import ArgumentParser
import Foundation
import PlanModel
import SiteBuilding

/// `planpress serve`: the site in a browser, again after every edit.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "在本机预览网站，源文件一保存，网页就自动更新。",
    discussion: """
      只有本机能访问(127.0.0.1 和 ::1)，不写任何文件。内容有错误时网页保持最后一次正确的样子，
      错误显示在网页和终端里。按 Ctrl-C 结束。
      退出码：2 读写失败或端口被占用，64 用法不对。
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("端口。", valueName: "端口"))
  var port: UInt16 = 8000

  @Flag(help: "连草稿一起显示。")
  var drafts = false

  func run() async throws {
    var options = site.buildOptions()
    options.includesDrafts = drafts
    do {
      try await serve(options)
    } catch {
      throw Terminal.fail(error)
    }
  }

  private func serve(_ options: BuildOptions) async throws {
    let responder = PreviewResponder(PreviewState(run: String(getpid())))
    let server = try HTTPServer(port: port) { await responder.response(to: $0) }
    let watcher = try FolderWatcher([options.content, options.templates])
    let thread = Thread { server.run() }
    thread.start()
    var builder = PreviewBuilder(options: options)
    print("预览：http://localhost:\(server.port)/ (按 Ctrl-C 结束)")
    fflush(nil)
    var changes = ChangedPaths.everything
    while true {
      do {
        let build = try await builder.update(changes)
        changes = ChangedPaths([])
        server.publish(responder.update { $0.take(build) })
        tell(build)
      } catch {
        // What was to be read again still is.
        server.publish(responder.update { $0.take(error) })
        Terminal.tell("错误：\(error)\n")
      }
      changes.merge(try await nextChanges(watcher))
    }
  }

  /// Waits on a thread of its own: the pool's are for work.
  private func nextChanges(_ watcher: FolderWatcher) async throws -> ChangedPaths {
    let found = try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try watcher.next() })
      }
    }
    guard let found, found.count == 2 else { return .everything }
    var changes = found[0]
    changes.isElsewhere = found[1].isEverything || !found[1].paths.isEmpty
    return changes
  }

  private func tell(_ build: PreviewBuild) {
    let shown = build.report.diagnostics.filter { $0.severity != .advice }
    if !shown.isEmpty { Terminal.tell(DiagnosticReport(shown).text) }
    let count = build.report.documentCount
    print(build.site == nil ? "内容有错误，网页保持原样。" : "已更新：\(count) 份文件。")
    fflush(nil)
  }
}
