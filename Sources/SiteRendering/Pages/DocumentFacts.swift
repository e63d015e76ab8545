import PlanAnalysis
import PlanModel

/// What a document's page says beside its text, in words and links.
struct DocumentFacts {
  private let shared: PageShared
  private let document: Int
  private let frame: PageFrame
  private let metadata: PlanMetadata

  init(shared: PageShared, document: Int, frame: PageFrame) {
    self.shared = shared
    self.document = document
    self.frame = frame
    metadata = shared.site[document].metadata
  }

  private var site: Site { shared.site }

  // MARK: Disclosure box

  /// Always there: the entries that the rules ask for; of the others those that are known.
  var rows: [RowContext] {
    var rows = [
      RowContext("索引号", metadata.indexNo),
      RowContext("主题分类", metadata.subject),
      RowContext("发文机关", issuers),
      RowContext("成文日期", metadata.signedOn?.chineseText),
      RowContext("标题", metadata.title),
      RowContext("发文字号", (metadata.docNo ?? metadata.carrier?.docNo)?.text),
      RowContext("发布日期", metadata.publishedAt?.date.chineseText),
      RowContext("有效性", site.state(of: document)),
      RowContext("年度", [year]),
      RowContext("种类", [link(metadata.kind, to: shared.indexLinks.kind(metadata.kind))]),
    ]
    if let region = metadata.region {
      let title = region.split(separator: "/").joined()
      rows.append(RowContext("地区", [link(title, to: shared.indexLinks.region(title))]))
    }
    let others: [(String, String?)] = [
      ("组配分类", metadata.catalogue), ("公开属性", metadata.openness), ("责任科室", metadata.unit),
      ("生效日期", metadata.effectiveOn?.chineseText), ("失效日期", metadata.expiresOn?.chineseText),
      ("公示期", metadata.notice.map { "\($0.from.chineseText)至\($0.to.chineseText)" }),
      ("受理方式", metadata.notice?.contact), ("信息来源", metadata.source),
      ("内容概述", metadata.abstract),
      ("关键词", metadata.keywords.isEmpty ? nil : metadata.keywords.joined(separator: "、")),
    ]
    return rows + others.compactMap { label, value in value.map { RowContext(label, $0) } }
  }

  private var issuers: [LinkContext] {
    guard !metadata.issuers.isEmpty else { return [LinkContext(text: unknownValue)] }
    return metadata.issuers.map { link($0, to: shared.indexLinks.issuer($0)) }
  }

  private var year: LinkContext {
    guard let year = metadata.year else { return LinkContext(text: unknownValue) }
    let text = metadata.period.map { "\($0.text)年" } ?? "\(year)年"
    return link(text, to: shared.indexLinks.year(year))
  }

  private func link(_ text: String, to target: String?) -> LinkContext {
    guard let target else { return LinkContext(text: text) }
    return frame.link(text, to: target)
  }

  // MARK: State

  private var isWithdrawn: Bool { metadata.isWithdrawn(on: site.asOf) }

  /// Nil for a document in force.
  var status: StatusContext? {
    if let withdrawal = metadata.withdrawal, isWithdrawn {
      let reason = withdrawal.reason.isEmpty ? "" : "原因：\(closed(withdrawal.reason))"
      return StatusContext(
        state: Withdrawal.state, text: "本文件已于\(withdrawal.date.chineseText)撤回。\(reason)保留原文，供查考。",
        links: relationLinks([.replacedBy, .supersededBy]))
    }
    let successors = relationLinks([.supersededBy, .replacedBy])
    switch site.validity[document] {
    case .inForce: return nil
    case .repealed:
      return StatusContext(
        state: "已废止", text: successors.isEmpty ? "本文件已经废止，保留原文，供查考。" : "本文件已被代替，保留原文，供查考。",
        links: successors)
    case .expired:
      let day = metadata.expiresOn.map { "于\($0.chineseText)" } ?? "已经"
      return StatusContext(state: "已失效", text: "本文件\(day)失效，保留原文，供查考。", links: successors)
    case .notYetInForce:
      let day = metadata.effectiveOn.map { "自\($0.chineseText)起施行。" } ?? "尚未生效。"
      return StatusContext(state: "尚未生效", text: "本文件\(day)", links: successors)
    }
  }

  private func closed(_ sentence: String) -> String {
    sentence.hasSuffix("。") ? sentence : sentence + "。"
  }

  // MARK: Links

  /// Relations by what they are, both ends.
  var relations: [LinkGroupContext] {
    RelationKind.allCases.compactMap { kind in
      let links = relationLinks([kind])
      return links.isEmpty ? nil : LinkGroupContext(title: kind.chineseLabel, links: links)
    }
  }

