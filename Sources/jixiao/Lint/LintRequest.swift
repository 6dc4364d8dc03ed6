import Linting
import Quantities
import Regulations
import Reports
import SourceText

/// What one call of `jixiao lint` asks for.
struct LintRequest {
  /// The configurations.
  let store: ConfigurationStore
  /// The linters, by what the options ask for and the configurations say.
  var pool: LinterPool
  /// The call, in the language of the configuration where it asks for none.
  let call: Invocation
  /// What is linted: paths, `-` for standard input.
  let operands: [String]
  /// How standard input is called.
  let standardInputName: String
  /// What is passed over.
  let excludes: [Glob]
  /// Whether a file that is named is linted although it is excluded.
  let includesNamed: Bool
  /// What git ignores, where that is passed over.
  let gitIgnores: GitIgnores?
  /// The reports.
  let targets: [ReportTarget]
  /// The level from which on the exit code is 1; `nil` for never.
  let failOn: Level?
  /// Whether documents are held against each other, where any rule does.
  let checksAcross: Bool
  /// How many threads.
  let jobs: Int

  /// Reads a call.
  /// - Parameter operands: what is linted; what the call names unless given.
  init(_ call: Invocation, operands: [String]? = nil) throws(UsageError) {
    let arguments = call.arguments
    self.operands = operands ?? (arguments.operands.isEmpty ? ["."] : arguments.operands)
    store = try ConfigurationStore(arguments)
    let first = store.configuration(of: self.operands.first ?? ".")
    let call = call.speaking(first)
    self.call = call
    let settings = try Self.settings(call, first?.library ?? RuleSetLibrary())
    pool = LinterPool(store, settings: settings, isRuleSetGiven: arguments.has(.ruleSet))
    standardInputName = arguments.value(LintOption.standardInputName) ?? "<stdin>"
    // Not a list: names may hold commas.
    excludes = arguments.values(LintOption.exclude).map { Glob($0) }
    includesNamed = arguments.has(LintOption.noExclude)
    gitIgnores = arguments.has(LintOption.respectGitIgnore) ? GitIgnores() : nil
    checksAcross = !arguments.has(LintOption.noCrossCheck)
    targets = try ReportTarget.targets(arguments.values(LintOption.format))
    failOn = arguments.value(LintOption.failOn).map { Level(name: $0) } ?? .error
    jobs = try Self.jobs(arguments.value(LintOption.jobs))
  }

  /// Whether what was found makes the exit code 1.
  func fails(_ totals: Totals) -> Bool {
    guard let level = failOn else { return false }
    return Level.allCases.contains { $0 >= level && $0 != .off && totals[$0] > 0 }
  }

  private static func settings(_ call: Invocation, _ library: RuleSetLibrary) throws(UsageError) -> LintSettings {
    let words = RuleWords.catalogue
    let arguments = call.arguments
    var settings = LintSettings()
    settings.language = call.language
    settings.ruleSet = try library.known(arguments.value(.ruleSet))
    settings.collectsFixes = true
    if arguments.has(LintOption.select) {
      var selected: [String] = []
      // An empty list would check nothing, and a gate would stay open.
      if arguments.list(LintOption.select).isEmpty { throw .missingValue(LintOption.select) }
      for word in arguments.list(LintOption.select) { selected.append(try words.selection(word)) }
      settings.selected = selected
    }
    for word in arguments.list(LintOption.ignore) { settings.ignored.append(try words.selection(word)) }
    for pair in arguments.list(LintOption.level) {
      let (code, level) = try Self.level(pair, words)
      settings.levels[code] = level
    }
    if let text = arguments.value(LintOption.asOf) { settings.today = try day(text) }
    return settings
  }

  private static func level(_ pair: String, _ words: RuleWords) throws(UsageError) -> (RuleCode, Level) {
    let parts = pair.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == "＝" }
    guard parts.count == 2, let level = Level(name: parts[1]) else {
      throw UsageError(
        zh: "--level 应写作 规则=级别，如 JX201=错误，级别为错误、警告、提示或关闭，不是“\(pair)”",
        en: "--level takes RULE=LEVEL, as JX201=error, with error, warning, hint or off, not “\(pair)”")
    }
    return (try words.rule(String(parts[0])).code, level)
  }

  private static func day(_ text: String) throws(UsageError) -> Day {
    guard let reading = DateReading.read(text.utf8.span), reading.precision == .day else {
      throw UsageError(
        zh: "--as-of 应为一天，如 2025-10-20，不是“\(text)”", en: "--as-of takes a day, as 2025-10-20, not “\(text)”")
    }
    return reading.first
  }

  private static func jobs(_ text: String?) throws(UsageError) -> Int {
    guard let text else { return Worker.processors }
    guard let number = Int(text), number >= 1 else {
      throw UsageError(zh: "--jobs 应为正整数，不是“\(text)”", en: "--jobs takes a positive number, not “\(text)”")
    }
    return min(number, 256)
  }
}
