import Quantities
import SourceText
import Syntax

/// What a scalar says as a cell of a form.
extension SyntaxTree {
  /// The text of a scalar, blanks at both ends taken off; empty for YAML's words for nothing (`null`, `~`).
  func cellText(_ node: NodeID) -> String {
    withCell(of: node) { bytes in bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
  }

  /// Reads the bytes of ``cellText(_:)``.
  func withCell<Result>(of node: NodeID, _ body: (Span<UInt8>) -> Result) -> Result {
    if isNull(node) { return body([UInt8]().span) }
    return withBytes(of: node) { bytes in
      let inner = bytes.trimmedOfBlanks
      return body(bytes.extracting(inner.start..<inner.end))
    }
  }

  /// Whether a node holds anything but blanks and YAML's null.
  func isFilled(_ node: NodeID) -> Bool {
    let record = self[node]
    switch record.kind {
    case .mapping, .sequence: return Int(record.next) > node.index + 1
    case .document, .alias: return true
    case .scalar:
      if record.flags.contains(.absent) || isNull(node) { return false }
      return withBytes(of: node) { bytes in
        // Most texts begin with what they say.
        if let first = bytes.isEmpty ? nil : bytes[0], first > 0x20, first != 0xe3 { return true }
        return !bytes.trimmedOfBlanks.isEmpty
      }
    }
  }

  /// Whether a scalar is one of the words for nothing, of which the longest has four letters.
  private func isNull(_ node: NodeID) -> Bool {
    let record = self[node]
    guard record.style == .plain, record.end &- record.start <= 4, case .null = scalarType(node) else {
      return false
    }
    return true
  }

  /// Reads a scalar's bytes where they stand when they stand unchanged, else a decoded copy.
  func withBytes<Result>(of node: NodeID, _ body: (Span<UInt8>) -> Result) -> Result {
    if let range = verbatimRange(node) {
      let bytes = source.bytes
      return body(bytes.span.extracting(range.start..<range.end))
    }
    return body(scalarBytes(node).span)
  }

  /// Whether two scalars are written with the same bytes, of which each is a part of what they say.
  func stands(_ one: NodeID, like other: NodeID) -> Bool {
    let (left, right) = (self[one], self[other])
    guard left.flags.contains(.verbatim), left.flags == right.flags, left.style == right.style,
      right.kind == .scalar, left.end &- left.start == right.end &- right.start
    else { return false }
    let bytes = source.bytes
    let own = bytes.span.extracting(Int(left.start)..<Int(left.end))
    return own.bytes.isEqual(to: bytes.span.extracting(Int(right.start)..<Int(right.end)).bytes)
  }

  /// The points that a scalar holds.
  func points(_ node: NodeID) -> Points {
    guard self[node].kind == .scalar else { return .blank }
    return withBytes(of: node) { bytes in
      let range = bytes.trimmedOfBlanks
      if range.isEmpty { return .blank }
      var inner = bytes.extracting(range.start..<range.end)
      if inner[0] >= 0x80 || inner[0] == 0x2d || inner[0] == 0x2f,
        inner.equals("/") || inner.equals("—") || inner.equals("-") || inner.equals("——") || inner.equals("／")
      {
        return .notApplicable
      }
      if inner.hasSuffix("分") { inner = inner.extracting(0..<inner.count - 3) }
      if let number = ExactDecimal.parse(inner) { return .value(number) }
      return isFilled(node) ? .unreadable : .blank
    }
  }

  /// The plain number that a scalar holds.
  func number(_ node: NodeID) -> ExactDecimal? {
    guard self[node].kind == .scalar else { return nil }
    return withBytes(of: node) { bytes in
      let range = bytes.trimmedOfBlanks
      return ExactDecimal.parse(bytes.extracting(range.start..<range.end))
    }
  }

  /// How an amount is written.
  func amountReading(_ node: NodeID) -> AmountReading {
    guard self[node].kind == .scalar, isFilled(node) else { return .empty }
    return withBytes(of: node) { AmountReading.read($0) }
  }

  /// Whether a value is an amount, or left open where one belongs.
  func canBeAmount(_ node: NodeID) -> Bool {
    guard self[node].kind == .scalar else { return false }
    switch amountReading(node) {
    case .empty, .notApplicable, .placeholder, .number, .money, .malformed: return true
    case .unreadable: return false
    }
  }
}
