import SourceText

/// Lines whose indentation fits nothing.
extension YAMLParser {
  /// The column of a line with a tab in its indentation, which is reported once for a run of lines.
  mutating func tabbedColumn(_ text: borrowing Span<UInt8>, isDash: Bool) -> Int {
    let spaces = indentation(text)
    // Behind enough spaces a tab only separates, as long as no block collection begins here.
    if top.isAwaiting, spaces > top.column, !isDash, keyShape(text, at) == nil { return spaces }
    faultOnceInRun(text, .tabIndentation, lineStart + spaces, at)
    if top.kind == .document { return spaces }
    for width in [2, 4, 8] {
      var column = 0
      for index in lineStart..<at { column += text[index] == 0x09 ? width - column % width : 1 }
      if frames.suffix(Self.nearby).contains(where: { $0.hasEntries(at: column) }) { return column }
      if width == 2, top.isAwaiting, column > top.column { return column }
    }
    return top.isAwaiting ? top.column + 2 : max(top.column, 0)
  }

  /// How many of the innermost collections are looked at to guess what a faulty line belongs to.
  private static var nearby: Int { 32 }

  /// Reports a fault unless the line above already had it.
  mutating func faultOnceInRun(_ text: borrowing Span<UInt8>, _ kind: SyntaxError.Kind, _ start: Int, _ end: Int) {
    let isRun = run.kind == kind && run.nextLine == lineStart
    run = FaultRun(kind: kind, nextLine: Bytes.afterBreak(text, Bytes.lineEnd(text, from: at)))
    if !isRun { fault(kind, start, end) }
  }

  /// A fault that goes on from line to line.
  struct FaultRun {
    var kind: SyntaxError.Kind
    /// Where the next line begins.
    var nextLine: Int
  }

  /// Settles a line whose column fits no open collection: it is read as an entry of the nearest one that can hold it,
  /// and further lines at its column follow without a new report.
  mutating func settleWrongIndentation(
    _ text: borrowing Span<UInt8>, level: Int, column: Int, isDash: Bool
  ) {
    let wantsSequence = isDash || isFaultyDash(text, at)
    let target = nearestLevel(
      level, column: column, child: childColumn(text, column: column), wantsSequence: wantsSequence)
    guard target > 0 else {
      closeFrames(above: 0)
      return settleBehindRoot(text)
    }
    let isEntry =
      wantsSequence || keyShape(text, at) != nil || separator(text, at, Bytes.lineEnd(text, from: at)) != nil
    if target == frames.count - 1, !isEntry { return settleText(text) }
    closeFrames(above: target)
    if wantsSequence == (top.kind == .sequence), !tabbed {
      fault(.wrongIndentation, at > lineStart ? lineStart : at, at > lineStart ? at : at + Bytes.width(text[at]))
    }
    top.column = column
    settleEntry(text, column: column, isDash: isDash)
  }

  /// The level of the collection to which a line at `column` probably belongs; `level` is the innermost one that
  /// begins left of the line, `child` the column of what stands below it.
  private func nearestLevel(_ level: Int, column: Int, child: Int?, wantsSequence: Bool) -> Int {
    func fits(_ frame: Frame) -> Bool { (frame.kind == .sequence) == wantsSequence && frame.kind != .document }
    if level < frames.count - 1 {
      let below = frames[level]
      let distance = fits(below) ? column - below.column : Int.max
      var found: Int?
      for inner in level + 1..<frames.count where fits(frames[inner]) {
        if frames[inner].column - column > distance { break }
        // What stands below the line should be deeper than the line's siblings.
        if child.map({ $0 > frames[inner].column }) ?? true { return inner }
        found = found ?? inner
      }
      return fits(below) ? level : found ?? level
    }
    // The line is deeper than everything that is open, and nothing waits for it.
    if wantsSequence || fits(frames[level]) { return level }
    // A key line below an item that is no mapping: the mapping around the list, or the list itself.
    return level
  }

  /// The column of the line below when the line at the cursor is a key without value and the one below is deeper.
  private func childColumn(_ text: borrowing Span<UInt8>, column: Int) -> Int? {
    guard let colon = keyShape(text, at), Bytes.isBreak(Bytes.at(text, Bytes.afterBlanks(text, colon + 1))) else {
      return nil
    }
    var index = Bytes.lineEnd(text, from: colon)
    var line = index
    while index < text.count, Bytes.isBlank(text[index]) || Bytes.isBreak(text[index]) {
      if Bytes.isBreak(text[index]) { line = index + 1 }
      index += 1
    }
    return index - line > column ? index - line : nil
  }

