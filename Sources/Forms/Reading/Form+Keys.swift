import Syntax

extension Form {
  /// The field of `type` that a key names, blanks around it and other labels for it counted; `nil` where it names none.
  public func field(ofKey key: NodeID, in type: RecordType) -> Field? {
    let label = tree.resolve(key)
    guard tree[label].kind == .scalar else { return nil }
    return withBytes(of: label) { bytes in
      let inner = bytes.trimmedOfBlanks
      return type.index(of: bytes.extracting(inner.start..<inner.end)).map { type.fields[$0] }
    }
  }
}
