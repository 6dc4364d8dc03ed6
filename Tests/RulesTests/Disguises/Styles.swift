import Syntax

extension Disguise {
  /// With everything below the top level between brackets.
  static let flowStyle = Disguise("flow style", .notation) { try $0.asYAML(SketchWriter(collections: .flow)) }

  /// Without any brackets.
  static let blockStyle = Disguise("block style", .notation) { try $0.asYAML(SketchWriter(collections: .block)) }

  /// With every text between quotes; numbers, truth values and blanks stay as they are.
  static let quotedTexts = Disguise("quoted texts", .notation) { original in
    let tree = original.tree
    return [
      try original.writing(.yaml, change: { documents in documents.map { $0.quoting(in: tree) } }) {
        SketchWriter().yaml($0)
      }
    ]
  }
}

extension Sketch {
  fileprivate func quoting(in tree: SyntaxTree) -> Sketch {
    var copy = self
    switch content {
    case .mapping(let entries, let style):
      let quoted = entries.map { Entry(key: $0.key, value: $0.value.quoting(in: tree)) }
      copy.content = .mapping(quoted, style: style)
    case .sequence(let items, let style): copy.content = .sequence(items.map { $0.quoting(in: tree) }, style: style)
    case .scalar(var scalar):
      if let origin, scalar.style == .plain, case .string = tree.scalarType(origin) {
        scalar.style = .doubleQuoted
        copy.content = .scalar(scalar)
      }
    }
    return copy
  }
}
