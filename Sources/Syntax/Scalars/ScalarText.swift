import SourceText

extension SyntaxTree {
  /// Where the scalar's value stands in the source unchanged, inside its quotes; nil when it must be decoded (escapes,
  /// several lines) or when the node is no scalar.
  @inlinable
  public func verbatimRange(_ id: NodeID) -> TextRange? {
    let node = self[id]
    guard node.kind == .scalar, node.flags.contains(.verbatim) else { return nil }
    switch node.style {
    case .singleQuoted, .doubleQuoted:
      if node.flags.contains(.recovered) { return innerRange(id) }
      return TextRange(Int(node.start) + 1, Int(node.end) - 1)
    default: return TextRange(Int(node.start), Int(node.end))
    }
  }

  /// The range between the quotes of a quoted scalar.
  @usableFromInline
  func innerRange(_ id: NodeID) -> TextRange {
    let node = self[id]
    if node.flags.contains(.recovered), let quotes = details.quotes.record(of: id.index) { return quotes.inner }
    return TextRange(Int(node.start) + 1, Int(node.end) - 1)
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
    case .doubleQuoted: DoubleQuotedDecoder.decode(text, innerRange(id), into: &sink)
    case .singleQuoted: SingleQuotedDecoder.decode(text, innerRange(id), into: &sink)
    case .literal, .folded:
      guard let layout = details.blockScalars.record(of: id.index) else { return }
      BlockScalarDecoder.decode(text, layout, isFolded: node.style == .folded, into: &sink)
    default: PlainDecoder.decode(text, TextRange(Int(node.start), Int(node.end)), into: &sink)
    }
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
