import PlanModel
import Yams

/// A syntax error of libyaml as a diagnostic for clerks, at its place in the file.
func yamlSyntaxError(_ error: any Error, lines: SourceLines, firstLine: Int) -> Diagnostic {
  var problem = ""
  var mark: Mark?
  switch error {
  case YamlError.scanner(let context, let text, let place, _):
    problem = text
    let isAboutStart = ["found unexpected end of stream", "could not find expected ':'"]
      .contains { text.hasPrefix($0) }
    mark = isAboutStart ? context?.mark ?? place : place
  case YamlError.parser(_, let text, let place, _), YamlError.composer(_, let text, let place, _):
    problem = text
    mark = place
  default: break
  }
  let end = lines.place(at: Int.max)
  let line = (mark?.line ?? 1) + firstLine - 1
  let place =
    line > end.line ? end : Place(path: lines.path, line: line, column: mark?.column ?? 1)
  let known = yamlProblems.first { problem.hasPrefix($0.problem) }
  return Diagnostic(
    id: "yaml-syntax", severity: .error, place: place, quotedLine: lines.text(ofLine: place.line),
    message: known?.message ?? "这里不合 YAML 的写法。",
    fix: known?.fix ?? "每行写“键: 值”（半角冒号后空一格）；值里有特殊符号时用英文双引号括起来。")
}

/// libyaml's words, how each begins, and what a clerk is told instead.
private let yamlProblems: [(problem: String, message: String, fix: String)] = [
  (
    "mapping values are not allowed in this context", "这里多了一个“: ”，或者上一行没有写完。",
    "值里有冒号加空格时，用英文双引号把值括起来；缩进要与同级的键对齐。"
  ),
  (
    "could not find expected ':'", "这一行没有“键: 值”的冒号。",
    "写成“键: 值”：半角冒号后空一格。"
  ),
  (
    "found character that cannot start any token", "这里不能用制表符缩进，值也不能以 @ 或 ` 开头。",
    "制表符改成空格；以特殊符号开头的值用英文双引号括起来。"
  ),
  (
    "found a tab character", "这里不能用制表符缩进。",
    "制表符改成空格。"
  ),
  (
    "found unexpected end of stream", "引号没有配对。",
    "补上末尾的引号；值里要用引号时，外面换一种引号。"
  ),
  (
    "did not find expected ',' or ']'", "列表没有写完：缺少半角逗号或“]”。",
    "写成 [甲, 乙]：半角方括号，半角逗号。"
  ),
  (
    "did not find expected ',' or '}'", "键值组没有写完：缺少半角逗号或“}”。",
    "写成 {键: 值, 键: 值}：半角花括号，半角逗号。"
  ),
  (
    "did not find expected key", "缩进没有对齐，或者值没有写完。",
    "同级的键从同一列写起；以引号、[ 或 { 开头的值要写完整。"
  ),
  (
    "did not find expected '-' indicator", "列表的缩进没有对齐。",
    "同一列表的“-”从同一列写起。"
  ),
  (
    "did not find expected node content", "这里缺少内容。",
    "删去多余的逗号或符号。"
  ),
  (
    "block sequence entries are not allowed", "列表的“-”不能写在这里。",
    "列表从下一行写起，每项一行，以“- ”开头。"
  ),
  (
    "block mapping", "“键: 值”不能写在这里。",
    "从下一行写起，缩进两格。"
  ),
  (
    "found undefined alias", "以星号开头的值会被当作引用，而这个引用没有定义。",
    "用英文双引号把值括起来。"
  ),
  (
    "found unknown escape character", "双引号里的反斜杠写法不对。",
    "反斜杠写两个，或者改用单引号。"
  ),
  (
    "did not find expected alphabetic or numeric character", "以 & 或 * 开头的值要加引号。",
    "用英文双引号把值括起来。"
  ),
  (
    "but found another document", "这里又开始了一段（---）。",
    "一个文件只写一段。"
  ),
  (
    "did not find expected <document start>", "这里多了内容，或者缩进没有对齐。",
    "同级的键从同一列写起。"
  ),
]
