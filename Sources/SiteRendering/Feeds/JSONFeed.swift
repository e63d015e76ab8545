import PlanModel

extension Feed {
  /// The feed as JSON Feed 1.1; `url` is the address of this file.
  package func json(url: String) -> [UInt8] {
    var json = JSONWriter(capacity: 1024 + entries.count * 700)
    json.openObject()
    json.field("version", "https://jsonfeed.org/version/1.1")
    json.field("title", title)
    json.field("description", subtitle.isEmpty ? nil : subtitle)
    json.field("home_page_url", pageURL)
    json.field("feed_url", url)
    json.field("language", "zh-CN")
    json.authors([author])
    json.objects("items", entries) { entry, json in
      json.field("id", entry.id)
      json.field("url", entry.url)
      json.field("title", entry.title)
      json.field("content_text", entry.summary)
      json.field("date_published", entry.published.rfc3339)
      json.field("date_modified", entry.updated.rfc3339)
      json.authors(entry.authors)
      json.field("tags", entry.categories)
    }
    json.closeObject()
    json.newLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func authors(_ names: [String]) {
    guard !names.isEmpty else { return }
    key("authors")
    openArray()
    for name in names {
      openObject()
      field("name", name)
      closeObject()
    }
    closeArray()
  }
}
