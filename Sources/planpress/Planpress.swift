import ArgumentParser

@main
struct Planpress: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planpress", abstract: "教育计划网站生成器。", version: "0.1.0",
    subcommands: [
      BuildCommand.self, BundleCommand.self, CheckCommand.self, PDFCommand.self, ImportCommand.self,
      NewCommand.self, ServeCommand.self, SignCommand.self, VerifyCommand.self,
    ])

  static func main() async {
    // An option whose value may be left out is not known to the parser: `--timings[=json]`.
    let arguments = CommandLine.arguments.dropFirst().map {
      $0 == "--timings=json" ? "--timings-json" : $0
    }
    await main(arguments)
  }
}
