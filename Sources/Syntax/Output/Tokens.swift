import SourceText

/// A piece of the source; the tokens of a tree cover it without gap or overlap.
public struct SyntaxToken: Hashable, Sendable {
  /// What a token is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A scalar with its quotes, or the header and content of a block scalar.
    case scalar
    /// `*name`.
    case alias
    /// `&name`.
    case anchor
    /// `!tag`.
    case tag
    /// `-`, `?`, `:`, `,`, a bracket, `---` or `...`.
    case indicator
    /// A `%…` line.
    case directive
    /// A comment with its `#`.
    case comment
    /// Text that no node holds because of a fault.
    case unread
    /// Blanks, line breaks, a byte order mark.
    case trivia
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands; never empty.
  public let range: TextRange
}

extension SyntaxTree {
  /// The source cut into tokens: each byte belongs to exactly one, so that their texts together are the source.
  public func tokens() -> [SyntaxToken] {
    let pieces = TokenPieces(tree: self).sorted()
    var tokens: [SyntaxToken] = []
    tokens.reserveCapacity(pieces.count * 3)
    var end = 0
    for piece in pieces {
      // A comment may stand inside of a scalar, behind the `|` of its header: the scalar is cut there.
      if piece.range.start < end { cut(&tokens, at: piece.range, end: &end) }
      appendGap(from: end, to: piece.range.start, to: &tokens)
      let start = max(piece.range.start, end)
      guard piece.range.end > start else { continue }
      tokens.append(SyntaxToken(kind: piece.kind, range: TextRange(start, piece.range.end)))
      end = piece.range.end
    }
    appendGap(from: end, to: source.count, to: &tokens)
    return tokens
  }

  /// Makes room in the last token for `range`, which lies inside of it.
  private func cut(_ tokens: inout [SyntaxToken], at range: TextRange, end: inout Int) {
    guard let last = tokens.last, range.start > last.range.start, range.end <= last.range.end else { return }
    tokens.removeLast()
    tokens.append(SyntaxToken(kind: last.kind, range: TextRange(last.range.start, range.start)))
    tokens.append(SyntaxToken(kind: .comment, range: range))
    if range.end < last.range.end {
      tokens.append(SyntaxToken(kind: last.kind, range: TextRange(range.end, last.range.end)))
    }
    end = last.range.end
  }

  /// Cuts what lies between two pieces: blanks are trivia, the rest are indicators.
  private func appendGap(from start: Int, to end: Int, to tokens: inout [SyntaxToken]) {
    let bytes = source.bytes
    let text = bytes.span
    var index = start
    while index < end {
      let first = index
      while index < end, Self.triviaWidth(text, index) > 0 { index += Self.triviaWidth(text, index) }
      if index > first {
        tokens.append(SyntaxToken(kind: .trivia, range: TextRange(first, min(index, end))))
        continue
      }
      let isMarker = index + 3 <= end && YAMLParser.isMarker(text, index) && format == .yaml
      index = isMarker ? index + 3 : min(index + Bytes.width(text[index]), end)
      tokens.append(SyntaxToken(kind: .indicator, range: TextRange(first, index)))
    }
  }

  /// The number of bytes of the blank or line break at `index`; zero for anything else.
  private static func triviaWidth(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    let byte = text[index]
    if Bytes.isBlank(byte) || Bytes.isBreak(byte) { return 1 }
    return byte >= 0xC2 ? Wide.blankWidth(text, index) : 0
  }
}

/// All that stands in the source as something, in no order.
private struct TokenPieces {
  let tree: SyntaxTree

  func sorted() -> [SyntaxToken] {
    var pieces: [SyntaxToken] = []
    pieces.reserveCapacity(tree.nodes.count + tree.comments.count)
    for node in tree.nodes where node.end > node.start {
      switch node.kind {
      case .scalar: pieces.append(SyntaxToken(kind: .scalar, range: TextRange(Int(node.start), Int(node.end))))
      case .alias: pieces.append(SyntaxToken(kind: .alias, range: TextRange(Int(node.start), Int(node.end))))
      case .document, .mapping, .sequence: break
      }
    }
    for properties in tree.details.properties {
      if let anchor = properties.anchor { pieces.append(SyntaxToken(kind: .anchor, range: anchor)) }
      if let tag = properties.tag { pieces.append(SyntaxToken(kind: .tag, range: tag)) }
    }
    for range in tree.comments { pieces.append(SyntaxToken(kind: .comment, range: range)) }
    for range in tree.details.directives { pieces.append(SyntaxToken(kind: .directive, range: range)) }
    for range in tree.details.unread { pieces.append(SyntaxToken(kind: .unread, range: range)) }
    return pieces.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
  }
}
