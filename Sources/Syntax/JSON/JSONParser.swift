import SourceText

/// Reads strict JSON in one pass, with an explicit stack of open collections. Whatever YAML, JavaScript or a Chinese
/// keyboard would write instead is reported and read as meant.
struct JSONParser {
  let limits: SyntaxLimits
  var nodes: [Node] = []
  var details = NodeDetails()
  var log: ErrorLog
  var frames: [Frame] = []
  /// The cursor.
  var at = 0
  /// The offset behind the last token that means something.
  var lastEnd = 0
  /// The comma that was read last in the innermost collection, as long as nothing came behind it.
  var comma: TextRange?
  /// How many bytes recovery may still read a second time.
  var rereading = 0

  /// An open collection, or the text as a whole.
  struct Frame {
    enum Kind: UInt8 { case text, object, array }
    /// What is to come: for an array an item is a value.
    enum State: UInt8 { case key, colon, value, separator }
    var kind: Kind
    var state: State
    var node: Int
    /// The offset behind the last entry that a comma ended.
    var entriesEnd = 0
  }

  init(limits: SyntaxLimits) {
    self.limits = limits
    self.log = ErrorLog(limit: limits.errors)
  }

  /// Reads the whole text.
  static func parse(_ text: borrowing Span<UInt8>, limits: SyntaxLimits) -> ParsedText {
    var parser = JSONParser(limits: limits)
    parser.rereading = text.count.multipliedReportingOverflow(by: 8).partialValue + 4096
    parser.nodes.reserveCapacity(min(text.count / 12 + 16, 1 << 20))
    if text.count < Int(UInt32.max) {
      parser.read(text)
    } else {
      parser.log.add(SyntaxError(.tooLarge, TextRange(0, 0)))
    }
    let documents = parser.nodes.isEmpty ? [] : [NodeID(0)]
    return ParsedText(
      nodes: parser.nodes, documents: documents, comments: [], details: parser.details, log: parser.log)
  }

  @inline(__always) var top: Frame {
    get { frames[frames.count - 1] }
    _modify { yield &frames[frames.count - 1] }
  }

  mutating func fault(
    _ kind: SyntaxError.Kind, _ start: Int, _ end: Int, _ subject: String = "", replacement: String? = nil
  ) {
    log.add(SyntaxError(kind, TextRange(start, end), subject: subject, replacement: replacement))
  }

  private mutating func read(_ text: borrowing Span<UInt8>) {
    if Bytes.at(text, 0) == 0xEF, Bytes.at(text, 1) == 0xBB, Bytes.at(text, 2) == 0xBF { at = 3 }
    lastEnd = at
    emit(.document, .block, [], at, at)
    nodes[0].next = 0
    frames.append(Frame(kind: .text, state: .value, node: 0))
    while true {
      skip(text)
      guard at < text.count else { break }
      if nodes.count == 1 { nodes[0].start = UInt32(truncatingIfNeeded: at) }
      step(text)
    }
    finish(text)
  }

