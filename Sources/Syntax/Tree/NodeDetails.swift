import SourceText

/// What only few nodes have, in tables sorted by node, so that a node itself stays a record of 16 bytes.
struct NodeDetails: Sendable {
  /// Anchors and tags.
  var properties: [NodeProperties] = []
  /// Where aliases lead.
  var aliases: [AliasTarget] = []
  /// How block scalars are laid out.
  var blockScalars: [BlockScalarLayout] = []
  /// What stands between the quotes of scalars whose quotes are not a proper pair.
  var quotes: [RecoveredQuotes] = []
  /// The `%TAG` directives of all documents.
  var tagHandles: [TagHandle] = []
  /// Lines of `%…` directives, without trailing blanks.
  var directives: [TextRange] = []
  /// Stretches that the parser passed over because of a fault.
  var unread: [TextRange] = []
}

/// The anchor and the tag of one node; an empty range means that it has none.
struct NodeProperties: Sendable {
  var node: Int
  /// With the `&`.
  var anchor: TextRange?
  /// With the `!`.
  var tag: TextRange?
  /// The place in ``NodeDetails/tagHandles`` of the tag's handle; -1 when no directive declares it.
  var handle: Int
}

/// Where one alias leads.
struct AliasTarget: Sendable {
  var node: Int
  /// The anchored node, or the alias itself when it leads nowhere.
  var target: Int
  /// How many nodes all aliases up to this one add once they are expanded.
  var added: Int
}

/// What decoding a block scalar must know beside its range.
struct BlockScalarLayout: Sendable {
  var node: Int
  /// The column at which content begins.
  var indent: Int
  /// The offset behind the header line's break.
  var content: Int
  /// The offset behind the last line that belongs to the scalar, trailing empty lines included.
  var end: Int
  var chomping: Chomping
}

/// The content of a quoted scalar that lacks a quote or has a wide one.
struct RecoveredQuotes: Sendable {
  var node: Int
  var inner: TextRange
}

/// What becomes of the line breaks at the end of a block scalar.
enum Chomping: UInt8, Sendable { case clip, strip, keep }

/// One `%TAG !x! prefix`.
struct TagHandle: Sendable {
  /// With both exclamation marks.
  var handle: TextRange
  var prefix: TextRange
}

/// A record that belongs to one node.
protocol NodeRecord { var node: Int { get set } }
extension NodeProperties: NodeRecord {}
extension AliasTarget: NodeRecord {}
extension BlockScalarLayout: NodeRecord {}
extension RecoveredQuotes: NodeRecord {}

extension Array where Element: NodeRecord {
  /// The record of `node` in an array sorted by node.
  func record(of node: Int) -> Element? {
    let index = firstIndex(from: node)
    return index < count && self[index].node == node ? self[index] : nil
  }

  /// The index of the first record of `node` or of a node behind it.
  func firstIndex(from node: Int) -> Int { partitioningIndex { $0.node >= node } }

  /// Renumbers the records of `node` and of those behind it after one node was inserted there.
  mutating func shift(from node: Int) {
    var index = count - 1
    while index >= 0, self[index].node >= node {
      self[index].node += 1
      index -= 1
    }
  }
}

extension Array {
  /// The index of the first element that belongs to the second part, in an array whose elements up to some place do
  /// not belong to it and from there on do.
  func partitioningIndex(where belongsToSecondPart: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsToSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
