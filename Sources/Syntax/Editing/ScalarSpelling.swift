import SourceText

/// How a scalar is written, so that another text can take its place without the tree being at hand.
public enum ScalarSpelling: UInt8, Sendable {
  /// `'…'` in YAML.
  case singleQuoted
  /// `"…"`.
  case doubleQuoted
  /// A number or a word of JSON.
  case bareJSON
  /// Without quotes behind a key, on its line.
  case behindKey
  /// Without quotes as a key or an item of a block.
  case inBlock
  /// Without quotes between brackets.
  case inFlow

  /// `text`, written so; in double quotes where it could not be read back otherwise.
  public func writing(_ text: String) -> String {
    switch self {
    case .singleQuoted:
      ScalarWriter.isPrintable(text) ? ScalarWriter.singleQuoted(text) : ScalarWriter.doubleQuoted(text)
    case .doubleQuoted: ScalarWriter.doubleQuoted(text)
    case .bareJSON: ScalarWriter.isNumber(text) ? text : ScalarWriter.doubleQuoted(text)
    case .behindKey: ScalarWriter.yaml(text, at: .behindKey)
    case .inBlock: ScalarWriter.yaml(text, at: .inBlock)
    case .inFlow: ScalarWriter.yaml(text, at: .inFlow)
    }
  }
}

extension SyntaxTree {
  /// How the value `node` of an entry of `mapping` is written; `nil` where nothing is written, or no scalar.
  public func spelling(ofValue node: NodeID, in mapping: NodeID) -> ScalarSpelling? {
    guard self[node].kind == .scalar, !self[node].flags.contains(.absent) else { return nil }
    switch self[node].style {
    case .singleQuoted: return .singleQuoted
    case .doubleQuoted: return .doubleQuoted
    default:
      // What stands in a collection between brackets is between brackets itself.
      return isJSON ? .bareJSON : self[mapping].style == .flow ? .inFlow : .behindKey
    }
  }
}
