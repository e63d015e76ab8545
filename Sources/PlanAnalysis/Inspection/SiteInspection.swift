import PlanModel

/// What the documents of a site and its settings break of the rules when seen together, on a day.
package struct SiteInspection {
  private let corpus: Corpus
  private let settings: SiteSettings
  private let organisations: [Organisation]
  private let asOf: CalendarDate

  /// `order` are the indices of the corpus, newest first, as the home page lists them.
  package static func diagnostics(
    of corpus: Corpus, order: [Int], settings: SiteSettings, vocabulary: ThemeVocabulary,
    organisations: [Organisation], asOf: CalendarDate
  ) -> [Diagnostic] {
    let inspection = SiteInspection(
      corpus: corpus, settings: settings, organisations: organisations, asOf: asOf)
    return inspection.tags(of: vocabulary) + inspection.columns(order)
      + corpus.documents.flatMap { inspection.diagnostics(of: $0.metadata) }
  }

  private var settingsPlace: Place { Place(path: "site.yaml") }

  private func report(
    _ rule: InspectionRule, at place: Place, _ message: String, fix: String
  ) -> Diagnostic {
    rule.diagnostic(isOfficial: settings.isOfficial, at: place, message, fix: fix)
  }

  // MARK: Tags

  private func tags(of vocabulary: ThemeVocabulary) -> [Diagnostic] {
    // With `official: true` these are faults of site.yaml itself, told where it is read.
    var absent: [(String, String)] = []
    if !settings.isOfficial, settings.domain == nil {
      absent.append(("SiteDomain", "`domain`(域名)"))
    }
    if !settings.isOfficial, settings.identificationCode == nil {
      absent.append(("SiteIDCode", "`code`(标识码)"))
    }
    let fromSettings = absent.map { tag, key in
      report(
        .missingTag, at: settingsPlace, "缺少网页标签 \(tag)：没有设置 \(key)。",
        fix: "在 site.yaml 里补上。")
    }
    let fromThemes = vocabulary.themes.filter { $0.description.isEmpty }.map { theme in
      report(
        .missingTag, at: theme.place ?? Place(path: "themes.yaml"),
        "主题“\(theme.label)”没有说明，主题页缺少网页标签 ColumnDescription。", fix: "补上 `description`(说明)。")
    }
    return fromSettings + fromThemes
  }

  // MARK: Columns

  private func columns(_ order: [Int]) -> [Diagnostic] {
    guard let newest = order.first.map({ corpus.documents[$0].metadata }) else {
      return [
        report(
          .emptyIndex, at: settingsPlace, "没有任何已发布的文件，首页和目录页是空的。", fix: "至少发布一份文件。")
      ]
    }
    var result: [Diagnostic] = []
    if let day = newest.publishedAt?.date, day.advanced(by: 14) < asOf {
      result.append(
        report(
          .staleHome, at: Place(path: newest.path),
          "首页最近一次更新是 \(day.text)，到 \(asOf.text) 已超过两周。", fix: "及时发布新的文件。"))
    }
    for (name, isNotice) in [("计划与总结", false), ("通知公告", true)] {
      let documents = order.lazy.map { corpus.documents[$0].metadata }
        .filter { $0.isNotice == isNotice }
      guard let first = documents.first, let day = first.publishedAt?.date,
        day.advanced(by: 180) < asOf
      else { continue }
      result.append(
        report(
          .staleColumn, at: Place(path: first.path),
          "“\(name)”栏目最近一次更新是 \(day.text)，到 \(asOf.text) 已超过六个月。", fix: "及时发布新的文件。"))
    }
    return result + expiredNotices(order)
  }

  /// The notices on the home page whose period is over.
  private func expiredNotices(_ order: [Int]) -> [Diagnostic] {
    let shown = order.lazy.map { corpus.documents[$0].metadata }.filter(\.isNotice)
      .prefix(Self.noticesOnHome)
    return shown.compactMap { metadata in
      guard let notice = metadata.notice, notice.to < asOf else { return nil }
      return report(
        .expiredNotice, at: Place(path: metadata.path),
        "首页列出的“\(metadata.title)”公示期已于 \(notice.to.text) 结束。", fix: "发布新的通知公告，或公布公示结果。")
    }
  }

  /// Notices that the home page lists.
  package static let noticesOnHome = 6

  // MARK: One document

  private func diagnostics(of metadata: PlanMetadata) -> [Diagnostic] {
    let place = Place(path: metadata.path)
    return numbers(of: metadata, at: place) + dates(of: metadata, at: place)
      + metadata.issuers.compactMap { issuer($0, of: metadata, at: place) }
  }

  private func numbers(of metadata: PlanMetadata, at place: Place) -> [Diagnostic] {
    let pairs = [
      (metadata.docNo, metadata.signedOn),
      (metadata.carrier?.docNo, metadata.carrier?.signedOn ?? metadata.signedOn),
    ]
    return pairs.compactMap { number, signed in
      guard let number, let signed, number.year != signed.year else { return nil }
      return report(
        .numberYear, at: place, "发文字号“\(number.text)”的年份与成文日期 \(signed.text) 不符。",
        fix: "核对发文字号和成文日期。")
    }
  }

  private func dates(of metadata: PlanMetadata, at place: Place) -> [Diagnostic] {
    guard let signed = metadata.signedOn, let published = metadata.publishedAt?.date else {
      return []
    }
    if published < signed {
      return [
        report(
          .publishedBeforeSigned, at: place,
          "发布时间 \(published.text) 早于成文日期 \(signed.text)。", fix: "核对两个日期。")
      ]
    }
    let last = signed.addingWorkingDays(20)
    guard published > last else { return [] }
    return [
      report(
        .latePublication, at: place,
        "成文日期 \(signed.text)，20个工作日到 \(last.text) 为止，发布时间是 \(published.text)。",
        fix: "信息应自形成之日起20个工作日内公开；往年文件补录的可不处理。")
    ]
  }

  private func issuer(
    _ name: String, of metadata: PlanMetadata, at place: Place
  ) -> Diagnostic? {
    if let full = organisations.first(where: { $0.shortNames.contains(name) }) {
      return report(
        .abbreviatedIssuer, at: place, "发文机关“\(name)”是简称。", fix: "写全称“\(full.name)”。")
    }
    if !organisations.contains(where: { $0.isNamed(name) }),
      ["省", "市", "区", "县", "旗", "州", "我"].contains(where: { name.hasPrefix($0) })
    {
      return report(
        .abbreviatedIssuer, at: place, "发文机关“\(name)”没有写出地名。", fix: "写全称，例如“某省某市某局”。")
    }
    let day = metadata.signedOn ?? metadata.publishedAt?.date
    for organisation in organisations {
      guard let former = organisation.formerNames.first(where: { $0.name == name }), let day,
        former.to.map({ $0 < day }) == true || former.from.map({ $0 > day }) == true
      else { continue }
      return report(
        .formerIssuer, at: place, "\(day.text) 时没有“\(name)”这个机关名称，现名“\(organisation.name)”。",
        fix: "核对发文机关和日期。")
    }
    return nil
  }
}
