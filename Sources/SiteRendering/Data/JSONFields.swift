/// The keys of the open data's JSON objects, in the order in which they are written.
package enum JSONFields {
  /// A document in `plans.json` and `notices.json`, and the first keys of a line of a year's plans.
  package static let document: [DataField] = [
    DataField("id", "标识，全站唯一"), DataField("title", "标题"), DataField("kind", "种类"),
    DataField("issuers", "发文机关，按署名先后"), DataField("region", "地区：省/市/县"),
    DataField("year", "归入的年份"), DataField("period", "期间：2012 或 2012-2020"),
    DataField("docNo", "发文字号"), DataField("indexNo", "索引号"), DataField("signedOn", "成文日期：年-月-日"),
    DataField("publishedAt", "发布时间：年-月-日 时:分，北京时间"), DataField("effectiveOn", "施行日期"),
    DataField("expiresOn", "失效日期"), DataField("validity", "生成网站那天的有效性：有效、失效、废止、尚未生效"),
    DataField("supersedes", "被它代替的文件的标识"), DataField("implements", "它落实的文件的标识"),
    DataField("reportsOn", "它总结的计划的标识"), DataField("themes", "作者给全文写的主题标识"),
    DataField("keywords", "关键词"), DataField("abstract", "摘要"), DataField("carrier", "印发它的通知"),
    DataField("notice", "公示期"), DataField("withdrawn", "撤回"),
    DataField("source", "源文件在内容文件夹里的路径"), DataField("url", "网页的路径，从网站根算起"),
    DataField("data", "全文数据文件的路径，从网站根算起；通知没有"),
  ]
  /// What a line of a year's plans adds.
  package static let content: [DataField] = [
    DataField("preamble", "前言的纯文字"), DataField("outline", "正文各单元，下级在 children 里"),
    DataField("calendar", "行事历"),
  ]
  package static let unit: [DataField] = [
    DataField("id", "网页里的锚点：sec_1__para_3"),
    DataField(
      "role",
      "chapter 章，section 节，measure 条目，item 款，subitem 项，goal 目标，paragraph 段，annex 附件"),
    DataField("label", "编号，照原文"), DataField("number", "编号的数"), DataField("title", "标题，或首句"),
    DataField("text", "单元自己的纯文字，不含下级"), DataField("points", "段内“一是…二是…”的要点"),
    DataField("themes", "主题"), DataField("targets", "指标"), DataField("children", "下级单元"),
  ]
  package static let theme: [DataField] = [
    DataField("id", "主题标识，见主题词表"), DataField("score", "得分，越大越有把握"),
    DataField("terms", "依据的词"),
  ]
  package static let target: [DataField] = [
    DataField("what", "指标对象"),
    DataField("op", "关系：= 等于，>= 不低于，<= 不超过，+ 增加，- 减少，about 约"),
    DataField("value", "数值，以 unit 的单位计：1.65万人为 16500"), DataField("valueMax", "区间上限"),
    DataField("unit", "计量单位"), DataField("deadline", "期限，照原文"),
    DataField("responsible", "责任单位，照原文"), DataField("text", "所在分句，照原文"),
  ]
  package static let calendarEntry: [DataField] = [
    DataField("month", "月份，1 至 12"), DataField("year", "年份"), DataField("text", "事项"),
  ]
  package static let carrier: [DataField] = [
    DataField("title", "标题"), DataField("docNo", "发文字号"), DataField("to", "主送"),
    DataField("cc", "抄送"), DataField("signedOn", "成文日期"),
  ]
  package static let noticePeriod: [DataField] = [
    DataField("from", "开始日期"), DataField("to", "截止日期"), DataField("contact", "联系方式"),
  ]
  package static let withdrawal: [DataField] = [
    DataField("on", "日期"), DataField("reason", "理由"), DataField("replacedBy", "代替它的文件的标识"),
  ]
  /// An entry of `changes.json`.
  package static let change: [DataField] = [
    DataField("on", "日期，发布的写到分"),
    DataField(
      "what", "published 发布，inForce 施行，expired 失效，withdrawn 撤回，superseded 被代替，moved 移址"),
    DataField("id", "文件的标识"), DataField("url", "网页的路径"), DataField("from", "旧址"),
    DataField("reason", "理由"), DataField("by", "代替它的文件的标识"),
  ]
}