  /// Passes over text that stands where only a key or an item can, in one piece with such lines above.
  private mutating func settleText(_ text: borrowing Span<UInt8>) {
    let end = Bytes.trimmed(text, at, Bytes.lineEnd(text, from: at))
    let isBehindComment = comments.last.map { $0.end <= at && $0.start >= lastEnd } ?? false
    let behindPlain =
      nodes.last.map { $0.kind == .scalar && $0.style == .plain && !$0.flags.contains(.absent) } ?? false
    faultOnceInRun(text, isBehindComment && behindPlain ? .textAfterComment : .unexpectedText, at, end)
    skipLine(text)
    place = .none
  }

  /// Settles a line behind the complete root of a document: it begins another one.
  private mutating func settleBehindRoot(_ text: borrowing Span<UInt8>) {
    if !nodes[top.node].flags.contains(.recovered) {
      fault(.contentAfterRoot, at, Bytes.trimmed(text, at, Bytes.lineEnd(text, from: at)))
    }
    close()
    openDocument(flags: .recovered)
    entryStart = at
    place = .slot
  }

  /// Passes over brackets and commas at the beginning of a line that can stand there no way; true when they are all of
  /// the line.
  mutating func settleStrayBrackets(_ text: borrowing Span<UInt8>) -> Bool {
    let start = at
    let isOpening = text[at] == UInt8(ascii: "[") || text[at] == UInt8(ascii: "{")
    if isOpening {
      // In a value's place they open a collection; as a key a collection must be closed on its line.
      if top.isAwaiting, at - lineStart > top.column { return false }
      guard bracketBalance(text, at, Bytes.lineEnd(text, from: at)) > 0 else { return false }
      at += 1
    } else {
      while text[at] == UInt8(ascii: "]") || text[at] == UInt8(ascii: "}") || text[at] == UInt8(ascii: ",") {
        at += 1
        if at == text.count { break }
      }
    }
    let kind: SyntaxError.Kind =
      isOpening ? .unclosedBracket : text[start] == UInt8(ascii: ",") ? .extraComma : .strayBracket
    fault(kind, start, at, Wide.character(text, start))
    noteUnread(TextRange(start, at))
    lastEnd = at
    let width = at - start
    at = Bytes.afterBlanks(text, at)
    if at >= text.count || Bytes.isBreak(text[at]) || text[at] == UInt8(ascii: "#") { return true }
    // They were typed before the line's content, or into its indentation.
    let column = at - lineStart
    let candidates = [column - width, column, start - lineStart]
    let columns = candidates.filter { column in
      frames.suffix(Self.nearby).contains { $0.hasEntries(at: column) } || (top.isAwaiting && column > top.column)
    }
    columnShift = (columns.first ?? start - lineStart) - column
    return false
  }

  /// How many more brackets are opened than closed between `start` and `end`.
  func bracketBalance(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var balance = 0
    var index = start
    while index < end {
      switch text[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): balance += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): balance -= 1
      default: break
      }
      index += 1
    }
    return balance
  }

  /// Reads blanks and signs of a Chinese keyboard at the beginning of a line: U+3000 as indentation, `＃` as a
  /// comment. True when the line is read.
  mutating func settleWideStart(_ text: borrowing Span<UInt8>) -> Bool {
    var index = at
    var columns = 0
    while case let width = Wide.blankWidth(text, index), width > 0 {
      columns += Wide.columns(text, index)
      index += width
      while Bytes.at(text, index) == 0x20 {
        columns += 1
        index += 1
      }
    }
    if index > at {
      let isDash = Bytes.at(text, index) == UInt8(ascii: "-") && Bytes.isBlankOrEnd(text, index + 1)
      if index >= text.count || Bytes.isBreak(text[index]) {
        at = index
        return true
      }
      guard isDash || keyShape(text, index) != nil || Bytes.at(text, index) == UInt8(ascii: "#") else { return false }
      let name = Wide.character(text, at)
      log.add(
        SyntaxError(
          .fullwidthPunctuation, TextRange(at, index), subject: name,
          replacement: String(repeating: " ", count: columns)))
      // The columns count as if the right number of blanks stood there.
      columnShift = columns - (index - at)
      at = index
      if text[at] == UInt8(ascii: "#") {
        at = readComment(text, from: at)
        return true
      }
      return false
    }
    if let wide = Wide.punctuation(text, at), wide.ascii == UInt8(ascii: "#"), keyShape(text, at) == nil {
      log.add(
        SyntaxError(.fullwidthPunctuation, TextRange(at, at + wide.width), subject: "＃", replacement: "#"))
      at = readComment(text, from: at)
      return true
    }
    return false
  }
}
