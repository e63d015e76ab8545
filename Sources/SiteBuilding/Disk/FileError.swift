import Glibc

/// A call to the system that failed: what was tried, on which path, and why. The machine's fault,
/// never an author's; `description` is Chinese and names the path.
package struct FileError: Error, Hashable, CustomStringConvertible {
  package enum Action: String, Sendable, Hashable {
    case open = "打开"
    case read = "读取"
    case list = "列出"
    case create = "创建"
    case write = "写入"
    case link = "链接"
    case copy = "复制"
    case rename = "改名"
    case remove = "删除"
    case sync = "落盘"
    case lock = "加锁"
  }

  package let action: Action
  package let path: String
  /// `errno`.
  package let code: Int32

  package init(_ action: Action, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// Takes `errno` as the last call left it.
  static func last(_ action: Action, _ path: String) -> FileError {
    FileError(action, path, code: errno)
  }

  package var description: String { "无法\(action.rawValue)“\(path)”:\(reason)" }

  private var reason: String {
    switch code {
    case ENOSPC: "磁盘空间已满"
    case EDQUOT: "超出磁盘配额"
    case EACCES, EPERM: "没有权限"
    case EROFS: "磁盘为只读"
    case ENOENT: "文件或文件夹不存在"
    case ENOTDIR: "路径中有一部分不是文件夹"
    case EISDIR: "这是文件夹,不是文件"
    case EEXIST: "同名文件已存在"
    case ENAMETOOLONG: "名称过长"
    case ELOOP: "符号链接不予跟随"
    case EBUSY: "正被占用(或为挂载点)"
    case EMFILE, ENFILE: "打开的文件过多"
    case EFBIG: "文件过大"
    case EIO: "磁盘读写出错"
    default: "系统错误 \(code)(\(String(cString: strerror(code))))"
    }
  }
}
