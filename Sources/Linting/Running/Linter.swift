import Forms
import Quantities
import Regulations
import SourceText
import Syntax

/// Runs rules over one file: (text, settings) → (tree, documents, findings).
///
/// It reads no file, prints nothing and knows neither an editor nor a terminal; the command line and the server call it
/// alike. A value: one linter serves any number of threads.
public struct Linter: Sendable {
  /// The rules that run, by code.
  public let rules: [Rule]
  /// The rule sets.
  public let library: RuleSetLibrary
  /// How the run is made.
  public let settings: LintSettings
  private let ruleSetNames: [String]

  /// A linter of those of `rules` that the settings let run.
  public init(rules: [Rule], library: RuleSetLibrary, settings: LintSettings) {
    self.rules = rules.filter { settings.runs($0.code) }.sorted { $0.code < $1.code }
    self.library = library
    self.settings = settings
    ruleSetNames = library.names
  }

  /// Lints one file.
  /// - Parameter isNamed: whether somebody named this very file; a file that is not ours is then reported (JX003).
  public func lint(_ source: SourceText, as format: SyntaxFormat, isNamed: Bool = false) -> LintResult {
    let tree = SyntaxTree(parsing: source, as: format)
    let forms = Form.read(tree)
    guard isNamed || Self.isOurs(tree, forms) else {
      return LintResult(tree: tree, documents: [], findings: [], isOurs: false)
    }
    var findings: [Finding] = []
    checkFile(tree, format, forms, isNamed, into: &findings)
    let documents = forms.map { checkDocument($0, into: &findings) }
    if findings.count > 0 || !tree.comments.isEmpty || !forms.isEmpty {
      applyWaivers(tree, documents, to: &findings)
    }
    findings.sort { ($0.range.start, $0.code, $0.range.end) < ($1.range.start, $1.code, $1.range.end) }
    return LintResult(tree: tree, documents: documents, findings: findings, isOurs: true)
  }

  /// Whether a file says that it is ours, be it with a misspelt kind or behind a syntax fault.
  private static func isOurs(_ tree: SyntaxTree, _ forms: [Form]) -> Bool {
    if !forms.isEmpty { return true }
    for document in tree.documents {
      if case .none = Form.documentKind(of: document, in: tree) { continue }
      return true
    }
    return !tree.errors.isEmpty && mentionsKind(tree.source.bytes.span)
  }

  /// Whether `文档类型` begins a line: what is left of a document whose head does not parse.
  private static func mentionsKind(_ bytes: Span<UInt8>) -> Bool {
    let word: [UInt8] = Array("文档类型".utf8)
    var place = 0
    while place + word.count <= bytes.count {
      var start = place
      while start < bytes.count, bytes[start] == 0x20 || bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "{") {
        start += 1
      }
      if start + word.count <= bytes.count, (0..<word.count).allSatisfy({ bytes[start + $0] == word[$0] }) { return true }
      while place < bytes.count, bytes[place] != 0x0a { place += 1 }
      place += 1
    }
    return false
  }

  // MARK: Rules

  private func checkFile(
    _ tree: SyntaxTree, _ format: SyntaxFormat, _ forms: [Form], _ isNamed: Bool, into findings: inout [Finding]
  ) {
    let form = forms.first
    let law = form.map { self.law(of: $0).law } ?? defaultLaw
    for rule in rules {
      guard case .file(let check) = rule.check else { continue }
      guard let reporter = reporter(rule, law, form?.kind, document: form?.index ?? 0) else { continue }
      var context = FileCheck(tree: tree, format: format, forms: forms, isNamed: isNamed, reporter: reporter)
      check(&context)
      findings.append(contentsOf: context.reporter.findings)
    }
  }

  private func checkDocument(_ form: Form, into findings: inout [Finding]) -> DocumentResult {
    let (law, unknown) = self.law(of: form)
    var outcomes: [(code: RuleCode, outcome: Outcome)] = []
    outcomes.reserveCapacity(rules.count)
    for rule in rules where rule.kinds.contains(form.kind) {
      guard case .document(let check) = rule.check, let reporter = reporter(rule, law, form.kind, document: form.index) else {
        continue
      }
      var context = DocumentCheck(
        form: form, ruleSetNames: ruleSetNames, unknownRuleSet: unknown, today: settings.today, reporter: reporter)
      check(&context)
      let found = context.reporter.findings
      if found.isEmpty {
        outcomes.append((rule.code, context.reporter.reason.map { .notApplicable($0) } ?? .passed))
      } else {
        outcomes.append((rule.code, .found(found.count)))
        findings.append(contentsOf: found)
      }
    }
    return DocumentResult(form: form, law: law, outcomes: outcomes)
  }

  /// A fresh reporter; `nil` for a rule that is off.
  func reporter(_ rule: Rule, _ law: Law, _ kind: DocumentKind?, document: Int) -> Reporter? {
    let level = settings.levels[rule.code] ?? law.level(of: rule.code)?.level
    if (level ?? rule.level) == .off { return nil }
    return Reporter(
      rule: rule, law: law, level: level, kind: kind, document: document, language: settings.language,
      collectsFixes: settings.collectsFixes)
  }

  // MARK: Law

  private var defaultLaw: Law { library.law(settings.ruleSet) ?? library.law(RuleSetLibrary.fallback) ?? Law(chain: []) }

  /// The law that a document names, else the run's; with the name that nobody knows.
  private func law(of form: Form) -> (law: Law, unknown: String?) {
    guard let entry = form[.ruleSet], form.isFilled(entry) else { return (defaultLaw, nil) }
    let name = form.text(entry)
    if let law = library.law(name) { return (law, nil) }
    return (defaultLaw, name)
  }
}
