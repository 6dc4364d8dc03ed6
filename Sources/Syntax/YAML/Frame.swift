import SourceText

/// One open collection on the parser's stack, or the document.
struct Frame {
  enum Kind: UInt8 {
    case document, sequence, mapping
    case flowSequence, flowMapping
    /// `a: b` as an item of `[…]`: a mapping of one pair.
    case flowPair
  }

  /// What the collection waits for.
  enum State: UInt8 {
    /// An item; in a document its root.
    case item
    /// A key: behind `?`, or anywhere in a flow mapping where an entry may begin.
    case key
    /// A key is complete; `:` may follow.
    case colon
    /// A value behind `:`.
    case value
    /// An entry is complete.
    case done
  }

  var kind: Kind
  var state: State
  /// An entry of a flow collection began with `?`.
  var isExplicit = false
  /// Where the collection is in the tree.
  var node: Int
  /// The column of its entries; -1 for a document; for a flow collection that of the block around it.
  var indent: Int
  /// The column of the entry being read: differs from ``indent`` where a line is indented wrongly.
  var column: Int
  /// The offset behind the indicator that opened the place for the next node.
  var slot: Int
  /// For a flow collection: the offset of the first thing that belongs to it, its properties or its bracket.
  var entryStart = 0
  /// For a flow collection: the offset of the line on which it begins.
  var lineStart = 0
  /// For a flow collection: the offset behind its last complete entry.
  var entriesEnd = 0
  /// The colon of the entry being read was not a proper one.
  var isRecovered = false
  /// Some entry of the collection is a mapping, so that its siblings probably are meant to be.
  var holdsMappings = false

  /// Whether it is written with brackets.
  var isFlow: Bool { kind == .flowSequence || kind == .flowMapping || kind == .flowPair }

  /// Whether a node may come.
  @inline(__always) var isAwaiting: Bool { state == .item || state == .key || state == .value }

  /// Whether a line that begins at `column` is an entry of this collection.
  @inline(__always) func hasEntries(at column: Int) -> Bool { indent == column || self.column == column }

  /// The state after a node came.
  @inline(__always)
  mutating func fill() {
    state = state == .key ? .colon : .done
  }
}

/// Anchor and tag that were read and wait for their node.
struct PendingProperties {
  var anchor: TextRange?
  var tag: TextRange?
  /// The place of the `%TAG` directive that declares the tag's handle; -1 when there is none.
  var handle = -1

  @inline(__always) var isEmpty: Bool { anchor == nil && tag == nil }

  /// The range from the first to the last of them.
  var range: TextRange? {
    guard let anchor else { return tag }
    guard let tag else { return anchor }
    return TextRange(min(anchor.start, tag.start), max(anchor.end, tag.end))
  }
}
