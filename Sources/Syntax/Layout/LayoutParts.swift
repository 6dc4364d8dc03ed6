import SourceText

/// One entry of a mapping or item of a list, as it is laid out.
struct LayoutPart {
  /// The key; `nil` for an item.
  let key: NodeID?
  let value: NodeID
  /// From its first byte (the dash of an item of a block) …
  let start: Int
  /// … to behind its last one.
  let end: Int
}

/// A comment and how it stands.
struct LayoutComment {
  let range: TextRange
  /// The bytes before it on its line.
  let column: Int
  /// Whether an empty line stands above it.
  let hasSpace: Bool
  /// The blanks between it and what it stands behind.
  let distance: Int
}

extension SyntaxTree {
  /// The entries or items of a collection.
  func layoutParts(of id: NodeID) -> [LayoutPart] {
    if self[id].kind == .mapping {
      return entries(of: id).map {
        LayoutPart(key: $0.key, value: $0.value, start: start(ofEntry: $0.key), end: end(of: $0))
      }
    }
    let items = Array(items(of: id))
    return items.indices.map { index in
      let start = start(ofItem: index, of: items, in: id)
      let isBlock = self[id].style != .flow
      return LayoutPart(
        key: nil, value: items[index], start: start, end: max(end(of: items[index]), isBlock ? start + 1 : start))
    }
  }

  /// The comments from `start` to `end`.
  func layoutComments(from start: Int, to end: Int) -> [LayoutComment] {
    var result: [LayoutComment] = []
    var previous = start
    var index = comments.partitioningIndex { $0.start >= start }
    while index < comments.count, comments[index].start < end {
      let range = comments[index]
      let distance = source.bytes[previous..<max(range.start, previous)].reversed().prefix { $0 == 0x20 }.count
      result.append(
        LayoutComment(
          range: range, column: column(of: range.start), hasSpace: hasEmptyLine(from: previous, to: range.start),
          distance: distance))
      previous = range.end
      index += 1
    }
    return result
  }

  /// Whether an empty line stands between two places.
  func hasEmptyLine(from start: Int, to end: Int) -> Bool { lineBreaks(from: start, to: end) > 1 }

  /// How many lines end between two places.
  func lineBreaks(from start: Int, to end: Int) -> Int {
    source.bytes[min(start, end)..<end].count { $0 == 0x0a }
  }

  /// The comments behind the last entry of a document that stand on its line or are further in than its entries.
  func layoutComments(behind root: NodeID) -> (trail: LayoutComment?, tail: [LayoutComment]) {
    let end = end(of: root)
    let column = column(of: layoutParts(of: root).first?.start ?? range(root).start)
    var trail: LayoutComment?
    var tail: [LayoutComment] = []
    var previous = end
    for comment in layoutComments(from: end, to: source.count) {
      let between = source.bytes[previous..<max(comment.range.start, previous)]
      // A marker of documents ends it.
      guard between.allSatisfy({ " \t\r\n".utf8.contains($0) }) else { break }
      if previous == end, tail.isEmpty, lineBreaks(from: end, to: comment.range.start) == 0 {
        trail = comment
      } else if comment.column > column {
        tail.append(comment)
      } else {
        break
      }
      previous = comment.range.end
    }
    return (trail, tail)
  }

  /// The blanks at the beginning of the line of `offset`.
  func indentation(of offset: Int) -> Int {
    let start = lineStart(of: offset)
    return source.bytes[start..<max(offset, start)].prefix { $0 == 0x20 }.count
  }
}
