import SourceText

extension LayoutPrinter {
  /// What stands between the entries of a block and belongs to one of them.
  private struct Surroundings {
    /// Comments above each entry.
    var lead: [[LayoutComment]]
    /// Whether an empty line stands above each entry with its comments.
    var hasSpace: [Bool]
    /// The comment behind the last line of each entry.
    var trail: [LayoutComment?]
    /// Comments below each entry that are further in.
    var tail: [[LayoutComment]]
  }

  /// Writes the entries of a block at column `indent`; the first one where the output stands.
  /// - Parameters:
  ///   - lead: comments above the first entry, which the caller has found.
  ///   - trail: the comment behind the last line.
  ///   - tail: comments below the last line that belong to the block.
  ///   - only: the entries that are written, where not all are.
  mutating func block(
    _ id: NodeID, indent: Int, lead: [LayoutComment] = [], trail: LayoutComment?, tail: [LayoutComment],
    only: ClosedRange<Int>? = nil
  ) {
    let parts = tree.layoutParts(of: id)
    guard let first = parts.first else { return }
    let column = tree.column(of: first.start)
    var around = surroundings(parts, column)
    around.lead[0] = lead
    around.trail[parts.count - 1] = trail
    let inner = tail.prefix { $0.column > column && isBlock(parts[parts.count - 1].value) }
    around.tail[parts.count - 1] = Array(inner)

    var order = Array(only ?? 0...(parts.count - 1))
    if order.count == parts.count, let wished = wishes.orders[id] { order = wished }
    for (number, index) in order.enumerated() {
      guard parts.indices.contains(index) else { continue }
      let lead = around.lead[index]
      if number == 0 {
        // The output stands at the first entry already, or at the comments above it.
        for comment in lead {
          write(trimmed(comment.range))
          newLine(indent)
        }
      } else {
        if around.hasSpace[index] { endLine() }
        own(lead, indent)
        newLine(indent)
      }
      entry(parts[index], indent, around.trail[index], around.tail[index])
    }
    own(Array(tail.dropFirst(inner.count)), indent)
  }

  /// Whether comments stand above the entry with which a block begins once it is in order.
  func beginsWithComment(_ id: NodeID, lead: [LayoutComment]) -> Bool {
    guard let first = wishes.orders[id]?.first, first > 0 else { return !lead.isEmpty }
    let parts = tree.layoutParts(of: id)
    guard parts.indices.contains(first) else { return false }
    return !surroundings(parts, tree.column(of: parts[0].start)).lead[first].isEmpty
  }

  /// Where the entry at `index` begins with the comments above it.
  func start(of index: Int, in id: NodeID) -> Int {
    let parts = tree.layoutParts(of: id)
    let around = surroundings(parts, tree.column(of: parts[0].start))
    return around.lead[index].first?.range.start ?? parts[index].start
  }

  /// Where the entry at `index` ends with the comments behind and below it.
  func end(of index: Int, in id: NodeID) -> Int {
    let parts = tree.layoutParts(of: id)
    let around = surroundings(parts, tree.column(of: parts[0].start))
    return around.tail[index].last?.range.end ?? around.trail[index]?.range.end ?? parts[index].end
  }

  private func surroundings(_ parts: [LayoutPart], _ column: Int) -> Surroundings {
    var result = Surroundings(
      lead: Array(repeating: [], count: parts.count), hasSpace: Array(repeating: false, count: parts.count),
      trail: Array(repeating: nil, count: parts.count), tail: Array(repeating: [], count: parts.count))
    for index in parts.indices.dropFirst() {
      let (before, part) = (parts[index - 1], parts[index])
      var comments = tree.layoutComments(from: before.end, to: part.start)[...]
      if let first = comments.first, tree.lineBreaks(from: before.end, to: first.range.start) == 0 {
        result.trail[index - 1] = comments.removeFirst()
      }
      let inner = isBlock(before.value) ? comments.prefix { $0.column > column } : []
      result.tail[index - 1] = Array(inner)
      comments = comments.dropFirst(inner.count)
      // The empty line above the first comment is that above the entry.
      let previous = inner.last?.range.end ?? result.trail[index - 1]?.range.end ?? before.end
      result.hasSpace[index] = tree.hasEmptyLine(from: previous, to: comments.first?.range.start ?? part.start)
      var lead = Array(comments)
      if let first = lead.first {
        lead[0] = LayoutComment(range: first.range, column: first.column, hasSpace: false, distance: 0)
        // One between the last comment and the entry would be lost: it stands above the entry alone.
        if let last = lead.last, tree.hasEmptyLine(from: last.range.end, to: part.start) {
          result.hasSpace[index] = true
        }
      }
      result.lead[index] = lead
    }
    return result
  }

  func isBlock(_ id: NodeID) -> Bool {
    (tree[id].kind == .mapping || tree[id].kind == .sequence) && tree[id].style == .block
  }

  private mutating func entry(_ part: LayoutPart, _ indent: Int, _ trail: LayoutComment?, _ tail: [LayoutComment]) {
    let head: Int
    if let key = part.key {
      writeKey(key)
      head = tree.range(key).end
    } else {
      write("-")
      head = part.start + 1
    }
    let value = part.value
    if tree[value].flags.contains(.absent) {
      let text = properties(of: value)
      if !text.isEmpty { write(" " + text) }
      return trailing(trail)
    }
    var between = tree.layoutComments(from: head, to: tree.start(of: value))[...]
    var beside: LayoutComment?
    if let first = between.first, tree.lineBreaks(from: head, to: first.range.start) == 0 {
      beside = between.removeFirst()
    }
    guard isBlock(value) else {
      if beside == nil, between.isEmpty {
        write(" ")
      } else {
        trailing(beside)
        own(Array(between), indent + 2)
        newLine(indent + 2)
      }
      writeProperties(of: value)
      simple(value, indent)
      return trailing(trail)
    }
    // An anchor on a line of its own may have comments around it.
    let first = tree.layoutParts(of: value).first?.start ?? tree.range(value).start
    var lead = Array(between) + tree.layoutComments(from: tree.start(of: value), to: first)
    let text = properties(of: value)
    if !text.isEmpty { write(" " + text) }
    if beside == nil, !text.isEmpty, let comment = lead.first, tree.isFirstOnLine(comment.range.start) == false {
      beside = lead.removeFirst()
    }
    let isCompact = part.key == nil && text.isEmpty && beside == nil && !beginsWithComment(value, lead: lead)
    if isCompact {
      write(" ")
    } else {
      trailing(beside)
      newLine(indent + 2)
    }
    block(value, indent: indent + 2, lead: lead, trail: trail, tail: tail)
  }

  mutating func writeKey(_ key: NodeID) {
    let node = tree[key]
    let start = tree.start(ofEntry: key)
    // `? key` and keys that are collections or nothing.
    guard node.kind == .scalar || node.kind == .alias, !node.flags.contains(.absent),
      tree.source.bytes[start] != UInt8(ascii: "?") || start == tree.start(of: key)
    else {
      hasFailed = true
      return
    }
    writeProperties(of: key)
    if let text = wishes.keys[key] { write(text) } else { write(tree.range(key)) }
    // `*a:` would be another alias.
    write(node.kind == .alias ? " :" : ":")
  }
}
