/// The JSON Schemas (Draft 2020-12) of the open data, version 1, by the files' paths.
package let dataSchemas: [(path: String, summary: String, json: String)] = [
  (
    "data/plans.schema.json", "plans.json 的结构。",
    listSchema("plans", title: "计划目录", data: true)
  ),
  (
    "data/notices.schema.json", "notices.json 的结构。",
    listSchema("notices", title: "通知目录", data: false)
  ),
  ("data/plan.schema.json", "计划全文每一行的结构。", lineSchema),
]

private let draft = "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""

private let metadataProperties = """
  "id": { "type": "string", "pattern": "^[a-z0-9-]+$" },
  "title": { "type": "string", "minLength": 1 },
  "kind": { "type": "string", "minLength": 1 },
  "issuers": { "$ref": "#/$defs/texts" },
  "region": { "type": "string" },
  "year": { "type": "integer" },
  "period": { "type": "string", "pattern": "^[0-9]{4}(-[0-9]{4})?$" },
  "docNo": { "type": "string" },
  "indexNo": { "type": "string" },
  "signedOn": { "$ref": "#/$defs/date" },
  "publishedAt": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$" },
  "effectiveOn": { "$ref": "#/$defs/date" },
  "expiresOn": { "$ref": "#/$defs/date" },
  "validity": { "enum": ["有效", "失效", "废止", "尚未生效"] },
  "supersedes": { "$ref": "#/$defs/texts" },
  "implements": { "$ref": "#/$defs/texts" },
  "reportsOn": { "$ref": "#/$defs/texts" },
  "themes": { "$ref": "#/$defs/texts" },
  "keywords": { "$ref": "#/$defs/texts" },
  "abstract": { "type": "string" },
  "carrier": { "type": "object", "required": ["title"], "additionalProperties": false,
    "properties": { "title": { "type": "string" }, "docNo": { "type": "string" },
      "to": { "$ref": "#/$defs/texts" }, "cc": { "$ref": "#/$defs/texts" },
      "signedOn": { "$ref": "#/$defs/date" } } },
  "notice": { "type": "object", "required": ["from", "to"], "additionalProperties": false,
    "properties": { "from": { "$ref": "#/$defs/date" }, "to": { "$ref": "#/$defs/date" },
      "contact": { "type": "string" } } },
  "withdrawn": { "type": "object", "required": ["on", "reason"], "additionalProperties": false,
    "properties": { "on": { "$ref": "#/$defs/date" }, "reason": { "type": "string" },
      "replacedBy": { "type": "string" } } },
  "source": { "type": "string" },
  "url": { "type": "string" },
  "data": { "type": "string" }
  """

private let sharedDefinitions = """
  "texts": { "type": "array", "items": { "type": "string" }, "minItems": 1 },
  "date": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }
  """

private func listSchema(_ name: String, title: String, data: Bool) -> String {
  """
  { \(draft),
    "title": "\(title)",
    "type": "object", "required": ["version", "\(name)"], "additionalProperties": false,
    "properties": {
      "version": { "const": 1 },
      "\(name)": { "type": "array", "items": { "type": "object",
        "required": ["id", "title", "kind", "source", "url"\(data ? ", \"data\"" : "")],
        "additionalProperties": false,
        "properties": {
  \(metadataProperties) } } } },
    "$defs": {
  \(sharedDefinitions) } }

  """
}

private let lineSchema = """
  { \(draft),
    "title": "一个计划的内容（JSON Lines 文件的一行）",
    "type": "object", "required": ["id", "title", "kind", "source", "url", "outline"],
    "additionalProperties": false,
    "properties": {
  \(metadataProperties),
      "preamble": { "type": "string" },
      "outline": { "type": "array", "items": { "$ref": "#/$defs/unit" } },
      "calendar": { "type": "array", "items": { "type": "object", "required": ["month", "text"],
        "additionalProperties": false, "properties": {
          "month": { "type": "integer", "minimum": 1, "maximum": 12 },
          "year": { "type": "integer" }, "text": { "type": "string" } } } } },
    "$defs": {
  \(sharedDefinitions),
      "unit": { "type": "object", "required": ["id", "role"], "additionalProperties": false,
        "properties": {
          "id": { "type": "string" },
          "role": { "enum": ["chapter", "section", "measure", "item", "subitem", "goal",
            "paragraph", "annex"] },
          "label": { "type": "string" }, "number": { "type": "integer" },
          "title": { "type": "string" }, "text": { "type": "string" },
          "points": { "$ref": "#/$defs/texts" },
          "themes": { "type": "array", "items": { "type": "object", "required": ["id", "score"],
            "additionalProperties": false, "properties": { "id": { "type": "string" },
              "score": { "type": "number" }, "terms": { "$ref": "#/$defs/texts" } } } },
          "targets": { "type": "array", "items": { "$ref": "#/$defs/target" } },
          "children": { "type": "array", "items": { "$ref": "#/$defs/unit" } } } },
      "target": { "type": "object", "required": ["what", "op", "value", "text"],
        "additionalProperties": false, "properties": {
          "what": { "type": "string" }, "op": { "enum": ["=", ">=", "<=", "+", "-", "about"] },
          "value": { "type": "number" }, "valueMax": { "type": "number" },
          "unit": { "type": "string" }, "deadline": { "type": "string" },
          "responsible": { "type": "string" }, "text": { "type": "string" } } } } }

  """
