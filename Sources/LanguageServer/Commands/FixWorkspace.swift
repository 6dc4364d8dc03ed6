import EditorServices
import JSON

/// ``Command/fixWorkspace``: all safe fixes in all documents of the workspace, open or not. The client applies them where
/// it can; to another one the edit is answered.
enum FixWorkspace {
  static func answer(
    _ snapshot: Snapshot, _ work: LongWork, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    guard let workspace = snapshot.features.workspace else { return result.writeNull() }
    workspace.finishScan()
    snapshot.takeIn()
    let paths = workspace.fileStates().map(\.path)
    work.begin(workspace.isChinese ? "改正工作区" : "fixing the workspace")
    defer { work.end() }
    var files: [FileEdit] = []
    for (number, path) in paths.enumerated() {
      guard work.isWanted else { return result.writeNull() }
      if number % 16 == 0 { work.report(number, of: paths.count) }
      if let file = workspace.fixes(of: path) { files.append(file) }
    }
    let appliesEdits = snapshot.capabilities.appliesEdits
    if appliesEdits, !files.isEmpty, work.isWanted {
      snapshot.diagnosing.client.request("workspace/applyEdit") { writer in
        writer.member("label", "jixiao")
        writer.key("edit")
        writer.writeWorkspaceEdit(files, in: snapshot)
      }
    }
    result.object { writer in
      writer.member("files", JSONValue(files.count))
      writer.member("edits", JSONValue(files.map(\.edits.count).reduce(0, +)))
      guard !appliesEdits else { return }
      writer.key("edit")
      writer.writeWorkspaceEdit(files, in: snapshot)
    }
  }
}
