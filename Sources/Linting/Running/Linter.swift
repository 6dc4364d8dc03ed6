import Forms
import Quantities
import Regulations
import SourceText
import Syntax

/// Runs rules over one file: (text, settings) → (tree, documents, findings).
///
/// It reads no file, prints nothing and knows neither an editor nor a terminal; the command line and the server call it
/// alike. One linter serves any number of threads. A class only so that ten thousand files share it for the price of a
/// reference each; it is immutable.
public final class Linter: Sendable {
  /// The rules that run, by code.
  public let rules: [Rule]
  /// The rule sets.
  public let library: RuleSetLibrary
  /// How the run is made.
  public let settings: LintSettings
  /// All rules, whether they run or not.
  public let directory: RuleDirectory
  /// Those of ``rules`` that hold several documents against each other.
  let groupRules: GroupRules
  private let ruleSetNames: [String]
  private let fileRules: [Rule]
  /// The rules about one document, by the number of the kind that they look at.
  private let documentRules: [[Rule]]

  /// Whether any rule that runs holds several documents against each other.
  public var checksAcross: Bool { !groupRules.rules.isEmpty }

  /// A linter of those of `rules` that the settings let run.
  /// - Parameter directory: all rules of the program; `rules` unless given.
  public init(
    rules: [Rule], library: RuleSetLibrary, settings: LintSettings, directory: RuleDirectory? = nil
  ) {
    self.rules = rules.filter { settings.runs($0.code) }.sorted { $0.code < $1.code }
    self.directory = directory ?? RuleDirectory(rules)
    groupRules = GroupRules(self.rules, settings)
    self.library = library
    self.settings = settings
    ruleSetNames = library.names
    fileRules = self.rules.filter { if case .file = $0.check { true } else { false } }
    let documentRules = self.rules.filter { if case .document = $0.check { true } else { false } }
    self.documentRules = DocumentKind.allCases.map { kind in documentRules.filter { $0.looks(at: kind) } }
  }

  /// Lints one file as if there were no other: its documents are held against each other.
  /// - Parameters:
  ///   - isNamed: whether somebody named this very file; a file that is not ours is then reported (JX003).
  ///   - path: the path to which links in the file are relative.
  ///   - view: what there is around it; unless given nobody knows, and no document is called missing.
  public func lint(
    _ source: SourceText, as format: SyntaxFormat, isNamed: Bool = false, path: String = "文档.yaml",
    view: WorkspaceView = .unknown
  ) -> LintResult {
    let result = lintApart(source, as: format, isNamed: isNamed, path: path)
    guard let facts = result.facts else { return result }
    var index = WorkspaceIndex(view: view)
    index.update(path, facts)
    return result.adding(index.result(of: path))
  }

  /// Lints one file, each of its documents apart: rules about several documents do not run. They are run by a
  /// ``WorkspaceIndex`` on the ``LintResult/facts`` of all files, whose results are then added.
  /// - Parameters:
  ///   - isNamed: whether somebody named this very file; a file that is not ours is then reported (JX003).
  ///   - path: the path of the file, by which the facts are known.
  ///   - wantsFacts: whether documents will be held against each other.
  public func lintApart(
    _ source: SourceText, as format: SyntaxFormat, isNamed: Bool = false, path: String, wantsFacts: Bool = true
  ) -> LintResult {
    let tree = SyntaxTree(parsing: source, as: format)
    let forms = Form.read(tree)
    guard isNamed || Self.isOurs(tree, forms) else {
      return LintResult(tree: tree, documents: [], findings: [], isOurs: false, facts: nil)
    }
    var findings: [Finding] = []
    checkFile(tree, format, forms, isNamed, into: &findings)
    let documents = forms.map { checkDocument($0, into: &findings) }
    var waivers: [CrossWaiver] = []
    if findings.count > 0 || !tree.comments.isEmpty || !forms.isEmpty {
      waivers = applyWaivers(tree, documents, to: &findings)
    }
    findings.sort(by: Finding.comesFirst)
    let facts =
      !wantsFacts || !checksAcross || documents.isEmpty
      ? nil
      : FileFacts(
        documents: documents.map { DocumentFacts($0.form, law: $0.law, path: path) }, waivers: waivers,
        rules: groupRules)
    return LintResult(tree: tree, documents: documents, findings: findings, isOurs: true, facts: facts)
  }

  /// Reads one file again in which ``lintApart(_:as:isNamed:path:wantsFacts:)`` has found `findings`, without running a
  /// rule: what other documents bring to light in it is to be shown in its text.
  /// - Parameter hasDocuments: whether the tree and the documents are wanted, not the text alone.
  public func read(
    _ source: SourceText, as format: SyntaxFormat, findings: [Finding], hasDocuments: Bool
  ) -> LintResult {
    guard hasDocuments else {
      return LintResult(
        tree: SyntaxTree(unread: source, as: format), documents: [], findings: findings, isOurs: true, facts: nil)
    }
    let tree = SyntaxTree(parsing: source, as: format)
    let documents = Form.read(tree).map { DocumentResult(form: $0, law: law(of: $0).law, outcomes: []) }
    return LintResult(tree: tree, documents: documents, findings: findings, isOurs: true, facts: nil)
  }

