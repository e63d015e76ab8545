import PlanAnalysis
import PlanModel

/// `sitemap.xml` (where a domain is known; sitemaps.org 0.9) and `robots.txt`. `others` are further
/// pages, from the root of the output.
package func siteFiles(of site: Site, others: [String] = []) -> [OutputFile] {
  var files: [OutputFile] = []
  var robots = ByteWriter()
  robots.append("User-agent: *\nAllow: /\n")
  if let address = site.absoluteURL("sitemap.xml") {
    robots.append("Sitemap: ")
    robots.append(text: address)
    robots.append("\n")
    files.append(OutputFile(path: "sitemap.xml", bytes: sitemap(of: site, others: others)))
  }
  files.append(OutputFile(path: "robots.txt", bytes: robots.bytes))
  return files
}

/// Home, indexes, other and free pages, then all documents, newest first; `lastmod` is the day of publication
/// or withdrawal.
private func sitemap(of site: Site, others: [String]) -> [UInt8] {
  var writer = ByteWriter(capacity: 4096 + site.order.count * 120)
  writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  writer.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
  func add(_ url: String, _ day: CalendarDate?) {
    guard let address = site.absoluteURL(url) else { return }
    writer.append("<url><loc>")
    writer.append(escaping: address)
    writer.append("</loc>")
    if let day {
      writer.append("<lastmod>")
      writer.append(text: day.text)
      writer.append("</lastmod>")
    }
    writer.append("</url>\n")
  }
  add("index.html", nil)
  for index in [site.indexes.plans, site.indexes.notices].compactMap({ $0 }) { add(index.url, nil) }
  for page in site.indexes.noticeKinds + site.indexes.noticeYears { add(page.url, nil) }
  for group in site.indexes.groups {
    add(group.url, nil)
    for page in group.pages { add(page.url, nil) }
  }
  for page in others { add(page, nil) }
  for page in site.pages { add(page.url, nil) }
  for document in site.order {
    let metadata = site[document].metadata
    let withdrawn = metadata.withdrawal.map(\.date).flatMap { $0 <= site.asOf ? $0 : nil }
    add(site.urls[document], withdrawn ?? metadata.publishedAt?.date)
  }
  writer.append("</urlset>\n")
  return writer.bytes
}
