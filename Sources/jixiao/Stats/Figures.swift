import Forms
import Linting
import Quantities
import Regulations

/// The figures over documents; they can be taken file by file on several threads and added up in any order.
struct Figures: Sendable {
  /// Of how many findings in how many documents.
  struct RuleCount: Sendable {
    var findings = 0
    var documents = 0
  }

  /// A unit, and what it measures.
  struct Unit: Hashable, Sendable {
    let symbol: String
    let dimension: Dimension
  }

  private(set) var files = 0
  private(set) var skipped = 0
  private(set) var documents = 0
  /// Documents in which nothing was found.
  private(set) var clean = 0
  private(set) var kinds: [DocumentKind: Int] = [:]
  private(set) var ruleSets: [String: Int] = [:]
  private(set) var years: [Int: Int] = [:]
  private(set) var levels: [Level: Int] = [:]
  private(set) var waived = 0
  private(set) var rules: [RuleCode: RuleCount] = [:]
  /// Indicators by what their target says, those without one among the empty ones.
  private(set) var values: [Reading.Kind: Int] = [:]
  /// The same by first-level class.
  private(set) var classes: [IndicatorClass: [Reading.Kind: Int]] = [:]
  private(set) var units: [Unit: Int] = [:]

  /// Counts one file.
  mutating func add(_ result: LintResult) {
    guard result.isOurs else {
      skipped += 1
      return
    }
    files += 1
    var found: Set<Int> = []
    var seen: [RuleCode: Set<Int>] = [:]
    for finding in result.findings {
      if finding.isWaived {
        waived += 1
        continue
      }
      levels[finding.level, default: 0] += 1
      rules[finding.code, default: RuleCount()].findings += 1
      found.insert(finding.document)
      if seen[finding.code, default: []].insert(finding.document).inserted {
        rules[finding.code, default: RuleCount()].documents += 1
      }
    }
    for document in result.documents {
      documents += 1
      if !found.contains(document.form.index) { clean += 1 }
      kinds[document.form.kind, default: 0] += 1
      ruleSets[document.law.name, default: 0] += 1
      if let year = document.form.year { years[year, default: 0] += 1 }
      for indicator in document.form.indicators { add(indicator) }
    }
  }

  private mutating func add(_ indicator: Indicator) {
    let kind = indicator.target?.kind ?? .empty
    values[kind, default: 0] += 1
    if let first = indicator.class { classes[first, default: [:]][kind, default: 0] += 1 }
    if let unit = indicator.target?.unit {
      units[Unit(symbol: unit.symbol, dimension: unit.dimension), default: 0] += 1
    }
  }

  /// Adds the figures of further files.
  mutating func add(_ other: Figures) {
    files += other.files
    skipped += other.skipped
    documents += other.documents
    clean += other.clean
    waived += other.waived
    kinds.merge(other.kinds, uniquingKeysWith: +)
    ruleSets.merge(other.ruleSets, uniquingKeysWith: +)
    years.merge(other.years, uniquingKeysWith: +)
    levels.merge(other.levels, uniquingKeysWith: +)
    values.merge(other.values, uniquingKeysWith: +)
    units.merge(other.units, uniquingKeysWith: +)
    classes.merge(other.classes) { $0.merging($1, uniquingKeysWith: +) }
    rules.merge(other.rules) {
      RuleCount(findings: $0.findings + $1.findings, documents: $0.documents + $1.documents)
    }
  }

  // MARK: In order

  /// The rules that found something: the most documents first.
  var rulesInOrder: [(code: RuleCode, count: RuleCount)] {
    rules.map { ($0.key, $0.value) }.sorted { (-$0.1.documents, $0.0) < (-$1.1.documents, $1.0) }
  }

  /// The units, the most frequent first.
  var unitsInOrder: [(unit: Unit, count: Int)] {
    units.map { ($0.key, $0.value) }.sorted {
      (-$0.1, $0.0.symbol, $0.0.dimension.rawValue) < (-$1.1, $1.0.symbol, $1.0.dimension.rawValue)
    }
  }

  /// How many of so many values are a number or a date, in tenths of a per cent; `nil` of none.
  static func share(_ values: [Reading.Kind: Int]) -> Int? {
    let total = values.values.reduce(0, +)
    if total == 0 { return nil }
    let hard = values[.quantified, default: 0] + values[.date, default: 0]
    return (hard * 2000 + total) / (2 * total)
  }

  /// `87.5%`.
  static func text(_ share: Int?) -> String { share.map { "\($0 / 10).\($0 % 10)%" } ?? "—" }
}
