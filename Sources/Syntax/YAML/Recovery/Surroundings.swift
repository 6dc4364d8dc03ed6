import SourceText

/// Plain scalars that the lines around them show to be something else: keys without a proper colon.
extension YAMLParser {
  /// What a plain scalar turns out to be.
  enum PlainReading { case scalar, mapping, list }

  /// Decides how to read the plain scalar from `start` in a place where a block collection may begin. `line` is its
  /// first line, `stop` where its last one ends, `key` the line with a key that ends it, if one does.
  mutating func reading(
    _ text: borrowing Span<UInt8>, _ start: Int, _ line: PlainLine, stop: Int, key: Int?
  ) -> PlainReading {
    guard inner.isEmpty, spend(stop - start + 16) else { return .scalar }
    if opening == .line, looksLikeList(text, start, behind: line.stop) { return .list }
    let column = start - lineStart
    // A scalar cannot be followed by keys as deep as itself: it is a key itself.
    if let key, columnOf(text, key) >= column { return .mapping }
    guard let separator = separator(text, start, line.end), isKeyLike(text, start, separator.keyEnd) else {
      return .scalar
    }
    switch top.kind {
    case .sequence:
      if top.holdsMappings || nextItemIsMapping(text, behind: stop) { return .mapping }
    case .document:
      if allLinesHaveSeparators(text, start, stop, column: column) { return .mapping }
    default:
      if top.isRecovered, allLinesHaveSeparators(text, start, stop, column: column) { return .mapping }
    }
    // `资金：` above deeper lines with keys of the same kind.
    if Bytes.isBlankOrEnd(text, separator.value), let next = plainContinuation(text, behind: line.stop),
      columnOf(text, next) > column
    {
      return self.separator(text, next, Bytes.lineEnd(text, from: next)) != nil ? .mapping : .scalar
    }
    return .scalar
  }

  /// Whether a key may be written so: short, without blanks, with something else than ASCII in it.
  private func isKeyLike(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end > start, end - start <= 60 else { return false }
    var isASCII = true
    for index in start..<end {
      if Bytes.isBlank(text[index]) { return false }
      if text[index] >= 0x80 { isASCII = false }
    }
    return !isASCII
  }

  /// Whether each line at `column` between `start` and `stop` has a key.
  private func allLinesHaveSeparators(
    _ text: borrowing Span<UInt8>, _ start: Int, _ stop: Int, column: Int
  ) -> Bool {
    var index = start
    while true {
      let end = min(Bytes.lineEnd(text, from: index), stop)
      guard let found = separator(text, index, end), isKeyLike(text, index, found.keyEnd) else { return false }
      var next = plainContinuation(text, behind: end)
      while let begin = next, begin < stop, columnOf(text, begin) > column {
        next = plainContinuation(text, behind: Bytes.lineEnd(text, from: begin))
      }
      guard let begin = next, begin < stop else { return true }
      index = begin
    }
  }

  /// Whether the line behind `stop` is `- 键: …`, an item of the innermost sequence.
  private func nextItemIsMapping(_ text: borrowing Span<UInt8>, behind stop: Int) -> Bool {
    var index = Bytes.afterBreak(text, Bytes.lineEnd(text, from: stop))
    let line = index
    index = Bytes.afterBlanks(text, index)
    guard index - line == top.column, Bytes.at(text, index) == UInt8(ascii: "-") else { return false }
    let content = Bytes.afterBlanks(text, index + 1)
    return content > index + 1 && (keyShape(text, content) != nil || Bytes.at(text, content) == UInt8(ascii: "{"))
  }

  /// The column of `index`, counted in bytes from its line's beginning.
  func columnOf(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    var start = index
    while start > 0, !Bytes.isBreak(text[start - 1]) { start -= 1 }
    return index - start
  }

  /// Takes `bytes` from what may be read more than once altogether, so that recovery stays linear.
  mutating func spend(_ bytes: Int) -> Bool {
    guard rereading >= bytes else { return false }
    rereading -= bytes
    return true
  }
}
