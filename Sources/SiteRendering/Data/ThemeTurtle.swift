import PlanModel

/// `data/themes.ttl`: the vocabulary as a SKOS concept scheme in Turtle (RDF 1.1).
///
/// `siteURL` ends in a slash; nil gives addresses relative to the file. Hints and counter terms stay
/// out: they are no names of the theme.
package func themeTurtle(
  _ vocabulary: ThemeVocabulary, siteName: String, siteURL: String?
) -> [UInt8] {
  let concepts = ThemeConcepts(vocabulary: vocabulary, siteName: siteName, siteURL: siteURL)
  var turtle = TurtleWriter()
  turtle.begin(concepts.scheme, type: "skos:ConceptScheme")
  turtle.literal("dct:title", concepts.title, language: "zh-Hans")
  turtle.references(
    "skos:hasTopConcept", concepts.concepts.filter(\.broader.isEmpty).map(\.address))
  turtle.end()
  for concept in concepts.concepts { turtle.append(concept, scheme: concepts.scheme) }
  for entry in concepts.entries {
    turtle.begin(entry.address, type: "rdfs:Resource")
    turtle.literal("rdfs:label", entry.label, language: "zh-Hans")
    turtle.literal(
      "rdfs:comment", ThemeConcepts.name(ofScheme: entry.scheme), language: "zh-Hans")
    turtle.end()
  }
  return turtle.take()
}

private struct TurtleWriter {
  private var bytes = ByteWriter(capacity: 1 << 16)

  init() {
    bytes.append("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n")
    bytes.append("@prefix dct: <http://purl.org/dc/terms/> .\n")
    bytes.append("@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n")
  }

  mutating func append(_ concept: ThemeConcepts.Concept, scheme: String) {
    begin(concept.address, type: "skos:Concept")
    references("skos:inScheme", [scheme])
    if concept.broader.isEmpty { references("skos:topConceptOf", [scheme]) }
    literal("skos:notation", concept.id, language: nil)
    literal("skos:prefLabel", concept.theme.label, language: "zh-Hans")
    if let english = concept.theme.englishLabel {
      literal("skos:prefLabel", english, language: "en")
    }
    for label in concept.alternative { literal("skos:altLabel", label, language: "zh-Hans") }
    for label in concept.hidden { literal("skos:hiddenLabel", label, language: "zh-Hans") }
    if !concept.theme.description.isEmpty {
      literal("skos:definition", concept.theme.description, language: "zh-Hans")
    }
    if let definition = concept.theme.definition {
      literal("skos:definition", definition, language: "en")
    }
    references("skos:broader", concept.broader)
    references("skos:narrower", concept.narrower)
    references("skos:related", concept.related)
    for match in concept.matches {
      references("skos:\(match.relation.rawValue)", [match.address])
    }
    end()
  }

  mutating func begin(_ address: String, type: String) {
    bytes.append("\n<")
    bytes.append(text: address)
    bytes.append("> a ")
    bytes.append(text: type)
  }

  mutating func literal(_ property: String, _ value: String, language: String?) {
    bytes.append(" ;\n  ")
    bytes.append(text: property)
    bytes.append(" \"")
    for byte in value.utf8 {
      switch byte {
      case 0x22: bytes.append("\\\"")
      case 0x5C: bytes.append("\\\\")
      case 0x0A: bytes.append("\\n")
      case 0x0D: bytes.append("\\r")
      case 0x09: bytes.append("\\t")
      default: bytes.append(byte)
      }
    }
    bytes.append("\"")
    if let language {
      bytes.append("@")
      bytes.append(text: language)
    }
  }

  mutating func references(_ property: String, _ addresses: [String]) {
    guard !addresses.isEmpty else { return }
    bytes.append(" ;\n  ")
    bytes.append(text: property)
    for (index, address) in addresses.enumerated() {
      bytes.append(index == 0 ? " <" : ", <")
      bytes.append(text: address)
      bytes.append(">")
    }
  }

  mutating func end() { bytes.append(" .\n") }

  mutating func take() -> [UInt8] { bytes.take() }
}
