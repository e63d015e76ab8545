import PlanModel

package struct PageRenderer: Sendable {
  let site: Site
  package init(site: Site, templates: TemplateSet) throws(TemplateError) { self.site = site }
  package func documentPage(_ plan: Plan, document: Int) -> OutputFile {
    var writer = ByteWriter(capacity: 32768)
    writer.append("<!doctype html><meta charset=\"utf-8\"><main><article><header></header>\n")
    let url = site.urls[document]
    DocumentBody(plan: plan, address: { address, writer in
      site.writeAddress(address, from: plan.metadata.path, on: url, into: &writer)
    }).write(into: &writer)
    writer.append("</article></main>")
    return OutputFile(path: url, bytes: writer.bytes)
  }
  package var pageCount: Int { 0 }
  package func page(_ number: Int) -> [OutputFile] { [] }
  package func freePageBody(_ page: FreePage) -> [UInt8] { [] }
}
