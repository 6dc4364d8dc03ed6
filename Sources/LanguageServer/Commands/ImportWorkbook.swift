import EditorServices
import JSON

/// ``Command/importWorkbook`` with the URI of a workbook, a Word or a CSV file: makes the YAML document beside it, never over
/// another file, and shows it. The answer names the document, and says whether it is new; null where none was made.
///
/// The server writes the file itself: few clients can be asked to, and whether a name is free is known at the disk alone.
enum ImportWorkbook {
  static func begin(_ arguments: [JSONValue]) throws(InvalidParams) -> Route.Answer {
    let uri = try arguments.read(0, as: String.self)
    return { snapshot, _, result in
      guard let workspace = snapshot.features.workspace else { return result.writeNull() }
      let client = snapshot.diagnosing.client
      let isChinese = workspace.isChinese
      let imported: ImportedDocument
      do throws(LiveWorkspace.ImportFailure) {
        imported = try workspace.importWorkbook(DocumentURI.path(uri))
      } catch {
        client.show(name(uri) + "\n" + (isChinese ? error.text.chinese : error.text.english))
        return result.writeNull()
      }
      let target = snapshot.uri(of: imported.path)
      result.object { writer in
        writer.member("uri", target)
        writer.member("isNew", imported.isNew)
      }
      snapshot.diagnosing.tell(imported.touched)
      if snapshot.capabilities.showsDocuments {
        client.request("window/showDocument") { writer in
          writer.member("uri", target)
          writer.member("takeFocus", true)
        }
      } else {
        let done = imported.isNew ? ("已写成", "written to") : ("先前已导入", "imported before as")
        client.show("\(name(uri))：\(isChinese ? done.0 : done.1) \(name(target))")
      }
    }
  }

  private static func name(_ uri: String) -> String {
    DocumentURI.path(uri).split(separator: "/").last.map(String.init) ?? uri
  }
}
