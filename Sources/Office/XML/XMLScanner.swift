import SourceText

/// A reader of XML that is asked for one piece after the other; it checks that tags match, and resolves prefixes.
struct XMLScanner {
  /// The pieces of a document. Comments and processing instructions are passed over.
  enum Token { case start, end, text, endOfDocument }

  /// An attribute of the element that began last.
  struct Attribute {
    let name: XMLName
    let value: Range<Int>
    /// Whether the value is as it stands, without references and line breaks.
    let isPlain: Bool
  }

  static let maximumDepth = 512
  static let maximumAttributes = 512

  /// The document in UTF-8.
  let bytes: [UInt8]
  /// Behind the last token.
  private(set) var index = 0
  /// The local name of the element that began or ended last.
  private(set) var name: XMLName = ""
  /// Its vocabulary.
  private(set) var namespace = XMLNamespace.none
  /// Where its tag begins; of an element that ended where the end tag does, or the only tag.
  private(set) var tagStart = 0
  private(set) var attributes: [Attribute] = []
  /// The bytes of the last text.
  private(set) var text = 0..<0
  /// Whether the last text stands as it is, without references and carriage returns.
  private(set) var isPlainText = true
  /// Whether the element that began last has no end tag.
  private(set) var isSelfClosing = false

  private struct OpenElement {
    let qualifiedName: Range<Int>
    let name: XMLName
    let namespace: XMLNamespace
    /// The number of namespace declarations before it.
    let scope: Int
  }

  private var open: [OpenElement] = []
  private var scopes = NamespaceScopes()
  private var hasRoot = false

  /// The number of elements that are open.
  var depth: Int { open.count }

  /// A reader of a part; UTF-16, which the standard allows, is known by its mark.
  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self.bytes = SourceText(decoding: bytes).bytes
    } else {
      self.bytes = bytes
    }
    if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The next piece.
  mutating func next() throws(XMLError) -> Token {
    if isSelfClosing {
      isSelfClosing = false
      close()
      return .end
    }
    while index < bytes.count {
      if bytes[index] != 0x3C {
        scanText()
        if !open.isEmpty { return .text }
        for place in text where !Self.isSpace(bytes[place]) { throw .malformed(place) }
        continue
      }
      guard index + 1 < bytes.count else { throw .endsEarly }
      switch bytes[index + 1] {
      case 0x2F:
        try scanEndTag()
        return .end
      case 0x3F: try skip(past: "?>", from: index + 2)
      case 0x21:
        if try scanMarkup() { return .text }
      default:
        try scanStartTag()
        return .start
      }
    }
    guard open.isEmpty, hasRoot else { throw .endsEarly }
    return .endOfDocument
  }

  /// Passes over the element that began last, so that its end is the last token.
  mutating func skipElement() throws(XMLError) {
    let depth = depth
    while self.depth >= depth { _ = try next() }
  }

  @inline(__always)
  private mutating func scanText() {
    let start = index
    var isPlain = true
    while index < bytes.count, case let byte = bytes[index], byte != 0x3C {
      if byte == 0x26 || byte == 0x0D { isPlain = false }
      index &+= 1
    }
    text = start..<index
    isPlainText = isPlain
  }

  /// Something that begins with `<!`; true for a text.
  private mutating func scanMarkup() throws(XMLError) -> Bool {
    if starts("<!--") {
      try skip(past: "-->", from: index + 4)
      return false
    }
    if starts("<![CDATA["), !open.isEmpty {
      let start = index + 9
      try skip(past: "]]>", from: start)
      text = start..<index - 3
      isPlainText = true
      return true
    }
    if starts("<!DOCTYPE") { throw .documentType }
    throw bytes.count - index < 9 ? .endsEarly : .malformed(index)
  }

  private mutating func scanStartTag() throws(XMLError) {
    guard open.count < Self.maximumDepth else { throw .tooDeep }
    guard !(open.isEmpty && hasRoot) else { throw .malformed(index) }
    tagStart = index
    index += 1
    let qualifiedName = try scanName()
    let scope = scopes.count
    try scanAttributes()
    let (prefix, local) = split(qualifiedName)
    name = XMLName(bytes.span, local)
    guard let namespace = scopes.namespace(bytes, prefix) else { throw .malformed(tagStart) }
    self.namespace = namespace
    open.append(OpenElement(qualifiedName: qualifiedName, name: name, namespace: namespace, scope: scope))
    hasRoot = true
  }

  private mutating func scanAttributes() throws(XMLError) {
    attributes.removeAll(keepingCapacity: true)
    while true {
      let hadSpace = skipSpaces()
      guard index < bytes.count else { throw .endsEarly }
      if bytes[index] == 0x3E {
        index += 1
        return
      }
      if bytes[index] == 0x2F {
        guard index + 1 < bytes.count else { throw .endsEarly }
        guard bytes[index + 1] == 0x3E else { throw .malformed(index) }
        index += 2
        isSelfClosing = true
        return
      }
      guard hadSpace, attributes.count < Self.maximumAttributes else { throw .malformed(index) }
      let (prefix, local) = split(try scanName())
      _ = skipSpaces()
      guard index < bytes.count else { throw .endsEarly }
      guard bytes[index] == 0x3D else { throw .malformed(index) }
      index += 1
      _ = skipSpaces()
      let attribute = try scanValue(XMLName(bytes.span, local))
      if prefix.isEmpty ? attribute.name == "xmlns" : isXMLNS(prefix) {
        let uri = XMLNamespace(string(attribute))
        scopes.declare(prefix.isEmpty ? local.upperBound..<local.upperBound : local, uri)
      } else {
        attributes.append(attribute)
      }
    }
  }

  private mutating func scanValue(_ name: XMLName) throws(XMLError) -> Attribute {
    guard index < bytes.count else { throw .endsEarly }
    let quote = bytes[index]
    guard quote == 0x22 || quote == 0x27 else { throw .malformed(index) }
    index += 1
    let start = index
    var isPlain = true
    while index < bytes.count, case let byte = bytes[index], byte != quote {
      if byte == 0x3C { throw .malformed(index) }
      if byte == 0x26 || byte < 0x20 { isPlain = false }
      index &+= 1
    }
    guard index < bytes.count else { throw .endsEarly }
    index += 1
    return Attribute(name: name, value: start..<index - 1, isPlain: isPlain)
  }

  private mutating func scanEndTag() throws(XMLError) {
    tagStart = index
    guard let element = open.last else { throw .malformed(index) }
    let start = index + 2
    let length = element.qualifiedName.count
    guard bytes.count - start > length else { throw .endsEarly }
    for offset in 0..<length where bytes[start + offset] != bytes[element.qualifiedName.lowerBound + offset] {
      throw .malformed(index)
    }
    index = start + length
    _ = skipSpaces()
    guard index < bytes.count else { throw .endsEarly }
    guard bytes[index] == 0x3E else { throw .malformed(index) }
    index += 1
    close()
  }

  private mutating func close() {
    guard let element = open.popLast() else { return }
    name = element.name
    namespace = element.namespace
    scopes.close(to: element.scope)
  }
}

