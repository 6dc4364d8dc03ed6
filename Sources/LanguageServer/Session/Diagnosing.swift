import EditorServices
import SourceText
import Syntax

/// Finds what is wrong in documents and sees to it that the client learns of it, also where it lies in another document
/// than the one that was changed. Works on any thread.
struct Diagnosing: Sendable {
  /// How often the settings had changed.
  let settingsRevision: Int
  let features: LanguageFeatures
  let capabilities: ClientCapabilities
  let publisher: DiagnosticsPublisher
  let client: Client
  let schedule: @Sendable (Scheduler.Job) -> Void

  /// What is found in a document, with a name that is another one whenever that may be something else.
  func diagnose(_ document: Document) -> (diagnostics: [Diagnostic], resultID: String) {
    guard let workspace = features.workspace else {
      return (
        features.diagnose(document.text, document.path, document.isJSON), "\(document.revision).\(settingsRevision)"
      )
    }
    let look = workspace.look(
      at: document.text, as: document.isJSON ? .json : .yaml, path: document.path, revision: document.revision)
    guard let look else { return ([], "\(document.revision).\(settingsRevision)") }
    tell(look.touched)
    let diagnostics = diagnostics(of: look.analysis, in: workspace)
    return (resolved(diagnostics), "\(document.revision).\(settingsRevision).\(look.changes)")
  }

  /// What is found in a file that is not open, with its text; nil where it cannot be read or is not looked at.
  func diagnose(file path: String) -> (diagnostics: [Diagnostic], text: SourceText)? {
    guard let workspace = features.workspace, let analysis = workspace.analyze(file: path) else { return nil }
    return (resolved(diagnostics(of: analysis, in: workspace)), analysis.source)
  }

  /// The findings of a document, and that it is not what the table says that it was made from.
  private func diagnostics(of analysis: Analysis, in workspace: LiveWorkspace) -> [Diagnostic] {
    let findings = analysis.findings.map { Diagnostic($0, in: analysis.source) }
    let language: Language = workspace.isChinese ? .chinese : .english
    return findings + (workspace.difference(of: analysis).map { [Diagnostic($0, language)] } ?? [])
  }

  /// Lets the workspace know a text of `document`, unless it knows a newer one; others learn what follows from it.
  func takeIn(_ document: Document) {
    let look = features.workspace?.look(
      at: document.text, as: document.isJSON ? .json : .yaml, path: document.path, revision: document.revision)
    if let look { tell(look.touched) }
  }

  /// The job that looks at a new text of `document` as soon as nothing else is to be done: it pushes what is found, or
  /// takes it in for the others where the client asks for diagnostics itself.
  func job(for document: Document) -> Scheduler.Job {
    Scheduler.Job(key: document.uri) {
      guard publisher.isExpected(document) else { return }
      let diagnostics = diagnose(document).diagnostics
      guard !capabilities.pullsDiagnostics else { return }
      publisher.publish(PublishDiagnostics.message(diagnostics, of: document, for: capabilities), for: document)
    }
  }

  /// Sees to it that the client learns what is found now in the files at `paths`.
  func tell(_ paths: Set<String>) {
    if paths.isEmpty { return }
    // Lenses count findings, and name what is missing elsewhere.
    if capabilities.refreshesCodeLenses { client.refresh("workspace/codeLens/refresh") }
    guard !capabilities.pullsDiagnostics else {
      if capabilities.refreshesDiagnostics { client.refresh("workspace/diagnostic/refresh") }
      return
    }
    for path in paths {
      if let document = publisher.document(at: path) {
        schedule(job(for: document))
      } else if WorkspaceFiles.mayBeWorkbook(path) {
        schedule(job(forWorkbook: path))
      }
    }
  }

  /// The job that pushes what is found in a table that documents were made from; nothing where none is any more.
  private func job(forWorkbook path: String) -> Scheduler.Job {
    Scheduler.Job(key: DocumentURI.uri(path)) {
      let isLinked = features.workspace?.isLinkedWorkbook(path) ?? false
      let found = isLinked ? diagnose(file: path) : nil
      let table = Document(path: path, text: found?.text ?? SourceText(""))
      let message = PublishDiagnostics.message(found?.diagnostics ?? [], of: table, for: capabilities)
      client.outbox.send(message, replacing: table.uri)
    }
  }

  /// The diagnostics with the documents in which their related places lie; places of which nobody has a text are left out.
  private func resolved(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      guard diagnostic.related.contains(where: { $0.path != nil }) else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.related = diagnostic.related.compactMap { place in
        guard let path = place.path else { return place }
        guard let text = features.workspace?.text(of: path) else { return nil }
        let uri = publisher.document(at: path)?.uri ?? DocumentURI.uri(path)
        return RelatedPlace(range: place.range, message: place.message, in: (uri, text))
      }
      return diagnostic
    }
  }
}
