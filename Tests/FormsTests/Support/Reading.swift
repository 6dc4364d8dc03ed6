import Forms
import SourceText
import Syntax
import Testing

/// The first document of ours in `text`.
func form(_ text: String, as format: SyntaxFormat = .yaml) throws -> Form {
  try #require(Form.read(SyntaxTree(parsing: SourceText(text), as: format)).first, "\(text)")
}

/// The text where a node stands.
func written(_ node: NodeID, in form: Form) -> String { form.tree.source.string(form.tree.range(node)) }

extension Form {
  /// Each indicator on a line: class, subclass, name, target, weight, score.
  var summary: [String] {
    indicators.map { indicator in
      let target = entry(.target, of: indicator).map { text($0) } ?? "无"
      let parts = [
        indicator.class?.label ?? "无", indicator.subclass?.label ?? "无", name(of: indicator), target,
        summary(of: indicator.weight), summary(of: indicator.score),
      ]
      return parts.joined(separator: "|")
    }
  }

  /// Each class on a line: level, label, rows, the class above.
  var outline: [String] {
    headings.map { heading in
      let above = heading.parent.map { text(headings[$0].node) } ?? "无"
      return "\(heading.level)|\(text(heading.node))|\(heading.rowCount)|\(above)"
    }
  }

  private func summary(of points: Points) -> String {
    switch points {
    case .blank: "空"
    case .notApplicable: "不适用"
    case .value(let number): number.description
    case .unreadable: "不可读"
    }
  }
}
