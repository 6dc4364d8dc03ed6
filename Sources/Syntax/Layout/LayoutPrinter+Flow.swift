import SourceText

extension LayoutPrinter {
  /// The widest line on which JSON stands that nobody has broken.
  private static let width = 100

  /// Writes what stands between brackets.
  /// - Parameter closing: the column of a closing bracket that has a line of its own.
  mutating func flow(_ id: NodeID, closing: Int) {
    let range = tree.range(id)
    let parts = tree.layoutParts(of: id)
    let bytes = tree.source.bytes
    guard range.start < bytes.count, bytes[range.start] == UInt8(ascii: "{") || bytes[range.start] == UInt8(ascii: "[")
    else {
      // `[键: 值]`: a mapping without brackets of its own.
      guard let part = parts.first, parts.count == 1 else {
        hasFailed = true
        return
      }
      return flowPart(part, closing)
    }
    let isMapping = tree[id].kind == .mapping
    guard !parts.isEmpty else {
      if tree.layoutComments(from: range.start, to: range.end).isEmpty {
        write(isMapping ? "{}" : "[]")
      } else {
        write(range)
      }
      return
    }
    guard let around = flowSurroundings(parts, range) else {
      // Comments inside of an entry.
      return write(range)
    }
    var breaks = around.breaks
    if tree.isJSON { breaks = Array(repeating: expands(id), count: breaks.count) }
    write(isMapping ? "{" : "[")
    let indent = breaks[0] || !around.lead[0].isEmpty ? closing + 2 : column
    let order = wishes.orders[id] ?? Array(parts.indices)
    var hasComment = around.opening != nil
    trailing(around.opening)
    for (number, index) in order.enumerated() {
      guard parts.indices.contains(index) else { continue }
      if !around.lead[index].isEmpty { own(around.lead[index], indent) }
      if breaks[number] || hasComment || !around.lead[index].isEmpty {
        newLine(indent)
      } else if number > 0 {
        write(" ")
      }
      flowPart(parts[index], indent)
      if number < order.count - 1 { write(",") }
      trailing(around.trail[index])
      hasComment = around.trail[index] != nil
    }
    own(around.closing, indent)
    if breaks[parts.count] || hasComment || !around.closing.isEmpty { newLine(closing) }
    write(isMapping ? "}" : "]")
  }

  private mutating func flowPart(_ part: LayoutPart, _ indent: Int) {
    let value = part.value
    if let key = part.key {
      let hasColon = writeFlowKey(key, value)
      if tree[value].flags.contains(.absent) {
        // `{键:, …}` is another key to older readers: a blank stands behind the colon also where nothing follows.
        let text = properties(of: value)
        if hasColon || !text.isEmpty { write(" " + text) }
        return
      }
      write(" ")
    }
    writeProperties(of: value)
    switch tree[value].kind {
    case .mapping, .sequence: flow(value, closing: indent)
    case .scalar: scalar(value, indent + 2)
    case .alias, .document: write(tree.range(value))
    }
  }

  /// Writes a key; false where it stands alone, as in `{甲, 乙}`.
  private mutating func writeFlowKey(_ key: NodeID, _ value: NodeID) -> Bool {
    if tree[value].flags.contains(.absent) {
      let end = max(tree.range(value).end, tree.range(key).end)
      let text = tree.source.bytes[tree.range(key).end..<end]
      let next = tree.deadBlanks(behind: tree.range(key).end).end
      let hasColon =
        text.contains(UInt8(ascii: ":")) || next < tree.source.count && tree.source.bytes[next] == UInt8(ascii: ":")
      if !hasColon {
        writeProperties(of: key)
        if let text = wishes.keys[key] { write(text) } else { write(tree.range(key)) }
        return false
      }
    }
    writeKey(key)
    return true
  }

  // MARK: What stands between the entries

  private struct FlowSurroundings {
    /// Whether a line begins at each entry, and at the closing bracket.
    var breaks: [Bool]
    var lead: [[LayoutComment]]
    var trail: [LayoutComment?]
    /// The comment behind the opening bracket.
    var opening: LayoutComment?
    /// Comments above the closing one.
    var closing: [LayoutComment] = []
  }

  /// `nil` where a comment stands inside of an entry that is no collection of its own.
  private func flowSurroundings(_ parts: [LayoutPart], _ range: TextRange) -> FlowSurroundings? {
    var result = FlowSurroundings(
      breaks: [], lead: Array(repeating: [], count: parts.count), trail: Array(repeating: nil, count: parts.count))
    var previous = range.start + 1
    for index in 0...parts.count {
      let next = index < parts.count ? parts[index].start : range.end - 1
      result.breaks.append(tree.lineBreaks(from: previous, to: next) > 0)
      var comments = tree.layoutComments(from: previous, to: next)[...]
      if let first = comments.first, tree.lineBreaks(from: previous, to: first.range.start) == 0 {
        if index == 0 { result.opening = first } else { result.trail[index - 1] = first }
        comments.removeFirst()
      }
      if index < parts.count { result.lead[index] = Array(comments) } else { result.closing = Array(comments) }
      if index < parts.count {
        let part = parts[index]
        if let key = part.key, !tree.layoutComments(from: tree.range(key).end, to: tree.start(of: part.value)).isEmpty {
          return nil
        }
        previous = part.end
      }
    }
    return result
  }

  // MARK: JSON

  /// Whether each entry of a collection in JSON has a line: it had in the text, or what it says is too wide for one.
  private mutating func expands(_ id: NodeID) -> Bool {
    if isOneLine { return false }
    if let known = expanded[id] { return known }
    let range = tree.range(id)
    var result = tree.lineBreaks(from: range.start, to: range.end) > 0 || range.count > 4 * Self.width
    if !result {
      var trial = LayoutPrinter(tree: tree, wishes: wishes, column: column)
      trial.isOneLine = true
      trial.flow(id, closing: 0)
      result = trial.column > Self.width
    }
    expanded[id] = result
    return result
  }
}
