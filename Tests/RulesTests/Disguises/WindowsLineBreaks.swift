extension Disguise {
  /// With the line breaks of Windows.
  static let windowsLineBreaks = Disguise("CRLF", .bytes) { original in
    let bytes = original.source.bytes
    if bytes.contains(0x0d) { throw Skip("the example has carriage returns of its own") }
    return [original.inserting(bytes.indices.filter { bytes[$0] == 0x0a }.map { ($0, "\r") }, ahead: false)]
  }
}
