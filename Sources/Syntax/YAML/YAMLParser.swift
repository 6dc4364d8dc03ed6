import SourceText

/// Reads YAML in one pass over the bytes, with an explicit stack of open collections.
///
/// Block structure is read line by line: ``settle(_:)`` decides by a line's indentation which collection goes on,
/// ``step(_:)`` reads what stands at the cursor. The text itself is not stored but passed along as a span.
struct YAMLParser {
  let limits: SyntaxLimits

  // What becomes the tree.
  var nodes: [Node] = []
  var documents: [NodeID] = []
  var comments: [TextRange] = []
  var details = NodeDetails()
  var log: ErrorLog

  // What recovery remembers.
  /// The fault that was reported last of those that go on from line to line.
  var run = FaultRun(kind: .missingColon, nextLine: -1)
  /// How many bytes recovery may still read a second time.
  var rereading = 0
  /// The content of the quoted scalar that is appended next, when its quotes are no pair.
  var recoveredQuotes: TextRange?
  /// The number of open collections around a flow collection in wide brackets; nil outside of one.
  var wideLevel: Int?
  /// The end of the line with which the open flow collections end, since they swallowed lines below; nil elsewhere.
  var flowLimit: Int?
  /// What is to be added to the column of the line's content because wide blanks stand before it.
  var columnShift = 0
  /// The columns of the keys of an item whose dash lacks its blank or is a wide one.
  var itemColumns: (indent: Int, column: Int)?

  // Where the parser is.
  var frames: [Frame] = []
  /// The cursor.
  var at = 0
  /// The offset of the first byte of the cursor's line.
  var lineStart = 0
  /// The offset behind the last indicator or scalar.
  var lastEnd = 0
  /// The last ``skip(_:)`` came to a new line.
  var crossed = true
  /// A tab stands in the blanks before the cursor.
  var tabbed = false
  /// The offset of the first thing on the line that belongs to the node being read; -1 before there is one.
  var entryStart = -1
  /// The entry of a flow collection that was begun last.
  var flow = FlowEntry(start: 0, lineStart: 0, node: 0)
  /// The number of collections around the outermost open flow collection.
  var flowLevel = 0
  var place = Place.none
  var opening = Opening.none

  /// Properties of the node being read that stand on earlier lines: they belong to the collection.
  var outer = PendingProperties()
  /// Properties on the node's own line: they belong to the key when there is one.
  var inner = PendingProperties()

  /// The anchors of the document, by node.
  var anchors: [Anchor] = []
  /// The last anchor of each name, among the first ``indexedAnchors``.
  var anchorIndex: [[UInt8]: Int] = [:]
  var indexedAnchors = 0
  /// The places in ``NodeDetails/tagHandles`` of the handles that the document's directives declare.
  var handles: [[UInt8]: Int] = [:]
  /// A `%YAML` was read for the coming document.
  var hasVersion = false

  /// What may stand at the cursor.
  enum Place {
    /// Nothing more on this line.
    case none
    /// A node for which the innermost collection waits.
    case slot
    /// A key of the innermost mapping, which stands at the right column.
    case entry
  }

  /// Whether a block collection may begin in a slot.
  enum Opening {
    /// No: the slot is behind `key:`.
    case none
    /// No: the slot is behind `---`.
    case marker
    /// Yes: behind `-`, `?` or an explicit `:`.
    case compact
    /// Yes: at the beginning of a line.
    case line
  }

  init(limits: SyntaxLimits) {
    self.limits = limits
    self.log = ErrorLog(limit: limits.errors)
  }

  /// Reads the whole text.
  static func parse(_ text: borrowing Span<UInt8>, limits: SyntaxLimits) -> ParsedText {
    var parser = YAMLParser(limits: limits)
    parser.rereading = text.count.multipliedReportingOverflow(by: 8).partialValue + 4096
    parser.nodes.reserveCapacity(min(text.count / 12 + 16, 1 << 20))
    if text.count < Int(UInt32.max) {
      parser.readStream(text)
    } else {
      parser.log.add(SyntaxError(.tooLarge, TextRange(0, 0)))
    }
    parser.log.merge(ControlCharacters.check(text, parser.nodes, limit: limits.errors))
    return ParsedText(
      nodes: parser.nodes, documents: parser.documents, comments: parser.comments, details: parser.details,
      log: parser.log)
  }

  /// The innermost open collection. There is one whenever a node is read.
  @inline(__always) var top: Frame {
    get { frames[frames.count - 1] }
    _modify { yield &frames[frames.count - 1] }
  }

  mutating func fault(_ kind: SyntaxError.Kind, _ start: Int, _ end: Int, _ subject: String = "") {
    log.add(SyntaxError(kind, TextRange(start, end), subject: subject))
  }
}
