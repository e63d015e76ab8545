import PlanAnalysis
import PlanModel

/// `data/changes.json`: what became of every document up to the day of the site, newest first.
///
/// `{"version":1,"changes":[{"on","what","id","url","reason","by"}]}`; `what` is `published`,
/// `inForce`, `expired`, `withdrawn`, `superseded` or `moved` (`from` is the old address). It follows
/// from the sources alone, so that two builds of one day write the same bytes.
package func changeLogJSON(of site: Site) -> [UInt8] {
  let changes = site.corpus.documents.indices.flatMap(site.changes(of:)).sorted()
  var json = JSONWriter(capacity: 64 + changes.count * 120)
  json.openObject()
  json.field("version", 1)
  json.objects("changes", changes) { change, json in
    json.field("on", change.time)
    json.field("what", change.what)
    json.field("id", change.id)
    json.field("url", change.url)
    json.field("from", change.from)
    json.field("reason", change.reason)
    json.field("by", change.by)
  }
  json.closeObject()
  json.newLine()
  return json.bytes
}

private struct DatedChange: Comparable {
  /// `YYYY-MM-DD`, with a time where it is known.
  let time: String
  let what: String
  let id: String
  let url: String
  var from: String?
  var reason: String?
  var by: String?

  static func < (a: DatedChange, b: DatedChange) -> Bool {
    if a.time != b.time { return a.time > b.time }
    return (a.url, a.what, a.from ?? "", a.by ?? "") < (b.url, b.what, b.from ?? "", b.by ?? "")
  }
}

extension Site {
  fileprivate func changes(of document: Int) -> [DatedChange] {
    let metadata = self[document].metadata
    let change = { (time: String, what: String) in
      DatedChange(time: time, what: what, id: metadata.id, url: urls[document])
    }
    var result: [DatedChange] = []
    if let time = metadata.publishedAt {
      result.append(change(time.text, "published"))
      for redirect in metadata.aliases {
        var moved = change(time.text, "moved")
        moved.from = redirect
        result.append(moved)
      }
    }
    if let day = metadata.effectiveOn, day <= asOf { result.append(change(day.text, "inForce")) }
    if let day = metadata.expiresOn, day <= asOf { result.append(change(day.text, "expired")) }
    if let withdrawal = metadata.withdrawal, withdrawal.date <= asOf {
      var withdrawn = change(withdrawal.date.text, "withdrawn")
      withdrawn.reason = withdrawal.reason
      withdrawn.by = withdrawal.replacedBy
      result.append(withdrawn)
    }
    for relation in relations[document] where relation.kind == .supersededBy {
      let other = self[relation.other].metadata
      guard let time = other.publishedAt else { continue }
      var superseded = change(time.text, "superseded")
      superseded.by = other.id
      result.append(superseded)
    }
    return result
  }
}
