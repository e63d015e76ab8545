import Foundation

/// Writes the plans of an import: all of them or none.
package struct ImportOutput {
  private let folder: String
  private let overwrites: Bool

  package init(folder: String, overwrites: Bool) {
    self.folder = folder
    self.overwrites = overwrites
  }

  private var manager: FileManager { .default }

  private func path(_ name: String) -> String { folder + "/" + name }

  /// Names that exist already and would be lost.
  package func conflicts(_ plans: [ImportedPlan]) -> [String] {
    overwrites
      ? [] : plans.map(\.fileName).filter { manager.fileExists(atPath: path($0)) }.sorted()
  }

  /// Stages every file beside its place, then renames; a failure puts back what was there.
  package func write(_ plans: [ImportedPlan]) throws {
    let taken = conflicts(plans)
    guard taken.isEmpty else {
      throw ImportFailure("这些文件已经有了,没有写入任何文件:\(taken.joined(separator: "、"));要覆盖请加 --force")
    }
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let stage = path(".planpress-import-\(UUID().uuidString)")
      try manager.createDirectory(atPath: stage, withIntermediateDirectories: false)
      defer { try? manager.removeItem(atPath: stage) }
      for plan in plans {
        let data = Data(plan.source.utf8)
        try data.write(to: URL(fileURLWithPath: stage + "/" + plan.fileName))
      }
      try move(plans.map(\.fileName), from: stage)
    } catch let failure as ImportFailure {
      throw failure
    } catch {
      throw ImportFailure("写不了 \(folder):\(error.localizedDescription)")
    }
  }

  private func move(_ names: [String], from stage: String) throws {
    let saved = stage + "/saved"
    try manager.createDirectory(atPath: saved, withIntermediateDirectories: false)
    var done: [String] = []
    do {
      for name in names {
        if manager.fileExists(atPath: path(name)) {
          try manager.moveItem(atPath: path(name), toPath: saved + "/" + name)
        }
        done.append(name)
        try manager.moveItem(atPath: stage + "/" + name, toPath: path(name))
      }
    } catch {
      for name in done {
        try? manager.removeItem(atPath: path(name))
        if manager.fileExists(atPath: saved + "/" + name) {
          try? manager.moveItem(atPath: saved + "/" + name, toPath: path(name))
        }
      }
      throw error
    }
  }
}
