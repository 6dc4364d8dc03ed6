import SourceText
import Syntax
import Testing

/// One edit, by paths: what a fix does.
enum EditOperation: Sendable, CustomStringConvertible {
  /// Writes a text in place of the value at a path.
  case replace(String, String)
  /// Writes a text in place of the key at a path.
  case rename(String, String)
  /// Writes entries into the mapping at a path, behind one of its keys or at the end.
  case insert(into: String, after: String? = nil, [(String, NewValue)])
  /// Writes an item at the end of the list at a path.
  case append(to: String, NewValue)
  /// Takes an entry out.
  case removeEntry(String)
  /// Takes an item out.
  case removeItem(String)

  /// The edit in `tree`.
  func edit(in tree: SyntaxTree) throws -> TextEdit {
    let root = tree.root(of: try #require(tree.documents.first))
    func node(_ path: String) throws -> NodeID {
      path.isEmpty ? root : try #require(tree.node(atPath: path, below: root), "\(path)")
    }
    func entry(of path: String) throws -> (key: NodeID, mapping: NodeID) {
      let value = try node(path)
      let mapping = try #require(tree.parent(of: value))
      return (try #require(tree.entries(of: mapping).first { $0.value == value }).key, mapping)
    }
    switch self {
    case .replace(let path, let text): return tree.replacing(try node(path), with: text)
    case .rename(let path, let text): return tree.replacing(try entry(of: path).key, with: text)
    case .insert(let path, let after, let entries):
      let mapping = try node(path)
      let key = after.flatMap { name in tree.entries(of: mapping).first { tree.scalarString($0.key) == name }?.key }
      return tree.inserting(entries, into: mapping, after: key)
    case .append(let path, let item): return tree.inserting(item, into: try node(path))
    case .removeEntry(let path):
      let (key, mapping) = try entry(of: path)
      return tree.removing(entry: key, from: mapping)
    case .removeItem(let path):
      let item = try node(path)
      return tree.removing(item: item, from: try #require(tree.parent(of: item)))
    }
  }

  /// The text after the edit.
  func apply(to text: String, as format: SyntaxFormat) throws -> String {
    let source = SourceText(decoding: Array(text.utf8))
    let after = source.applying([try edit(in: SyntaxTree(parsing: source, as: format))])
    return String(decoding: after.bytes, as: UTF8.self)
  }

  var description: String {
    switch self {
    case .replace(let path, let text): "replace \(path) with “\(text)”"
    case .rename(let path, let text): "rename \(path) to “\(text)”"
    case .insert(let path, let after, let entries):
      "insert \(entries.map(\.0)) into “\(path)” after \(after ?? "the last")"
    case .append(let path, _): "append to \(path)"
    case .removeEntry(let path): "remove the entry \(path)"
    case .removeItem(let path): "remove the item \(path)"
    }
  }
}