extension XMLScanner {
  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  @inline(__always)
  private mutating func skipSpaces() -> Bool {
    let start = index
    while index < bytes.count, Self.isSpace(bytes[index]) { index &+= 1 }
    return index > start
  }

  /// A name as it stands. Which characters the standard allows does not matter here, as long as the names of tags match.
  @inline(__always)
  private mutating func scanName() throws(XMLError) -> Range<Int> {
    let start = index
    while index < bytes.count, case let byte = bytes[index],
      !Self.isSpace(byte), byte != 0x3E, byte != 0x2F, byte != 0x3D, byte != 0x3C, byte != 0x22, byte != 0x27,
      byte != 0x26
    {
      index &+= 1
    }
    guard index < bytes.count else { throw .endsEarly }
    guard index > start else { throw .malformed(start) }
    return start..<index
  }

  /// The prefix and the local name.
  @inline(__always)
  private func split(_ name: Range<Int>) -> (prefix: Range<Int>, local: Range<Int>) {
    for index in name where bytes[index] == 0x3A { return (name.lowerBound..<index, index &+ 1..<name.upperBound) }
    return (name.lowerBound..<name.lowerBound, name)
  }

  private func isXMLNS(_ prefix: Range<Int>) -> Bool { XMLName(bytes.span, prefix) == "xmlns" }

  private func starts(_ text: StaticString) -> Bool { bytes[index...].starts(with: Self.bytes(of: text)) }

  /// Moves behind the first `mark` at or behind `start`.
  private mutating func skip(past mark: StaticString, from start: Int) throws(XMLError) {
    let mark = Self.bytes(of: mark)
    var place = start
    while place <= bytes.count - mark.count {
      if bytes[place] == mark[0], bytes[place...].starts(with: mark) {
        index = place + mark.count
        return
      }
      place += 1
    }
    throw .endsEarly
  }

  private static func bytes(of text: StaticString) -> [UInt8] { Array(text.description.utf8) }
}
