import SourceText

/// What a node of the tree is.
public enum NodeKind: UInt8, Sendable {
  /// One YAML document of a stream, or the one value of a JSON text; it has exactly one child.
  case document
  /// Children alternate: key, value, key, value …
  case mapping
  /// Children are the items.
  case sequence
  /// A scalar of any style; an absent key or value is an empty scalar flagged ``NodeFlags/absent``.
  case scalar
  /// `*name`; ``SyntaxTree/resolve(_:)`` leads to what it stands for.
  case alias
}

/// How a node is written.
public enum NodeStyle: UInt8, Sendable {
  /// A block collection or a document.
  case block
  /// A `{…}` or `[…]` collection.
  case flow
  /// An unquoted scalar.
  case plain
  /// A scalar in `'…'`.
  case singleQuoted
  /// A scalar in `"…"`.
  case doubleQuoted
  /// A block scalar behind `|`.
  case literal
  /// A block scalar behind `>`.
  case folded
}

/// Facts about a node that cost one bit.
public struct NodeFlags: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt16
  /// Flags from their bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Nothing is written here: `key:` without a value, or a value without a key.
  public static let absent = NodeFlags(rawValue: 1)
  /// The scalar's value is its source text unchanged (without quotes): no escape, no folding.
  public static let verbatim = NodeFlags(rawValue: 2)
  /// The node carries an anchor (`&a`).
  public static let anchored = NodeFlags(rawValue: 4)
  /// The node carries a tag (`!t`).
  public static let tagged = NodeFlags(rawValue: 8)
  /// The document begins with `---`.
  public static let explicitStart = NodeFlags(rawValue: 16)
  /// The document ends with `...`.
  public static let explicitEnd = NodeFlags(rawValue: 32)
  /// The node was read past a fault: what it says may not be what was meant.
  public static let recovered = NodeFlags(rawValue: 64)
}

/// One node: a 16-byte record in the tree's flat array, in pre-order.
public struct Node: Sendable {
  /// What the node is.
  public var kind: NodeKind
  /// How it is written.
  public var style: NodeStyle
  /// Facts about it.
  public var flags: NodeFlags
  /// The offset of its first byte (of the opening quote or bracket, of the `|` of a block scalar), behind anchor and tag.
  public var start: UInt32
  /// The offset behind its last byte, without trailing blanks and comments.
  public var end: UInt32
  /// The index of the first node behind this node's subtree.
  public var next: UInt32
}

/// The index of a node in its tree.
public struct NodeID: Hashable, Comparable, Sendable {
  /// The place in ``SyntaxTree/nodes``.
  public let index: Int

  /// The node at `index`.
  @inlinable public init(_ index: Int) { self.index = index }

  /// Pre-order: a parent comes before its children.
  @inlinable public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}
