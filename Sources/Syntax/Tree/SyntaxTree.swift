import SourceText

/// A text read as YAML or JSON: one flat array of nodes in pre-order, with the faults found on the way.
///
/// Reading never fails. Whatever the bytes are, there is a tree, every node has its place, and each independent
/// fault is in ``errors``.
///
/// A class only so that everything read from a text can hold it for the price of a reference; it is immutable.
public final class SyntaxTree: Sendable {
  /// The text that was read.
  public let source: SourceText
  /// The language as which it was read.
  public let format: SyntaxFormat
  /// All nodes; a subtree is a contiguous run.
  public let nodes: [Node]
  /// The documents of the stream, in order.
  public let documents: [NodeID]
  /// The faults, by place; at most ``SyntaxLimits/errors`` of them.
  public let errors: [SyntaxError]
  /// How many further faults were found and not kept in ``errors``.
  public let omittedErrors: Int
  /// The comments with their `#`, by place; none in JSON.
  public let comments: [TextRange]
  /// What few nodes have: anchors, tags, alias targets, the layout of block scalars.
  let details: NodeDetails
  /// See ``ancestry``.
  let ancestryStore = AncestryStore()

  /// Reads `source`; time and memory are linear in its size whatever it holds.
  public convenience init(parsing source: SourceText, as format: SyntaxFormat, limits: SyntaxLimits = .default) {
    switch format {
    case .yaml: self.init(source, format, YAMLParser.parse(source.bytes.span, limits: limits))
    case .json: self.init(source, format, JSONParser.parse(source.bytes.span, limits: limits))
    }
  }

  private init(_ source: SourceText, _ format: SyntaxFormat, _ result: ParsedText) {
    self.source = source
    self.format = format
    self.nodes = result.nodes
    self.documents = result.documents
    (self.errors, self.omittedErrors) = result.log.finished()
    self.comments = result.comments
    self.details = result.details
  }
}

extension SyntaxTree {
  /// A text of which nothing but its lines is asked: a tree without a node.
  public convenience init(unread source: SourceText, as format: SyntaxFormat) {
    self.init(
      source, format,
      ParsedText(nodes: [], documents: [], comments: [], details: NodeDetails(), log: ErrorLog(limit: 1)))
  }
}

/// The language of a text.
public enum SyntaxFormat: String, Sendable, CaseIterable {
  /// YAML 1.2.2, of which JSON is nearly a part.
  case yaml
  /// Strict JSON (RFC 8259).
  case json
}

/// Bounds on what is read, so that no input can exhaust time or memory.
public struct SyntaxLimits: Sendable, Hashable {
  /// How deep collections may nest; what lies deeper is skipped with an error.
  public var depth: Int
  /// How many nodes the documents may have once every alias is replaced by what it stands for.
  public var expandedNodes: Int
  /// How many errors are kept.
  public var errors: Int

  /// Depth 512, a million nodes behind aliases, 200 errors.
  public static let `default` = SyntaxLimits(depth: 512, expandedNodes: 1_000_000, errors: 200)

  /// The given bounds; each is raised to at least one.
  public init(depth: Int, expandedNodes: Int, errors: Int) {
    self.depth = max(depth, 1)
    self.expandedNodes = max(expandedNodes, 1)
    self.errors = max(errors, 1)
  }
}

/// What a parser hands over.
struct ParsedText {
  var nodes: [Node]
  var documents: [NodeID]
  var comments: [TextRange]
  var details: NodeDetails
  var log: ErrorLog
}
