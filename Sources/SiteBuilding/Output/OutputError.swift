/// Why a build may not write its output. The machine's (or the caller's) fault, thrown;
/// `description` is Chinese and says what to do.
package enum OutputError: Error, Hashable, CustomStringConvertible {
  case isRoot
  case isHome(String)
  case overlapsContent(output: String, content: String)
  case notAFolder(String)
  /// Files that no build put there, the first few of them, relative.
  case holdsForeignFiles(output: String, files: [String])
  case damagedManifest(output: String, files: [String])
  /// Another build holds the lock.
  case isLocked(String)
  case isMountPoint(String)
  /// A build was killed while it exchanged the sites, and other files lie now where the site stood
  /// that waits, whole, at `site`.
  case isTaken(output: String, site: String)
  case unsafePath(String)
  case duplicatePath(String, String)

  package var description: String {
    switch self {
    case .isRoot: "输出文件夹不能是根目录“/”。"
    case .isHome(let path): "输出文件夹不能是用户主目录或其上级:“\(path)”。"
    case .overlapsContent(let output, let content):
      "输出文件夹“\(output)”与内容文件夹“\(content)”不能相同或互相包含。"
    case .notAFolder(let path): "“\(path)”已存在,但不是文件夹,不能作输出文件夹。"
    case .holdsForeignFiles(let output, let files):
      "输出文件夹“\(output)”中有不是本程序生成的文件(\(Self.list(files))),"
        + "为免误删,未作任何改动。请移走这些文件,或另选一个空文件夹。"
    case .damagedManifest(let output, let files):
      "输出文件夹“\(output)”中的 manifest.json 已损坏,无法确认这些文件是否由本程序生成"
        + "(\(Self.list(files)))。请清空该文件夹,或另选一个空文件夹。"
    case .isLocked(let output): "另一个构建正在写入“\(output)”,请等它结束后再试。"
    case .isMountPoint(let output):
      "输出文件夹“\(output)”是挂载点或与上级文件夹不在同一磁盘,无法整体替换。请改用其中的子文件夹。"
    case .isTaken(let output, let site):
      "上次生成在替换网站时中断,网站完整地留在“\(site)”;但“\(output)”中已有别的文件,未作任何改动。"
        + "请移走这些文件,再生成一次。"
    case .unsafePath(let path): "输出路径不合规:“\(path)”。"
    case .duplicatePath(let first, let second):
      first == second
        ? "两个页面的输出路径相同:“\(first)”。"
        : "输出路径“\(first)”与“\(second)”只有大小写之差,在 Windows 上会互相覆盖。"
    }
  }

  private static func list(_ files: [String]) -> String {
    files.prefix(5).joined(separator: "、") + (files.count > 5 ? " 等 \(files.count) 个" : "")
  }
}