  /// The facts of a file in which nothing is shown for the moment: no rule runs, and waivers are left out.
  public func facts(_ source: SourceText, as format: SyntaxFormat, path: String) -> FileFacts? {
    let forms = !checksAcross ? [] : Form.read(SyntaxTree(parsing: source, as: format))
    if forms.isEmpty { return nil }
    return FileFacts(
      documents: forms.map { DocumentFacts($0, law: law(of: $0).law, path: path) }, waivers: [], rules: groupRules)
  }

  /// Whether a file says that it is ours, be it with a misspelt kind or behind a syntax fault.
  private static func isOurs(_ tree: SyntaxTree, _ forms: [Form]) -> Bool {
    if !forms.isEmpty { return true }
    for document in tree.documents {
      if case .none = Form.documentKind(of: document, in: tree) { continue }
      return true
    }
    let bytes = tree.source.bytes
    return !tree.errors.isEmpty && mentionsKind(bytes.span)
  }

  /// Whether `文档类型` begins a line: what is left of a document whose head does not parse.
  private static func mentionsKind(_ bytes: Span<UInt8>) -> Bool {
    let word: [UInt8] = Array("文档类型".utf8)
    var place = 0
    while place + word.count <= bytes.count {
      var start = place
      while start < bytes.count,
        bytes[start] == 0x20 || bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "{")
      {
        start += 1
      }
      if start + word.count <= bytes.count, (0..<word.count).allSatisfy({ bytes[start + $0] == word[$0] }) {
        return true
      }
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
    if fileRules.isEmpty { return }
    var check = FileCheck(
      tree: tree, format: format, forms: forms, isNamed: isNamed,
      reporter: Reporter(fileRules, law: law, kind: form?.kind, document: form?.index ?? 0, settings: settings))
    for (number, rule) in fileRules.enumerated() {
      guard case .file(let body) = rule.check, let level = level(of: rule, under: law) else { continue }
      check.reporter.begin(number, at: level.given)
      body(&check)
    }
    findings += check.reporter.findings.map { Self.placed($0, in: tree) }
  }

  /// A finding of a whole file with the number of the document in which it lies.
  static func placed(_ finding: Finding, in tree: SyntaxTree) -> Finding {
    guard tree.documents.count > 1 else { return finding }
    var finding = finding
    finding.document = (tree.documents.lastIndex { tree.range($0).start <= finding.range.start }) ?? 0
    return finding
  }

  private func checkDocument(_ form: Form, into findings: inout [Finding]) -> DocumentResult {
    let (law, unknown) = self.law(of: form)
    var outcomes: [(code: RuleCode, outcome: Outcome)] = []
    let rules = documentRules[Int(form.kind.number)]
    if rules.isEmpty { return DocumentResult(form: form, law: law, outcomes: []) }
    outcomes.reserveCapacity(rules.count)
    var check = DocumentCheck(
      form: form, ruleSetNames: ruleSetNames, library: library, directory: directory, unknownRuleSet: unknown,
      today: settings.today,
      reporter: Reporter(rules, law: law, kind: form.kind, document: form.index, settings: settings))
    for (number, rule) in rules.enumerated() {
      guard case .document(let body) = rule.check, let level = level(of: rule, under: law) else { continue }
      check.reporter.begin(number, at: level.given)
      body(&check)
      outcomes.append((rule.code, check.reporter.outcome))
    }
    findings += check.reporter.findings
    return DocumentResult(form: form, law: law, outcomes: outcomes)
  }

  /// The level that the settings or the rule sets give; `nil` for a rule that is off.
  func level(of rule: Rule, under law: Law) -> RunningLevel? {
    settings.level(of: rule, under: law)
  }

  // MARK: Law

  private var defaultLaw: Law {
    library.law(settings.ruleSet) ?? library.law(RuleSetLibrary.fallback) ?? Law(chain: [])
  }

  /// The law that a document names, else the run's; with the name that nobody knows.
  private func law(of form: Form) -> (law: Law, unknown: String?) {
    guard let entry = form[.ruleSet], form.isFilled(entry) else { return (defaultLaw, nil) }
    let name = form.text(entry)
    if let law = library.law(name) { return (law, nil) }
    return (defaultLaw, name)
  }
}

/// The level at which a rule runs.
struct RunningLevel {
  /// The level that the settings or a rule set give; `nil` where the rule's own holds.
  let given: Level?
}
