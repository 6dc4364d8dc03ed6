import SourceText

/// What a text is to look like beyond the layout itself.
public struct LayoutWishes: Sendable {
  /// The documents that are laid out; the others stay as they are.
  public var documents: Set<NodeID>
  /// For mappings whose entries are to be in another order: their places in the text, in the new order.
  public var orders: [NodeID: [Int]] = [:]
  /// What is written in the place of keys, quotes included.
  public var keys: [NodeID: String] = [:]
  /// The part of the text that is laid out; `nil` for all of it.
  public var range: TextRange?

  /// Only the layout of `documents`.
  public init(documents: Set<NodeID>, range: TextRange? = nil) {
    self.documents = documents
    self.range = range
  }
}

extension SyntaxTree {
  /// The text with the layout that everybody writes: two columns a level, one blank behind colons and commas, none at the
  /// ends of lines; what stands on one line between brackets stays there.
  ///
  /// Comments keep their rows: one above an entry or behind it goes where the entry goes. What scalars say, anchors, tags,
  /// markers and directives stay. Meant for a text without syntax errors; `nil` where there is something that cannot be laid
  /// out (`?` before a key, lines that end with a carriage return alone).
  public func laidOut(_ wishes: LayoutWishes) -> [UInt8]? {
    if !errors.isEmpty || hasLoneCarriageReturn { return nil }
    var result: [UInt8] = []
    var end = 0
    for document in documents where wishes.documents.contains(document) {
      let root = root(of: document)
      guard let piece = LayoutPiece.pieces(of: root, in: self, wishes) else { return nil }
      for piece in piece {
        result += source.bytes[end..<max(piece.range.start, end)]
        result += piece.text
        end = max(piece.range.end, end)
      }
    }
    result += source.bytes[end...]
    if wishes.range == nil, let last = documents.last, wishes.documents.contains(last) { endLastLine(&result, last) }
    return result
  }

  /// One line break at the end, unless a text block would take it for its own.
  private func endLastLine(_ text: inout [UInt8], _ document: NodeID) {
    if lastBlockScalar(of: root(of: document)) != nil { return }
    while let last = text.last, last == 0x20 || last == 0x09 || last == 0x0a || last == 0x0d { text.removeLast() }
    if !text.isEmpty { text += lineBreak.utf8 }
  }

  private var hasLoneCarriageReturn: Bool {
    let bytes = source.bytes
    return bytes.indices.contains { bytes[$0] == 0x0d && ($0 + 1 >= bytes.count || bytes[$0 + 1] != 0x0a) }
  }
}
