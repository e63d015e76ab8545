import PlanModel

/// `data/themes.jsonld`: the same graph as `themeTurtle`, in JSON-LD 1.1 with its context inside, so
/// that a reader needs no network.
package func themeJSONLD(
  _ vocabulary: ThemeVocabulary, siteName: String, siteURL: String?
) -> [UInt8] {
  let concepts = ThemeConcepts(vocabulary: vocabulary, siteName: siteName, siteURL: siteURL)
  var json = JSONWriter()
  json.openObject()
  json.key("@context")
  writeContext(to: &json)
  json.key("@graph")
  json.openArray()
  json.openObject()
  json.field("@id", concepts.scheme)
  json.field("@type", "skos:ConceptScheme")
  json.key("dct:title")
  writeLabel(concepts.title, language: "zh-Hans", to: &json)
  json.field("hasTopConcept", concepts.concepts.filter(\.broader.isEmpty).map(\.address))
  json.closeObject()
  for concept in concepts.concepts { write(concept, scheme: concepts.scheme, to: &json) }
  for entry in concepts.entries {
    json.openObject()
    json.field("@id", entry.address)
    json.field("@type", "rdfs:Resource")
    json.key("rdfs:label")
    writeLabel(entry.label, language: "zh-Hans", to: &json)
    json.key("rdfs:comment")
    writeLabel(ThemeConcepts.name(ofScheme: entry.scheme), language: "zh-Hans", to: &json)
    json.closeObject()
  }
  json.closeArray()
  json.closeObject()
  json.newLine()
  return json.bytes
}

private func writeContext(to json: inout JSONWriter) {
  json.openObject()
  json.field("skos", "http://www.w3.org/2004/02/skos/core#")
  json.field("dct", "http://purl.org/dc/terms/")
  json.field("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
  let references: [StaticString] = [
    "hasTopConcept", "topConceptOf", "inScheme", "broader", "narrower", "related", "exactMatch",
    "closeMatch", "broadMatch", "narrowMatch", "relatedMatch",
  ]
  for name in references {
    json.key(name)
    json.openObject()
    json.field("@id", "skos:\(name)")
    json.field("@type", "@id")
    json.closeObject()
  }
  json.closeObject()
}

private func write(
  _ concept: ThemeConcepts.Concept, scheme: String, to json: inout JSONWriter
) {
  json.openObject()
  json.field("@id", concept.address)
  json.field("@type", "skos:Concept")
  json.field("inScheme", scheme)
  if concept.broader.isEmpty { json.field("topConceptOf", scheme) }
  json.field("skos:notation", concept.id)
  json.key("skos:prefLabel")
  json.openArray()
  writeLabel(concept.theme.label, language: "zh-Hans", to: &json)
  if let english = concept.theme.englishLabel { writeLabel(english, language: "en", to: &json) }
  json.closeArray()
  writeLabels("skos:altLabel", concept.alternative, to: &json)
  writeLabels("skos:hiddenLabel", concept.hidden, to: &json)
  json.key("skos:definition")
  json.openArray()
  if !concept.theme.description.isEmpty {
    writeLabel(concept.theme.description, language: "zh-Hans", to: &json)
  }
  if let text = concept.theme.definition { writeLabel(text, language: "en", to: &json) }
  json.closeArray()
  json.field("broader", concept.broader)
  json.field("narrower", concept.narrower)
  json.field("related", concept.related)
  let fields: [(StaticString, ThemeRelation)] = [
    ("exactMatch", .exactMatch), ("closeMatch", .closeMatch), ("broadMatch", .broadMatch),
    ("narrowMatch", .narrowMatch), ("relatedMatch", .relatedMatch),
  ]
  for (name, relation) in fields {
    json.field(name, concept.matches.filter { $0.relation == relation }.map(\.address))
  }
  json.closeObject()
}

private func writeLabels(_ name: StaticString, _ labels: [String], to json: inout JSONWriter) {
  guard !labels.isEmpty else { return }
  json.key(name)
  json.openArray()
  for label in labels { writeLabel(label, language: "zh-Hans", to: &json) }
  json.closeArray()
}

private func writeLabel(_ text: String, language: String, to json: inout JSONWriter) {
  json.openObject()
  json.field("@value", text)
  json.field("@language", language)
  json.closeObject()
}
