import PlanModel

extension Feed {
  /// The feed as Atom (RFC 4287).
  package func atom() -> [UInt8] {
    var writer = ByteWriter(capacity: 1024 + entries.count * 900)
    writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n")
    writer.element("id", id)
    writer.element("title", title)
    writer.element("subtitle", subtitle.isEmpty ? nil : subtitle)
    writer.element("updated", updated.rfc3339)
    writer.link("self", "application/atom+xml", url)
    writer.link("alternate", "text/html", pageURL)
    writer.author(author)
    writer.append("<generator>planpress</generator>\n")
    for entry in entries { write(entry, to: &writer) }
    writer.append("</feed>\n")
    return writer.bytes
  }

  private func write(_ entry: FeedEntry, to writer: inout ByteWriter) {
    writer.append("<entry>\n")
    writer.element("id", entry.id)
    writer.element("title", entry.title)
    writer.element("published", entry.published.rfc3339)
    writer.element("updated", entry.updated.rfc3339)
    writer.link("alternate", "text/html", entry.url)
    for author in entry.authors { writer.author(author) }
    for category in entry.categories {
      writer.append("<category term=\"")
      writer.append(xml: category)
      writer.append("\"/>\n")
    }
    writer.element("summary", entry.summary)
    writer.append("</entry>\n")
  }
}

extension ByteWriter {
  fileprivate mutating func link(_ relation: StaticString, _ type: StaticString, _ url: String) {
    append("<link rel=\"")
    append(relation)
    append("\" type=\"")
    append(type)
    append("\" href=\"")
    append(xml: url)
    append("\"/>\n")
  }

  fileprivate mutating func author(_ name: String) {
    append("<author><name>")
    append(xml: name)
    append("</name></author>\n")
  }
}
