import Forms
import SourceText
import Syntax

extension Disguise {
  /// With every key by another of its names: as many texts as the key with the most names has.
  static let keyAliases = Disguise("aliases of keys", .notation) { original in
    let names = original.keysWithNames()
    if names.isEmpty { throw Skip.idle("no key has another name") }
    let rounds = names.map(\.others.count).max() ?? 0
    return try (0..<rounds).map { round in
      try original.renaming(
        names.compactMap { key in key.others.indices.contains(round) ? (key.node, key.others[round]) : nil })
    }
  }
}

extension Original {
  /// The keys of declared fields that have other names, with these names.
  fileprivate func keysWithNames() -> [(node: NodeID, others: [String])] {
    Form.read(tree).flatMap { form in
      form.allRecords.flatMap { record in
        form.entries(of: record).compactMap { entry -> (node: NodeID, others: [String])? in
          guard let field = form.declaration(of: entry, in: record) else { return nil }
          let label = form.text(entry.key)
          // The months of 1-7月执行数 say up to when the table reaches: no other name says that.
          guard label == field.key || field.aliases.contains(label) else { return nil }
          let others = ([field.key] + field.aliases).filter { $0 != label }
          return others.isEmpty ? nil : (tree.resolve(entry.key), others)
        }
      }
    }
  }

  /// The example with other texts in some scalars; nothing else is changed.
  func renaming(_ names: [(node: NodeID, name: String)]) throws -> Disguised {
    let text = source.applying(names.map { tree.replacing($0.node, with: $0.name) })
    let counterparts = try Counterparts(sameShape: SyntaxTree(parsing: text, as: specimen.format), as: tree)
    let places = try places(in: counterparts)
    return Disguised(
      source: text, format: specimen.format, places: places, saysTheSame: false,
      note: names.map(\.name).joined(separator: " "))
  }
}
