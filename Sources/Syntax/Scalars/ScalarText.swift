import SourceText

extension SyntaxTree {
  /// Where the scalar's value stands in the source unchanged, inside its quotes; nil when it must be decoded (escapes,
  /// several lines) or when the node is no scalar.
  @inlinable
  public func verbatimRange(_ id: NodeID) -> TextRange? {
    let node = self[id]
    guard node.kind == .scalar, node.flags.contains(.verbatim) else { return nil }
    switch node.style {
    case .singleQuoted, .doubleQuoted: return innerRange(node)
    default: return TextRange(Int(node.start), Int(node.end))
    }
  }

  /// The range of a quoted scalar without its quotes; after a fault one of them may be missing or wide.
  @usableFromInline
  func innerRange(_ node: Node) -> TextRange {
    let bytes = source.bytes
    return QuotedRange.inner(of: node, in: bytes.span)
  }

  /// The value of the scalar in UTF-8: quotes removed, escapes replaced, lines folded. Empty for other nodes.
  public func scalarBytes(_ id: NodeID) -> [UInt8] {
    let bytes = source.bytes
    if let range = verbatimRange(id) { return Array(bytes[clamped(range)]) }
    var sink = ValueSink()
    decode(id, into: &sink)
    return sink.bytes
  }

  /// The value of the scalar as a string.
  public func scalarString(_ id: NodeID) -> String {
    if let range = verbatimRange(id) { return String(decoding: source.bytes[clamped(range)], as: UTF8.self) }
    return String(decoding: scalarBytes(id), as: UTF8.self)
  }

  /// Where in the source the byte at `offset` of the scalar's value comes from; the nearest place for one that has
  /// none, as the blank for which a line break stands. Offsets beyond the value give its end.
  public func contentOffset(of id: NodeID, at offset: Int) -> Int {
    if let range = verbatimRange(id) { return min(max(range.start, range.start &+ max(offset, 0)), range.end) }
    let node = self[id]
    var sink = PlaceSink(wanted: max(offset, 0), place: Int(node.start))
    decode(id, into: &sink)
    return sink.found ? sink.place : Int(node.end)
  }

  /// Where in the source `range` of the scalar's value stands.
  public func contentRange(of id: NodeID, _ range: TextRange) -> TextRange {
    let start = contentOffset(of: id, at: range.start)
    guard range.end > range.start else { return TextRange(start, start) }
    if verbatimRange(id) != nil { return TextRange(start, contentOffset(of: id, at: range.end)) }
    return TextRange(start, contentOffset(of: id, at: range.end - 1) + 1)
  }

  private func clamped(_ range: TextRange) -> Range<Int> {
    let end = min(range.end, source.bytes.count)
    return min(range.start, end)..<end
  }

  private func decode(_ id: NodeID, into sink: inout some ScalarSink) {
    let node = self[id]
    guard node.kind == .scalar else { return }
    let bytes = source.bytes
    let text = bytes.span
    switch node.style {
    case .doubleQuoted: DoubleQuotedDecoder.decode(text, QuotedRange.inner(of: node, in: text), into: &sink)
    case .singleQuoted: SingleQuotedDecoder.decode(text, QuotedRange.inner(of: node, in: text), into: &sink)
    case .literal, .folded:
      guard let layout = details.blockScalars.record(of: id.index) else { return }
      BlockScalarDecoder.decode(text, layout, isFolded: node.style == .folded, into: &sink)
    default: PlainDecoder.decode(text, TextRange(Int(node.start), Int(node.end)), into: &sink)
    }
  }
}

/// The content of quoted scalars.
enum QuotedRange {
  /// The range between the quotes; after a fault one of them may be missing, or be a fullwidth one of three bytes.
  static func inner(of node: Node, in text: borrowing Span<UInt8>) -> TextRange {
    let end = min(Int(node.end), text.count)
    let start = min(Int(node.start) + Bytes.width(Bytes.at(text, Int(node.start))), end)
    let quote = Bytes.at(text, Int(node.start))
    if end > start, node.flags.contains(.recovered) { return TextRange(start, recoveredEnd(text, start, end)) }
    if end > start, text[end - 1] == quote { return TextRange(start, end - 1) }
    return TextRange(start, end)
  }

  private static func recoveredEnd(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    if text[end - 1] == UInt8(ascii: "\"") || text[end - 1] == UInt8(ascii: "'") { return end - 1 }
    // “ ” ‘ ’ are E2 80 9C, 9D, 98, 99.
    if end - start >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80 {
      switch text[end - 1] {
      case 0x98, 0x99, 0x9C, 0x9D: return end - 3
      default: break
      }
    }
    return end
  }
}

/// What takes up a scalar's value while it is decoded.
protocol ScalarSink {
  /// Bytes that stand in the source as they are.
  mutating func copy(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int)
  /// One byte for which something at `place` stands.
  mutating func put(_ byte: UInt8, from place: Int)
  /// Whether nothing further is wanted.
  var isFull: Bool { get }
}

/// Collects the value.
struct ValueSink: ScalarSink {
  var bytes: [UInt8] = []
  var isFull: Bool { false }
  mutating func copy(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) {
    bytes.reserveCapacity(bytes.count + max(end - start, 0))
    var index = start
    while index < end {
      bytes.append(text[index])
      index += 1
    }
  }
  mutating func put(_ byte: UInt8, from place: Int) { bytes.append(byte) }
}

/// Looks for the place from which one byte of the value comes.
struct PlaceSink: ScalarSink {
  var wanted: Int
  var place: Int
  var found = false
  var passed = 0
  var isFull: Bool { found }

  init(wanted: Int, place: Int) {
    self.wanted = wanted
    self.place = place
  }
  mutating func copy(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) {
    guard !found, end > start else { return }
    if wanted < passed + (end - start) {
      place = start + (wanted - passed)
      found = true
    }
    passed += end - start
  }
  mutating func put(_ byte: UInt8, from place: Int) {
    guard !found else { return }
    if passed == wanted {
      self.place = place
      found = true
    }
    passed += 1
  }
}