  /// Moves over white space, and over comments, which are reported.
  private mutating func skip(_ text: borrowing Span<UInt8>) {
    while at < text.count {
      let byte = text[at]
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        at += 1
      } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#"), let end = commentEnd(text) {
        skipComment(text, end)
      } else if byte >= 0x80, case let width = Wide.blankWidth(text, at), width > 0 {
        skipWideBlanks(text, width)
      } else {
        return
      }
    }
  }

  /// Reads one token.
  @inline(__always)
  private mutating func step(_ text: borrowing Span<UInt8>) {
    let byte = text[at]
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): open(text, byte, width: 1)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): close(text, byte, width: 1)
    case UInt8(ascii: ","): readComma(text, width: 1)
    case UInt8(ascii: ":"): readColon(text, width: 1)
    case UInt8(ascii: "\""): readString(text)
    default:
      if byte >= 0x80, let wide = Wide.punctuation(text, at) { return readWide(text, wide) }
      if byte == UInt8(ascii: "'") { return readSingleQuoted(text) }
      readBareWord(text)
    }
  }

  // MARK: Structure

  mutating func emit(_ kind: NodeKind, _ style: NodeStyle, _ flags: NodeFlags, _ start: Int, _ end: Int) {
    nodes.append(
      Node(
        kind: kind, style: style, flags: flags, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end), next: UInt32(truncatingIfNeeded: nodes.count + 1)))
    lastEnd = end
  }

  /// Appends an absent scalar where something is missing.
  mutating func emitAbsent() {
    let end = lastEnd
    emit(.scalar, .plain, [.absent, .verbatim, .recovered], end, end)
  }

  /// Appends a scalar and goes on to what follows it.
  @inline(__always)
  mutating func emitScalar(_ style: NodeStyle, _ flags: NodeFlags, _ start: Int, _ end: Int) {
    emit(.scalar, style, flags, start, end)
    comma = nil
    top.state = top.state == .key ? .colon : .separator
  }

  /// Opens the object or array whose bracket of `width` bytes is at the cursor.
  mutating func open(_ text: borrowing Span<UInt8>, _ bracket: UInt8, width: Int) {
    guard prepareValue(text, isBracket: true) else { return }
    guard frames.count <= limits.depth else { return skipDeep(text) }
    let isObject = bracket == UInt8(ascii: "{")
    let node = nodes.count
    emit(isObject ? .mapping : .sequence, .flow, [], at, at)
    top.state = .separator
    comma = nil
    frames.append(Frame(kind: isObject ? .object : .array, state: isObject ? .key : .value, node: node))
    at += width
    lastEnd = at
  }

  /// Closes the innermost collection by the bracket of `width` bytes at the cursor.
  mutating func close(_ text: borrowing Span<UInt8>, _ bracket: UInt8, width: Int) {
    let kind: Frame.Kind = bracket == UInt8(ascii: "}") ? .object : .array
    if top.kind != kind || top.state == .colon || top.state == .value, skipStrayBracket(text, kind, width: width) {
      return
    }
    if top.kind != kind, !recoverMismatch(text, kind, width: width) { return }
    if let comma { fault(.trailingComma, comma.start, comma.end) }
    fillEntry(text)
    at += width
    lastEnd = at
    closeFrame()
  }

  /// Closes the innermost collection; it ends where the last token ended.
  mutating func closeFrame() {
    let frame = frames.removeLast()
    nodes[frame.node].next = UInt32(truncatingIfNeeded: nodes.count)
    nodes[frame.node].end = max(UInt32(truncatingIfNeeded: lastEnd), nodes[frame.node].start)
    comma = nil
  }

  /// Gives a key without a value an absent one.
  mutating func fillEntry(_ text: borrowing Span<UInt8>) {
    guard top.kind == .object, top.state == .colon || top.state == .value else { return }
    let kind: SyntaxError.Kind = top.state == .colon ? .missingColon : .missingValue
    fault(kind, lastTokenStart(text), lastEnd)
    emitAbsent()
    top.state = .separator
  }

  /// The offset of the last token: of a key without colon, or of the colon.
  private func lastTokenStart(_ text: borrowing Span<UInt8>) -> Int {
    if top.state == .colon, let last = nodes.last { return Int(last.start) }
    var start = max(lastEnd - 1, 0)
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  mutating func readComma(_ text: borrowing Span<UInt8>, width: Int) {
    if top.kind == .text { return skipBehindText(text) }
    fillEntry(text)
    if top.state == .separator {
      top.entriesEnd = lastEnd
      comma = TextRange(at, at + width)
      top.state = top.kind == .object ? .key : .value
    } else {
      fault(.extraComma, at, at + width)
      noteUnread(TextRange(at, at + width))
    }
    at += width
    lastEnd = at
  }

  mutating func readColon(_ text: borrowing Span<UInt8>, width: Int) {
    guard top.state == .colon || recoverColon(text, width: width) else { return }
    at += width
    lastEnd = at
    top.state = .value
  }

  /// Gets ready for a value or key at the cursor; false when it was passed over because none can stand there.
  /// `isKey` tells that a colon follows it.
  @inline(__always)
  mutating func prepareValue(
    _ text: borrowing Span<UInt8>, isBracket: Bool = false, isKey: Bool = false
  ) -> Bool {
    if top.state == .value ? !isKey || top.kind != .object : top.state == .key && !isBracket { return true }
    return recoverValue(text, isBracket: isBracket, isKey: isKey)
  }

  private mutating func finish(_ text: borrowing Span<UInt8>) {
    if frames.count > 1 {
      let start = Int(nodes[top.node].start)
      let width = Bytes.width(Bytes.at(text, start))
      let subject = top.kind == .object ? "{" : "["
      fault(.unclosedBracket, start, start + width, subject)
    } else if top.state == .value {
      fault(.missingValue, lastEnd, lastEnd)
      emitAbsent()
    }
    while frames.count > 1 {
      if top.kind == .object, top.state == .colon || top.state == .value { emitAbsent() }
      closeFrame()
    }
    closeFrame()
  }

  mutating func noteUnread(_ range: TextRange) {
    if !range.isEmpty { details.unread.append(range) }
  }
}
