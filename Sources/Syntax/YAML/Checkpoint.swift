import SourceText

extension YAMLParser {
  /// What must be put back to read something once more.
  struct Checkpoint {
    let at: Int
    let lineStart: Int
    let lastEnd: Int
    let entryStart: Int
    let place: Place
    let opening: Opening
    let outer: PendingProperties
    let inner: PendingProperties
    let frame: Frame
    let nodes: Int
    let comments: Int
    let properties: Int
    let aliases: Int
    let quotes: Int
    let unread: Int
    let anchors: Int
    let errors: Int

    init(_ parser: borrowing YAMLParser) {
      at = parser.at
      lineStart = parser.lineStart
      lastEnd = parser.lastEnd
      entryStart = parser.entryStart
      place = parser.place
      opening = parser.opening
      outer = parser.outer
      inner = parser.inner
      frame = parser.top
      nodes = parser.nodes.count
      comments = parser.comments.count
      properties = parser.details.properties.count
      aliases = parser.details.aliases.count
      quotes = parser.details.quotes.count
      unread = parser.details.unread.count
      anchors = parser.anchors.count
      errors = parser.log.count
    }
  }

  /// Forgets everything read since `checkpoint`; the collections that were open then are the `level` outermost.
  mutating func restore(_ checkpoint: Checkpoint, level: Int) {
    at = checkpoint.at
    lineStart = checkpoint.lineStart
    lastEnd = checkpoint.lastEnd
    entryStart = checkpoint.entryStart
    place = checkpoint.place
    opening = checkpoint.opening
    outer = checkpoint.outer
    inner = checkpoint.inner
    frames.removeLast(frames.count - level)
    top = checkpoint.frame
    nodes.removeLast(nodes.count - checkpoint.nodes)
    comments.removeLast(comments.count - checkpoint.comments)
    details.properties.removeLast(details.properties.count - checkpoint.properties)
    details.aliases.removeLast(details.aliases.count - checkpoint.aliases)
    details.quotes.removeLast(details.quotes.count - checkpoint.quotes)
    details.unread.removeLast(details.unread.count - checkpoint.unread)
    log.forget(downTo: checkpoint.errors)
    if anchors.count > checkpoint.anchors {
      anchors.removeLast(anchors.count - checkpoint.anchors)
      anchorIndex.removeAll()
      indexedAnchors = 0
    }
    recoveredQuotes = nil
    wideLevel = nil
  }
}
