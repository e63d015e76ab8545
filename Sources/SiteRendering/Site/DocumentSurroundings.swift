import PlanAnalysis
import PlanModel

/// What the files of documents show beside their own sources, as bytes to be compared: while a
/// document's source, its surroundings and what is common to all stay the same, so do its page and
/// the data beside it. Every text ends with a byte that no text holds, every list with -1.
extension PageRenderer {
  /// What all pages show alike: header and footer, which lists and themes have pages.
  package func appendCommon(to bytes: inout ByteWriter) {
    let site = shared.site
    shared.furniture.append(to: &bytes)
    for index in [site.indexes.plans, site.indexes.notices] {
      bytes.append(field: index?.title)
      bytes.append(field: index?.description)
      for keyword in index?.keywords ?? [] { bytes.append(field: keyword) }
      bytes.append(number: -1)
    }
    for theme in shared.themeIndex.present { bytes.append(number: theme) }
    bytes.append(number: -1)
    bytes.append(number: site.comparesPlans ? 1 : 0)
    bytes.append(number: site.analysis.targets.isEmpty ? 0 : 1)
  }
}

/// What the files of single documents show of the rest of the site.
package struct DocumentSurroundings: Sendable {
  private let shared: PageShared
  /// What other pages say of each document.
  private let names: [[UInt8]]
  /// What other pages say of each measure, as a digest: it stands there a hundred times.
  private let measures: [SIMD2<UInt64>]

  /// `digest` maps bytes to 128 bits such that different bytes have different ones.
  package init(_ renderer: PageRenderer, digest: ([UInt8]) -> SIMD2<UInt64>) {
    shared = renderer.shared
    let site = shared.site
    let names = site.corpus.documents.indices.map(site.name(of:))
    self.names = names
    var bytes = ByteWriter()
    measures = (0..<(site.analysis.relationCorpus?.measureCount ?? 0)).map { measure in
      bytes.removeAll()
      site.appendFace(of: measure, names: names, to: &bytes)
      return digest(bytes.bytes)
    }
  }

  /// For the page of a document and the data beside it.
  package func append(of document: Int, to bytes: inout ByteWriter) {
    let site = shared.site
    bytes.append(field: site.urls[document])
    bytes.append(field: site.validity[document].rawValue)
    bytes.append(number: site[document].metadata.isWithdrawn(on: site.asOf) ? 1 : 0)
    bytes.append(field: site.lastChange(of: document)?.text)
    for relation in site.relations[document] {
      bytes.append(number: relation.kind.rawValue)
      bytes.append(names[relation.other])
    }
    bytes.append(number: -1)
    for other in [shared.neighbours.previous(of: document), shared.neighbours.next(of: document)] {
      if let other { bytes.append(names[other]) }
      bytes.append(number: -1)
    }
    site.appendLinks(of: document, to: &bytes)
    site.appendThemes(of: document, to: &bytes)
    appendRelated(of: document, to: &bytes)
  }

  /// For the page that compares two documents.
  package func append(ofPair pair: (before: Int, after: Int), to bytes: inout ByteWriter) {
    for document in [pair.before, pair.after] {
      bytes.append(names[document])
      shared.site.appendThemes(of: document, to: &bytes)
    }
  }

  /// The measures of other documents beside its own.
  private func appendRelated(of document: Int, to bytes: inout ByteWriter) {
    let site = shared.site
    guard let corpus = site.analysis.relationCorpus, let related = site.analysis.related else {
      return
    }
    for measure in Int(corpus.starts[document])..<Int(corpus.starts[document + 1]) {
      bytes.append(bits: measures[measure])
      for other in related[measure] {
        bytes.append(bits: measures[Int(other.measure)])
        corpus.appendFacts(
          ofPlans: document, corpus.location(of: Int(other.measure)).plan, to: &bytes)
      }
      bytes.append(number: -1)
    }
  }
}

extension Site {
  /// What other pages say of a document.
  fileprivate func name(of document: Int) -> [UInt8] {
    var bytes = ByteWriter()
    let metadata = self[document].metadata
    bytes.append(field: metadata.id)
    bytes.append(field: metadata.title)
    bytes.append(field: metadata.kind)
    bytes.append(number: metadata.isNotice ? 1 : 0)
    bytes.append(number: metadata.year ?? -1)
    for issuer in metadata.issuers { bytes.append(field: issuer) }
    bytes.append(number: -1)
    bytes.append(field: urls[document])
    return bytes.bytes
  }

  /// What other pages say of a measure.
  fileprivate func appendFace(of measure: Int, names: [[UInt8]], to bytes: inout ByteWriter) {
    guard let measures = analysis.relationCorpus else { return }
    let place = measures.location(of: measure)
    let unit = themes[place.plan].unit(at: place.position)
    bytes.append(names[place.plan])
    let documents = corpus.documents
    bytes.append(field: documents[place.plan].outline[unit].alias)
    bytes.append(field: documents[place.plan].outline[unit].id)
    bytes.append(field: documents[place.plan].outline[unit].title)
    bytes.append(field: documents[place.plan].outline[unit].label)
    measures.appendFacts(of: measure, to: &bytes)
  }

  /// Where links, images and attachments lead.
  fileprivate func appendLinks(of document: Int, to bytes: inout ByteWriter) {
    let path = self[document].metadata.path
    for reference in self[document].references {
      writeAddress(
        MarkupHTML.Address(destination: Array(reference.destination.utf8)[...], isImage: false),
        from: path, on: urls[document], into: &bytes)
      bytes.append(ByteWriter.fieldEnd)
    }
    bytes.append(number: -1)
    for attachment in self[document].metadata.attachments {
      let file = relativePath(attachment.file, from: path).flatMap { files[$0] }
      bytes.append(field: file?.url)
      bytes.append(number: file?.size ?? -1)
    }
  }

  /// The themes of its units, as the open data gives them.
  fileprivate func appendThemes(of document: Int, to bytes: inout ByteWriter) {
    guard hasThemes else { return }
    let own = themes[document]
    for position in 0..<own.count {
      bytes.append(number: own.unit(at: position))
      for assignment in own.themes(at: position) {
        bytes.append(number: Int(assignment.theme) * 2 + (assignment.isStated ? 1 : 0))
        bytes.append(number: assignment.hundredths)
      }
      bytes.append(number: -1)
    }
  }
}
