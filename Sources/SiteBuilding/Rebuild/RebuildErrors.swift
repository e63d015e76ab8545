/// A source was written to while the site was being built.
struct SourceChangedError: Error, CustomStringConvertible {
  let path: String

  var description: String { "构建期间文件“\(path)”被改动，网站保持原样。请重新构建。" }
}

/// The cache of the last build changed while it was being read.
struct BuildCacheError: Error, CustomStringConvertible {
  var description: String { "上次构建留下的缓存已损坏，网站保持原样。请删除输出文件夹旁以“.planpress-cache”结尾的隐藏文件，再重新构建。" }
}
