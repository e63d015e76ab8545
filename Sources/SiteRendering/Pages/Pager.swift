/// The links from one page of a long index to its others.
struct Pager: TemplateContext {
  /// First page.
  let index: String
  /// From 1.
  let number: Int
  let itemCount: Int
  let size: Int

  static func count(of items: Int, size: Int) -> Int {
    max(1, (items + size - 1) / max(size, 1))
  }

  var pageCount: Int { Pager.count(of: itemCount, size: size) }

  /// Places of the page's own entries in the index.
  var range: Range<Int> {
    let start = (number - 1) * size
    return start..<min(start + size, itemCount)
  }

  static let names: [TemplateName] = [
    .text("previous"), .text("next"), .text("number"), .text("pageCount"),
    .list("pages", PagerEntry.self),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "previous": .text(number > 1 ? link(to: number - 1) : nil)
    case "next": .text(number < pageCount ? link(to: number + 1) : nil)
    case "number": .text(String(number))
    case "pageCount": .text(String(pageCount))
    case "pages": .list(entries)
    default: nil
    }
  }

  /// First, last, and two to either side of this one; a gap stands for the rest.
  private var entries: [PagerEntry] {
    var entries: [PagerEntry] = []
    var last = 0
    for page in 1...pageCount
    where page == 1 || page == pageCount || abs(page - number) <= 2 {
      entries.append(
        PagerEntry(
          number: page, url: page == number ? nil : link(to: page), followsGap: page > last + 1))
      last = page
    }
    return entries
  }

  private func link(to page: Int) -> String {
    Permalinks.relative(
      from: Permalinks.page(number, of: index), to: Permalinks.page(page, of: index))
  }
}

struct PagerEntry: TemplateContext {
  let number: Int
  /// Nil for the page itself.
  let url: String?
  let followsGap: Bool

  static let names: [TemplateName] = [.text("number"), .text("url"), .flag("followsGap")]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "number": .text(String(number))
    case "url": .text(url)
    case "followsGap": .flag(followsGap)
    default: nil
    }
  }
}
