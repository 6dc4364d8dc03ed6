import SourceText

/// A text read as YAML or JSON: one flat array of nodes in pre-order, with the faults found on the way.
///
/// Reading never fails. Whatever the bytes are, there is a tree, every node has its place, and each independent
/// fault is in ``errors``.
public struct SyntaxTree: Sendable {
  /// The text that was read.
  public let source: SourceText
  /// All nodes; a subtree is a contiguous run.
  public let nodes: [Node]
  /// The documents of the stream, in order.
  public let documents: [NodeID]
  /// The faults, by place.
  public let errors: [SyntaxError]
  /// The comments with their `#`, by place; none in JSON.
  public let comments: [TextRange]
}
