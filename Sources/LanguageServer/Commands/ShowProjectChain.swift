import EditorServices
import JSON

/// ``Command/showProjectChain`` with the URI of a document and its number in the file (0 unless given): shows the documents
/// of the project, and answers with them.
enum ShowProjectChain {
  static func begin(_ arguments: [JSONValue]) throws(InvalidParams) -> Route.Answer {
    let uri = try arguments.read(0, as: String.self)
    let number = try arguments.readIfPresent(1, as: Int.self) ?? 0
    return { snapshot, _, result in
      snapshot.takeIn()
      let isChinese = snapshot.features.workspace?.isChinese ?? true
      guard let chain = snapshot.features.workspace?.chain(of: DocumentURI.path(uri), document: number) else {
        snapshot.diagnosing.client.show(isChinese ? "这份文档不属于任何项目" : "This document is about no project")
        return result.writeNull()
      }
      let title = chain.project + (chain.year.map { isChinese ? "（\($0) 年度）" : " (\($0))" } ?? "")
      snapshot.diagnosing.client.show(title + "\n" + chain.line(isChinese ? .chinese : .english))
      result.object { writer in
        writer.member("project", chain.project)
        writer.member("year", chain.year.map { JSONValue($0) } ?? .null)
        writer.key("steps")
        writer.array { writer in
          for step in chain.steps {
            writer.object { writer in
              writer.member("kind", step.kind.name)
              writer.member("state", step.state.rawValue)
              writer.member("uris", .array(step.documents.map { .string(snapshot.uri(of: $0.path)) }))
            }
          }
        }
      }
    }
  }
}
