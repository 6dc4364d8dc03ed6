import SourceText

/// Where a finding must be.
enum Place {
  /// It begins there; where it ends is not said.
  case start(Int)
  /// One of these ranges: a whole value may be given with its quotes or without.
  case oneOf([TextRange])
  /// Somewhere inside: a value that was decoded has no exact places.
  case inside(TextRange)

  func accepts(_ range: TextRange) -> Bool {
    switch self {
    case .start(let start): range.start == start
    case .oneOf(let ranges): ranges.contains(range)
    case .inside(let whole): whole.contains(range)
    }
  }
}

extension Place: CustomStringConvertible {
  var description: String {
    switch self {
    case .start(let start): "\(start)…"
    case .oneOf(let ranges): ranges.map { "\($0.start)..<\($0.end)" }.joined(separator: " or ")
    case .inside(let range): "in \(range.start)..<\(range.end)"
    }
  }
}
