import Forms
import Linting
import SourceText

/// A project or an indicator somewhere in the workspace.
public struct WorkspaceSymbol: Sendable {
  /// What it is called.
  public let name: String
  /// Whether it is an indicator; else a document with its project.
  public let isIndicator: Bool
  /// Where it belongs: the project of an indicator, the kind of a document, with the year.
  public let container: String
  /// The path of the file.
  public let path: String
  /// Where the name stands, in the text as it was when the workspace took it in.
  public let range: TextRange
}

extension LiveWorkspace {
  /// The documents and indicators whose names hold `query`, or its characters in that order; the best first, at most
  /// `limit`. An empty query asks for all documents.
  public func symbols(matching query: String, limit: Int) -> [WorkspaceSymbol] {
    let files = state.withLock { state in state.index.paths.compactMap { state.index.facts(of: $0) } }
    let wanted = SymbolQuery(query)
    var found: [(rank: Int, symbol: WorkspaceSymbol)] = []
    for document in files.flatMap(\.documents) {
      let year = document.year.map { " \($0)" } ?? ""
      let project = document.project.name?.text ?? ""
      if let name = document.project.name, let rank = wanted.rank(of: name.text) {
        let symbol = WorkspaceSymbol(
          name: name.text, isIndicator: false, container: document.shown + year, path: document.path, range: name.range)
        found.append((rank * 2, symbol))
      }
      if wanted.isEmpty { continue }
      for indicator in document.indicators {
        guard let rank = wanted.rank(of: indicator.name.text) else { continue }
        let symbol = WorkspaceSymbol(
          name: indicator.name.text, isIndicator: true, container: "\(project)　\(document.shown)\(year)",
          path: document.path, range: indicator.name.range)
        found.append((rank * 2 + 1, symbol))
      }
    }
    found.sort { ($0.rank, $0.symbol.path, $0.symbol.range.start) < ($1.rank, $1.symbol.path, $1.symbol.range.start) }
    return found.prefix(limit).map(\.symbol)
  }
}

/// How well names fit what is typed.
private struct SymbolQuery {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Self.folded(Subject.plain(text)) }

  var isEmpty: Bool { bytes.isEmpty }

  /// 0 for the same name, 1 for its beginning, 2 for a part of it, 3 for its characters in order; nil for anything else.
  func rank(of name: String) -> Int? {
    if name.isEmpty { return nil }
    if bytes.isEmpty { return 0 }
    let name = Self.folded(name)
    guard name.count >= bytes.count else { return nil }
    if name.starts(with: bytes) { return name.count == bytes.count ? 0 : 1 }
    if (1...(name.count - bytes.count + 1)).contains(where: { name[($0)...].starts(with: bytes) }) { return 2 }
    return Self.hasInOrder(name, bytes) ? 3 : nil
  }

  /// Whether the characters of `wanted` stand in `name` in the same order.
  private static func hasInOrder(_ name: [UInt8], _ wanted: [UInt8]) -> Bool {
    var rest = String(decoding: wanted, as: UTF8.self).unicodeScalars[...]
    for scalar in String(decoding: name, as: UTF8.self).unicodeScalars where rest.first == scalar {
      rest = rest.dropFirst()
    }
    return rest.isEmpty
  }

  private static func folded(_ text: String) -> [UInt8] {
    text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
