import PlanModel

/// A parsed plan as bytes, for the spill file between parsing and rendering; never leaves the
/// machine that wrote it. Its metadata is kept in memory and not in the bytes.
enum PlanArchive {
  static func encode(_ plan: Plan) -> [UInt8] {
    var bytes = ArchiveWriter(capacity: plan.markup.text.count * 2 + plan.markup.nodes.count * 32)
    bytes.write(plan.markup.nodes)
    bytes.write(plan.markup.text)
    bytes.write(plan.preambleBlocks)
    bytes.write(plan.preamble)
    bytes.write(plan.footnoteBlocks)
    bytes.write(Int32(plan.units.count))
    for unit in plan.units { encode(unit, to: &bytes) }
    bytes.write(Int32(plan.calendar.count))
    for entry in plan.calendar {
      bytes.write(Int32(entry.month))
      bytes.write(Int32(entry.year ?? -1))
      bytes.write(entry.label)
      bytes.write(entry.text)
      bytes.write(entry.anchor)
      bytes.write(entry.blocks)
    }
    return bytes.bytes
  }

  static func decode(_ bytes: [UInt8], metadata: PlanMetadata) -> Plan {
    var reader = ArchiveReader(bytes)
    let nodes: [MarkupNode] = reader.readArray()
    let text: [UInt8] = reader.readArray()
    var plan = Plan(metadata: metadata, markup: Markup(nodes: nodes, text: text))
    plan.preambleBlocks = reader.readArray()
    plan.preamble = reader.readString()
    plan.footnoteBlocks = reader.readArray()
    plan.units = (0..<reader.readInt()).map { _ in decodeUnit(&reader) }
    plan.calendar = (0..<reader.readInt()).map { _ in
      let month = reader.readInt()
      let year = reader.readInt()
      return CalendarEntry(
        month: month, year: year < 0 ? nil : year, label: reader.readString(),
        text: reader.readString(), anchor: reader.readString(), blocks: reader.readArray())
    }
    return plan
  }

  private static func encode(_ unit: OutlineUnit, to bytes: inout ArchiveWriter) {
    bytes.write(unit.id)
    bytes.write(Int32(UnitRole.allCases.firstIndex(of: unit.role) ?? 0))
    bytes.write(Int32(unit.depth))
    bytes.write(Int32(unit.parent ?? -1))
    bytes.write(unit.label)
    bytes.write(Int32(unit.number ?? -1))
    bytes.write(unit.title)
    bytes.write(Int32(unit.hasHeading ? 1 : 0))
    bytes.write(Int32(unit.leadLength))
    bytes.write(unit.alias ?? "")
    bytes.write(unit.text)
    bytes.write(Int32(unit.points.count))
    for point in unit.points { bytes.write(point) }
    bytes.write(unit.blocks)
    bytes.write(unit.line)
    bytes.write(unit.range.lowerBound)
    bytes.write(unit.range.upperBound)
  }

  private static func decodeUnit(_ reader: inout ArchiveReader) -> OutlineUnit {
    var unit = OutlineUnit(id: reader.readString(), role: .chapter, title: "")
    unit.role = UnitRole.allCases[reader.readInt()]
    unit.depth = reader.readInt()
    let parent = reader.readInt()
    unit.parent = parent < 0 ? nil : parent
    unit.label = reader.readString()
    let number = reader.readInt()
    unit.number = number < 0 ? nil : number
    unit.title = reader.readString()
    unit.hasHeading = reader.readInt() == 1
    unit.leadLength = reader.readInt()
    let alias = reader.readString()
    unit.alias = alias.isEmpty ? nil : alias
    unit.text = reader.readString()
    unit.points = (0..<reader.readInt()).map { _ in reader.readString() }
    unit.blocks = reader.readArray()
    unit.line = Int32(reader.readInt())
    let start = reader.readInt()
    unit.range = SourceRange(start, reader.readInt())
    return unit
  }
}
