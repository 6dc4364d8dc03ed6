/// The namespace declarations that hold at a place of a document.
struct NamespaceScopes {
  private var declarations: [(prefix: Range<Int>, namespace: XMLNamespace)] = []
  /// The declaration that was found last: elements in a row mostly have the same prefix.
  private var latest: Int?

  /// How many hold.
  var count: Int { declarations.count }

  /// A declaration; an empty prefix for that of names without one.
  mutating func declare(_ prefix: Range<Int>, _ namespace: XMLNamespace) {
    declarations.append((prefix, namespace))
    latest = nil
  }

  /// Forgets all but the first `count`.
  mutating func close(to count: Int) {
    guard count < declarations.count else { return }
    declarations.removeLast(declarations.count - count)
    latest = nil
  }

  /// What a prefix stands for; nil where it was not declared.
  mutating func namespace(_ bytes: [UInt8], _ prefix: Range<Int>) -> XMLNamespace? {
    if let latest, Self.isSame(bytes, declarations[latest].prefix, prefix) { return declarations[latest].namespace }
    var index = declarations.count - 1
    while index >= 0 {
      if Self.isSame(bytes, declarations[index].prefix, prefix) {
        latest = index
        return declarations[index].namespace
      }
      index -= 1
    }
    return prefix.isEmpty ? XMLNamespace.none : nil
  }

  @inline(__always)
  private static func isSame(_ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count where bytes[left.lowerBound &+ offset] != bytes[right.lowerBound &+ offset] {
      return false
    }
    return true
  }
}
