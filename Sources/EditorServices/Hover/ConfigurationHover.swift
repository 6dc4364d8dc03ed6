import Linting
import SourceText
import Syntax

extension Analyzer {
  /// What there is to say about a key of a configuration: what it decides, or the page of the rule that it names.
  func configurationHover(at offset: Int, in tree: SyntaxTree) -> HoverText? {
    guard let node = tree.node(at: offset), let mapping = tree.parent(of: node), tree[mapping].kind == .mapping,
      tree.entries(of: mapping).contains(where: { $0.key == node })
    else { return nil }
    let word = tree.scalarString(node)
    if let key = ConfigurationKey(rawValue: word) {
      return HoverText(range: tree.range(node), markdown: "**\(word)**\n\n\(key.help[language])")
    }
    return linter.directory.rule(word).map {
      HoverText(range: tree.range(node), markdown: RulePage(rule: $0, language: language).markdown)
    }
  }
}
