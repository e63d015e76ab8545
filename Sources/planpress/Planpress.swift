import ArgumentParser

@main
struct Planpress: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planpress", abstract: "教育计划网站生成器。", version: "0.1.0",
    subcommands: [ImportCommand.self, SignCommand.self, VerifyCommand.self])
}
