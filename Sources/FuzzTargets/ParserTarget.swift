import Linting
import Regulations
import Rules
import SourceText
import Syntax

/// Any bytes as a file: decoded, read as YAML and as JSON, linted with every rule, repaired with every fix.
enum ParserTarget {
  private static let linter: Linter = {
    var settings = LintSettings()
    settings.collectsFixes = true
    return Linter(rules: catalogue, library: RuleSetLibrary(), settings: settings)
  }()

  static func run(_ bytes: [UInt8]) throws(BrokenPromise) {
    let source = SourceText(decoding: bytes)
    try require(String(validating: source.bytes, as: UTF8.self) != nil, "the decoded text is not UTF-8")
    for format in SyntaxFormat.allCases {
      let result = linter.lint(source, as: format, isNamed: true)
      try check(result.tree)
      for finding in result.findings { try check(finding, in: source) }
      let fixes = result.findings.flatMap(\.fixes)
      try repair(source, fixes, format)
      try repair(source, fixes.filter(\.isSafe), format)
    }
  }

  /// The tokens of a tree cover its source without gap or overlap; its renderings end.
  private static func check(_ tree: SyntaxTree) throws(BrokenPromise) {
    var end = 0
    for token in tree.tokens() {
      try require(token.range.start == end && token.range.end > end, "tokens have a gap at \(end)")
      end = token.range.end
    }
    try require(end == tree.source.count, "tokens end at \(end) of \(tree.source.count)")
    for error in tree.errors {
      try require(lies(error.range, in: tree.source), "\(error.kind) lies outside of the text")
    }
    _ = tree.json().utf8.count + tree.outline().utf8.count
  }

  private static func check(_ finding: Finding, in source: SourceText) throws(BrokenPromise) {
    try require(lies(finding.range, in: source), "\(finding.code) lies outside of the text")
    try require(source.snapped(finding.range) == finding.range, "\(finding.code) begins or ends inside of a character")
    for place in finding.related where place.path == nil {
      try require(lies(place.range, in: source), "\(finding.code) is related to a place outside of the text")
    }
    for edit in finding.fixes.flatMap(\.edits) {
      try require(lies(edit.range, in: source), "a fix of \(finding.code) edits outside of the text")
    }
  }

  private static func repair(_ source: SourceText, _ fixes: [Fix], _ format: SyntaxFormat) throws(BrokenPromise) {
    guard !fixes.isEmpty else { return }
    try check(SyntaxTree(parsing: source.applying(fixes.flatMap(\.edits)), as: format))
  }

  private static func lies(_ range: TextRange, in source: SourceText) -> Bool {
    0 <= range.start && range.start <= range.end && range.end <= source.count
  }
}
