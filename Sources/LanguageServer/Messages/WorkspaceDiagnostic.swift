import EditorServices
import JSON
import SourceText

/// `workspace/diagnostic`: what is found in all documents of the workspace, open or not.
enum WorkspaceDiagnostic {
  static let method = "workspace/diagnostic"
  /// The number of reports that are sent at once to a client that takes them in parts.
  private static let partSize = 64

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ work: LongWork, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    _ = try params.readIfPresent("identifier", as: String.self)
    var previous: [String: String] = [:]
    for known in try params.read("previousResultIds", as: [PreviousResult].self) { previous[known.uri] = known.id }
    snapshot.features.workspace?.finishScan()
    snapshot.takeIn()
    let reports = reports(snapshot, previous)
    work.begin(snapshot.features.workspace?.isChinese ?? true ? "检查工作区" : "checking the workspace")
    defer { work.end() }
    var part: [Report] = []
    result.object { writer in
      writer.key("items")
      writer.array { writer in
        for (number, report) in reports.enumerated() where work.isWanted {
          if number % partSize == 0, number > 0 {
            work.report(number, of: reports.count)
            send(part, snapshot, previous, work)
            part = []
          }
          if work.takesParts {
            part.append(report)
          } else {
            writer.write(report, previous[report.uri], snapshot)
          }
        }
        send(part, snapshot, previous, work)
      }
    }
  }

  /// A document to be reported, with the name of what is found in it now.
  struct Report {
    let uri: String
    /// The open text; nil for a file.
    let open: Document?
    let path: String
    let resultID: String
    /// Whether it is gone, and what was found in it with it.
    var isGone = false
  }

  private static func reports(_ snapshot: Snapshot, _ previous: [String: String]) -> [Report] {
    guard let workspace = snapshot.features.workspace else { return [] }
    let settings = snapshot.diagnosing.settingsRevision
    let open = Dictionary(snapshot.documents.values.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    var reports: [Report] = []
    for state in workspace.fileStates() {
      let document = open[state.path]
      let content = document.map { "\($0.revision)" } ?? "d" + String(state.content, radix: 36)
      reports.append(
        Report(
          uri: document?.uri ?? DocumentURI.uri(state.path), open: document, path: state.path,
          resultID: "\(content).\(settings).\(state.changes)"))
    }
    let there = Set(reports.map(\.uri))
    for uri in previous.keys.sorted() where !there.contains(uri) {
      reports.append(Report(uri: uri, open: nil, path: DocumentURI.path(uri), resultID: "gone", isGone: true))
    }
    return reports
  }

  private static func send(_ part: [Report], _ snapshot: Snapshot, _ previous: [String: String], _ work: LongWork) {
    if part.isEmpty { return }
    work.send { writer in
      writer.object { writer in
        writer.key("items")
        writer.array { writer in
          for report in part { writer.write(report, previous[report.uri], snapshot) }
        }
      }
    }
  }
}

/// What the client knows already of a document.
private struct PreviousResult: ParamsReadable {
  let uri: String
  let id: String

  init(reading value: JSONValue) throws(InvalidParams) {
    uri = try value.read("uri")
    id = try value.read("value")
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ report: WorkspaceDiagnostic.Report, _ previous: String?, _ snapshot: Snapshot) {
    object { writer in
      writer.member("uri", report.uri)
      writer.member("version", report.open.map { .number(JSONNumber($0.version)) } ?? .null)
      let isUnchanged = report.resultID == previous
      writer.member("kind", isUnchanged ? "unchanged" : "full")
      writer.member("resultId", report.resultID)
      if isUnchanged { return }
      writer.key("items")
      if report.isGone { return writer.array { _ in } }
      if let document = report.open {
        writer.write(snapshot.diagnosing.diagnose(document).diagnostics, in: document, for: snapshot.capabilities)
      } else if let (diagnostics, text) = snapshot.diagnosing.diagnose(file: report.path) {
        writer.write(diagnostics, in: Document(path: report.path, text: text), for: snapshot.capabilities)
      } else {
        writer.array { _ in }
      }
    }
  }
}
