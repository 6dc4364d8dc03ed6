import Linting
import SourceText

/// The baselines of a run: which findings they know, and which one is written.
struct Baselines: Sendable {
  static let baselineOption = OptionDeclaration(
    "baseline", nil, .text(zh: "文件", en: "FILE", .files), zh: "已知问题的基线：其中的问题不报告、不计入退出码；也可写在配置的“基线”中",
    en: "known findings, which are neither reported nor counted; also 基线 of the configuration")
  static let writeOption = OptionDeclaration(
    "write-baseline", nil, .text(zh: "文件", en: "FILE", .files), zh: "把现有问题写成基线，退出码为 0",
    en: "write what is found as a baseline, and exit with 0")

  /// The baseline that is written.
  let target: FilePath?
  private let named: Baseline?
  private var configured: [ObjectIdentifier: Baseline] = [:]

  /// Where nothing is known and nothing written, findings need no names.
  var isEmpty: Bool { target == nil && named == nil && configured.isEmpty }

  /// None.
  init() { (target, named) = (nil, nil) }

  /// The baselines that the options of a call name and the configurations of `jobs`.
  init(_ arguments: ParsedArguments, _ jobs: [LintJob]) throws(UsageError) {
    target = arguments.value(Self.writeOption).map { FilePath($0) }
    if let name = arguments.value(Self.baselineOption) {
      named = try Baseline(reading: FilePath(name))
      return
    }
    named = nil
    var last: ObjectIdentifier?
    for job in jobs {
      guard let loaded = job.configuration, ObjectIdentifier(loaded) != last else { continue }
      last = ObjectIdentifier(loaded)
      guard configured[ObjectIdentifier(loaded)] == nil, let setting = loaded.configuration.baseline?.value else {
        continue
      }
      let path = FilePath(setting).absolute(in: loaded.folder)
      // The first one is written where the configuration names it already.
      if !path.exists, path == target?.absolute { continue }
      configured[ObjectIdentifier(loaded)] = try Baseline(reading: path.shown)
    }
  }

  /// All that are read, in no particular order.
  var all: [Baseline] { (named.map { [$0] } ?? []) + configured.values }

  /// Takes the known ones out of `findings` of the file of `job`; notes in `log` what was found.
  func sift(_ findings: [Finding], of result: LintResult, _ job: LintJob, _ log: inout BaselineLog) -> [Finding] {
    if isEmpty || findings.isEmpty { return findings }
    let baseline = named ?? job.configuration.flatMap { configured[ObjectIdentifier($0)] }
    let (fingerprints, places) = (result.fingerprints(of: findings), result.paths(of: findings))
    var rest: [Finding] = []
    for (index, finding) in findings.enumerated() {
      func entry(for file: FilePath) -> Baseline.Entry {
        Baseline.Entry(
          path: Baseline.path(of: job.input.path, for: file), code: finding.code.description, place: places[index],
          fingerprint: fingerprints[index])
      }
      let isKnown = !finding.isWaived && baseline.map { $0.knows(entry(for: $0.path)) } ?? false
      if !isKnown { rest.append(finding) }
      if finding.isWaived { continue }
      if isKnown { log.known += 1 } else { log.new += 1 }
      if let baseline { log.seen.insert(Seen(baseline: baseline.path, entry: entry(for: baseline.path))) }
      if let target { log.written.insert(entry(for: target)) }
    }
    return rest
  }

  /// A finding as an entry of a certain baseline.
  struct Seen: Hashable, Sendable {
    let baseline: FilePath
    let entry: Baseline.Entry
  }
}

/// What a run found, as baselines have it.
struct BaselineLog: Sendable {
  /// How many findings were known.
  var known = 0
  /// How many were not.
  var new = 0
  /// What was found in files that have a baseline.
  var seen: Set<Baselines.Seen> = []
  /// What is to be written.
  var written: Set<Baseline.Entry> = []

  /// Adds what was found in further files.
  mutating func add(_ other: BaselineLog) {
    known += other.known
    new += other.new
    seen.formUnion(other.seen)
    written.formUnion(other.written)
  }
}
