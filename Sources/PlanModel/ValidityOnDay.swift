extension PlanMetadata {
  /// The validity of a day. Dates come before the author's word, for a page must stay true when its
  /// day has passed: a document stated 有效 is 失效 from `expiresOn` on, and one stated 尚未生效 is
  /// in force from `effectiveOn` on. 失效 and 废止 with an `expiresOn` still to come begin on it.
  ///
  /// `isSuperseded`: a document in force on that day takes its place.
  package func validity(on day: CalendarDate, isSuperseded: Bool = false) -> Validity {
    if isWithdrawn(on: day) { return .repealed }
    let ended: Validity = validity == .repealed ? .repealed : .expired
    if let expiresOn, expiresOn <= day { return ended }
    if let effectiveOn, day < effectiveOn { return .notYetInForce }
    switch validity {
    case .expired, .repealed:
      if expiresOn == nil { return ended }
    case .notYetInForce:
      if effectiveOn == nil { return .notYetInForce }
    case .inForce: return .inForce
    case nil: break
    }
    return isSuperseded ? .repealed : .inForce
  }

  /// Whether it was withdrawn on the day or before.
  package func isWithdrawn(on day: CalendarDate) -> Bool {
    withdrawal.map { $0.date <= day } ?? false
  }
}
