import SourceText
import Syntax

/// What a document says that it is.
public enum KindReading: Sendable {
  /// No `文档类型`: the file is not ours.
  case none
  /// A kind of ours, and where it is named.
  case known(DocumentKind, NodeID)
  /// `文档类型` with a name that is none of ours (or with nothing), and where it stands.
  case unknown(String, NodeID)
}

extension Form {
  /// What the document at `document` says that it is.
  public static func documentKind(of document: NodeID, in tree: SyntaxTree) -> KindReading {
    let root = tree.resolve(tree.root(of: document))
    guard tree[root].kind == .mapping else { return .none }
    for (key, value) in tree.entries(of: root) where isKindKey(tree.resolve(key), in: tree) {
      let value = tree.resolve(value)
      guard tree[value].kind == .scalar else { return .unknown("", value) }
      let kind = tree.withBytes(of: value) { bytes in
        let inner = bytes.trimmedOfBlanks
        return DocumentKind(label: bytes.extracting(inner.start..<inner.end))
      }
      return kind.map { .known($0, value) } ?? .unknown(tree.scalarString(value).trimmingBlanks, value)
    }
    return .none
  }

  private static func isKindKey(_ key: NodeID, in tree: SyntaxTree) -> Bool {
    guard tree[key].kind == .scalar else { return false }
    if let range = tree.verbatimRange(key) {
      let bytes = tree.source.bytes
      return bytes.span.extracting(range.start..<range.end).equals("文档类型")
    }
    return tree.scalarString(key) == "文档类型"
  }
}

extension String {
  /// The text without blanks and line breaks at both ends.
  var trimmingBlanks: String {
    let range = utf8.span.trimmedOfBlanks
    return range.count == utf8.count ? self : String(decoding: Array(utf8)[range.start..<range.end], as: UTF8.self)
  }
}