  private func relationLinks(_ kinds: [RelationKind]) -> [LinkContext] {
    var seen: Set<Int> = []
    return site.relations[document].compactMap { relation in
      guard kinds.contains(relation.kind), seen.insert(relation.other).inserted else { return nil }
      return link(toDocument: relation.other)
    }
  }

  private func link(toDocument other: Int) -> LinkContext {
    frame.link(site[other].metadata.title, to: site.urls[other])
  }

  /// The documents of the same issuer and kind before and after it.
  var neighbours: [LinkGroupContext] {
    let around = [
      ("上一份", shared.neighbours.previous(of: document)),
      ("下一份", shared.neighbours.next(of: document)),
    ]
    return around.compactMap { title, other in
      other.map { LinkGroupContext(title: title, links: [link(toDocument: $0)]) }
    }
  }

  /// The page that compares it with the plan before it, where there is one to lead to.
  var comparison: String? {
    guard !metadata.isNotice, let before = shared.neighbours.previous(of: document) else {
      return nil
    }
    if site.comparesPlans, shared.comparedPredecessor(of: document) == before {
      return frame.link("", to: site.comparisonURL(before, document)).url
    }
    return frame.link("", to: PageShared.compareURL).url.map {
      "\($0)?a=\(site[before].metadata.id)&b=\(metadata.id)"
    }
  }

  /// The pages that put it beside its summaries, and beside the plans that it sums up.
  var reports: [LinkContext] {
    [RelationKind.reportedBy, .reportsOn].flatMap { kind in
      site.reports(on: kind, of: document).map { pair in
        let other = site[kind == .reportedBy ? pair.summary : pair.plan].metadata
        return frame.link(
          "与“\(other.title)”逐条对照", to: site.comparisonURL(pair.plan, pair.summary))
      }
    }.filter { $0.outside == nil }
  }

  /// The themes of most of its measures, at most six; those that its author names come first.
  var themes: [LinkContext] {
    guard site.hasThemes else { return [] }
    let counts = site.themes[document].counts(themeCount: site.vocabulary.themes.count)
    let stated = metadata.themes.compactMap(site.vocabulary.index(of:))
    let common = counts.indices.filter { counts[$0] > 0 && !stated.contains($0) }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
    return (stated + common).prefix(6).map { index in
      let theme = site.vocabulary.themes[index]
      guard site.themeCounts[index] > 0 else { return LinkContext(text: theme.label) }
      var link = frame.link(theme.label, to: ThemePage.url(of: theme))
      if counts[index] > 0 { link.note = "\(counts[index])条" }
      return link
    }
  }

  // MARK: Targets

  var targets: [TargetGroupContext] {
    guard site.findings.targets.indices.contains(document) else { return [] }
    let outline = site[document].outline
    return site.findings.targets[document].filter { !$0.targets.isEmpty }.map { entry in
      let unit = outline[entry.unit]
      return TargetGroupContext(
        label: unit.label.isEmpty ? "正文" : unit.label, url: "#\(unit.alias ?? unit.id)",
        targets: entry.targets.map(TargetContext.init))
    }
  }

  // MARK: Downloads

  /// Originals and attachments, then the source and the page's own data.
  var downloads: [DownloadContext] {
    attachments + [
      DownloadContext(
        title: "本文源文件", url: fileName(ending: ".md"), note: "Markdown", isOriginal: false),
      DownloadContext(
        title: "本页数据", url: fileName(ending: ".json"), note: "JSON", isOriginal: false),
    ]
  }

  /// A file beside the page that bears its name.
  func fileName(ending: String) -> String {
    Permalinks.relative(from: frame.url, to: Permalinks.beside(frame.url, ending: ending))
  }

  private var attachments: [DownloadContext] {
    metadata.attachments.sorted { $0.isOriginal && !$1.isOriginal }.compactMap { attachment in
      guard let path = relativePath(attachment.file, from: metadata.path),
        let file = site.files[path]
      else { return nil }
      return DownloadContext(
        title: attachment.title, url: Permalinks.relative(from: frame.url, to: file.url),
        note: "\(fileKind(file.url))\(sizeText(file.size))", isOriginal: attachment.isOriginal)
    }
  }

  private func fileKind(_ url: String) -> String {
    guard let dot = url.lastIndex(of: ".") else { return "" }
    return url[url.index(after: dot)...].uppercased() + "，"
  }

  private func sizeText(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) 字节" }
    if bytes < 1 << 20 { return "\((bytes + 512) / 1024) KB" }
    let tenths = (bytes * 10 + (1 << 19)) / (1 << 20)
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
