import PlanModel

extension RelationCorpus {
  /// All that the reasons of a measure's relations show of the measure itself, as bytes: its lead,
  /// its themes and its rarest terms.
  package func appendFacts(of measure: Int, to bytes: inout ByteWriter) {
    bytes.append(number: Int(rows.leads[measure]))
    for theme in themes(of: measure) { bytes.append(number: Int(theme)) }
    bytes.append(number: -1)
    for rank in rarestTerms(of: measure) { bytes.append(number: Int(ranks.terms[Int(rank)])) }
    bytes.append(number: -1)
  }

  /// All that the reason of a relation shows of the two plans, as bytes: how the one stands to the
  /// other, whether they have an issuer in common, and their years.
  package func appendFacts(ofPlans a: Int, _ b: Int, to bytes: inout ByteWriter) {
    if let relation = relations[a].first(where: { $0.plan == b }) {
      bytes.append(number: Int(relation.kind.rawValue) * 2 + (relation.isFrom ? 1 : 0))
    }
    bytes.append(number: -1)
    bytes.append(number: plans[a].issuers.contains(where: plans[b].issuers.contains) ? 1 : 0)
    bytes.append(number: plans[a].year ?? -1)
    bytes.append(number: plans[b].year ?? -1)
  }
}
