import Syntax

@testable import Forms

extension Disguise {
  /// With every class of indicators by another of its names.
  static let classAliases = Disguise("aliases of classes", .notation) { original in
    let names = original.classesWithNames()
    if names.isEmpty { throw Skip.idle("no class of indicators by its official name") }
    let rounds = names.map(\.others.count).max() ?? 0
    return try (0..<rounds).map { round in
      try original.renaming(
        names.compactMap { label in label.others.indices.contains(round) ? (label.node, label.others[round]) : nil })
    }
  }
}

extension Original {
  /// The labels of classes that are written as the official form prints them, each with its other names.
  fileprivate func classesWithNames() -> [(node: NodeID, others: [String])] {
    Form.read(tree).flatMap { form in
      form.headings.compactMap { heading -> (node: NodeID, others: [String])? in
        let text = form.text(heading.node)
        let others =
          if heading.level == 1, let name = heading.label.first, text == name.label {
            IndicatorClass.aliases.filter { $0.1 == name }.map(\.0)
          } else if heading.level == 2, let name = heading.label.second, text == name.label {
            IndicatorSubclass.aliases.filter { $0.1 == name }.map(\.0)
          } else {
            [String]()
          }
        return others.isEmpty ? nil : (tree.resolve(heading.node), others)
      }
    }
  }
}
