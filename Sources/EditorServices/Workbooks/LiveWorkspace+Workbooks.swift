import Forms
import Linting
import Office
import SourceText
import Syntax

/// A document that was made from a table.
public struct ImportedDocument: Sendable {
  /// The path of the document.
  public let path: String
  /// Whether it was made now; else it was there before, made from the same table.
  public let isNew: Bool
  /// The paths of the files in which something else is found since.
  public let touched: Set<String>
}

extension LiveWorkspace {
  /// Makes the YAML document of the table at `path` beside it, under a name that is free; one that was made from it before
  /// is left as it is.
  /// - Throws: why there is none, for the user.
  public func importWorkbook(_ path: String) throws(ImportFailure) -> ImportedDocument {
    guard path.hasPrefix("/"), let bytes = files.read(path) else { throw .unreadable }
    // Only then it is known which documents were made from it before.
    finishScan()
    let recognition = Recognition(Workbook(reading: bytes, name: path))
    guard recognition.isOurs else { throw .holdsNoForm(recognition.notices.map(\.text)) }
    if let known = state.withLock({ $0.documents(from: path) }).sorted().first(where: { files.exists($0) ?? true }) {
      return ImportedDocument(path: known, isNew: false, touched: [])
    }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard !name.utf8.contains(where: { $0 < 0x20 }) else { throw .unreadable }
    let text = Array(WorkbookLink.line(name).utf8) + recognition.text().bytes
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    for number in 1...Self.triedNames {
      let target = String(path.dropLast(name.count)) + stem + (number > 1 ? "-\(number)" : "") + ".yaml"
      switch files.create(target, text) {
      case .made: return ImportedDocument(path: target, isNew: true, touched: refresh([target]).union([target, path]))
      case .exists: continue
      case .failed(let reason): throw .notWritten(target, reason)
      }
    }
    throw .notWritten(path, LocalizedText(zh: "所有的名称都已占用", en: "all names are taken"))
  }

  private static let triedNames = 99

  /// Why a table cannot be made into a document.
  public enum ImportFailure: Error, Sendable {
    /// There is no file, or it cannot be read.
    case unreadable
    /// No form is known in it; what is to be said about the file.
    case holdsNoForm([LocalizedText])
    /// The document at this path cannot be written, for this reason.
    case notWritten(String, LocalizedText)

    /// What a user is told.
    public var text: LocalizedText {
      switch self {
      case .unreadable: LocalizedText(zh: "没有这个文件，或者无法读取", en: "there is no such file, or it cannot be read")
      case .holdsNoForm(let notices):
        LocalizedText(
          zh: (notices.map(\.chinese) + ["文件中没有认得的绩效表格"]).joined(separator: "\n"),
          en: (notices.map(\.english) + ["no form is known in the file"]).joined(separator: "\n"))
      case .notWritten(let path, let reason):
        LocalizedText(
          zh: "无法写入 \(path)：\(reason.chinese)", en: "cannot write \(path): \(reason.english)")
      }
    }
  }

  /// Whether documents of the workspace were made from the table at `path`, so that it is looked at too.
  public func isLinkedWorkbook(_ path: String) -> Bool {
    state.withLock { !$0.documents(from: path).isEmpty }
  }

  /// What the document of `analysis` and the table that it was made from do not agree on; `nil` where there is nothing, or
  /// no table.
  public func difference(of analysis: Analysis) -> WorkbookDifference? {
    guard let link = WorkbookLink(topOf: analysis.source.bytes), let path = link.table(of: analysis.path) else {
      return nil
    }
    return workbook(at: path).difference(analysis.result.documents.map(\.form), link)
  }

  /// The table at `path`, read when it is asked for first after a change.
  private func workbook(at path: String) -> LinkedWorkbook {
    let (known, changes) = state.withLock { ($0.workbooks[path], $0.changes[path]) }
    if let known { return known }
    let read = LinkedWorkbook(files.read(path), name: path)
    return state.withLock { state in
      // It may have changed meanwhile, or nobody may speak of it any more.
      if state.changes[path] == changes, !state.documents(from: path).isEmpty { state.workbooks[path] = read }
      return read
    }
  }
}

extension LiveWorkspace.State {
  /// The documents that were made from the table at `path`.
  func documents(from path: String) -> [String] { links.filter { $0.value == path }.map(\.key) }

  /// Takes the link at the top of a document; returns the tables of which more or fewer documents speak.
  mutating func take(_ link: WorkbookLink?, of path: String) -> Set<String> {
    let table = link?.table(of: path)
    guard links[path] != table else { return [] }
    let touched = Set([links.updateValue(table, of: path), table].compactMap { $0 })
    for table in touched { noteChange(ofWorkbook: table) }
    return touched
  }

  /// Forgets what was read of a table; returns the files in which something else may be found.
  @discardableResult
  mutating func noteChange(ofWorkbook path: String) -> Set<String> {
    workbooks[path] = nil
    let touched = Set(documents(from: path) + [path])
    for path in touched { changes[path, default: 0] &+= 1 }
    return touched
  }
}

extension WorkbookLink {
  /// The table that the document at `path` was made from; `nil` for a file that is none by its name.
  func table(of path: String) -> String? {
    guard path.hasPrefix("/"), WorkspaceFiles.mayBeWorkbook(self.path) else { return nil }
    return DocumentPath.resolve(self.path, relativeTo: path)
  }
}

extension [String: String] {
  fileprivate mutating func updateValue(_ value: String?, of key: String) -> String? {
    defer { self[key] = value }
    return self[key]
  }
}
