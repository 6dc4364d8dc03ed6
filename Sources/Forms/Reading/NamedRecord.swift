import Syntax

/// One key of a field that takes any keys: a dimension of an assessment, with what stands behind it.
public struct NamedRecord: Sendable {
  /// The key as written, blanks at both ends taken off.
  public let name: String
  /// The key.
  public let key: NodeID
  /// The value behind the key.
  public let value: NodeID
  /// The mapping behind the key; `nil` where something else stands there.
  public let record: RecordID?
}

extension Form {
  /// The keys below a field that takes any keys, in the order of the text; empty where there is no mapping.
  public func namedRecords(_ entry: Entry?) -> [NamedRecord] {
    guard let entry, tree[entry.value].kind == .mapping else { return [] }
    var records = entry.records.makeIterator()
    return tree.mergedEntries(of: entry.value).map { key, value in
      let value = tree.resolve(value)
      // Only mappings have become records, in the order of their keys.
      let record = tree[value].kind == .mapping ? records.next() : nil
      return NamedRecord(name: text(tree.resolve(key)), key: key, value: value, record: record)
    }
  }
}
