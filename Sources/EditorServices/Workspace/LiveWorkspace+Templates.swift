import Forms
import Regulations

extension LiveWorkspace {
  /// A new document of a kind as the rule set asks for it, for a file at `path`; nil where nobody knows the rule set.
  /// - Parameter ruleSet: the rule set that the document names; unless given it names none, and the one in force counts.
  public func template(of kind: DocumentKind, ruleSet: String?, for path: String) -> String? {
    guard let analyzer = analyzer(path) ?? analyzer("untitled:") else { return nil }
    let linter = analyzer.linter
    guard let law = linter.library.law(ruleSet ?? linter.settings.ruleSet) else { return nil }
    return TemplateWriter(kind, law.parameters, analyzer.language).text(ruleSet: ruleSet)
  }
}
