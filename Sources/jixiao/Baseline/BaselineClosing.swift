import Linting
import Reports

/// The end of a run with baselines: what is new, known and gone, and the baseline that is written.
struct BaselineClosing {
  private let baselines: Baselines
  private let log: BaselineLog
  private let call: Invocation
  private let codes: Set<String>
  private let files: Set<FilePath>

  init(_ baselines: Baselines, _ log: BaselineLog, _ jobs: [LintJob], _ call: Invocation) {
    self.baselines = baselines
    self.log = log
    self.call = call
    var codes: Set<String> = []
    var last: [Rule] = []
    for job in jobs where last.isEmpty || job.linter.rules.count != last.count {
      last = job.linter.rules
      codes.formUnion(last.map(\.code.description))
    }
    self.codes = codes
    files = baselines.isEmpty ? [] : Set(jobs.map(\.input.path.absolute))
  }

  /// What is new, known and gone; `nil` where there is no baseline. What is gone can be told only where every file was read.
  func summary(isComplete: Bool) -> BaselineSummary? {
    if baselines.all.isEmpty { return nil }
    return BaselineSummary(known: log.known, new: log.new, gone: isComplete ? baselines.all.flatMap(gone) : nil)
  }

  /// Says so on standard error.
  func report(_ summary: BaselineSummary?) {
    guard let summary else { return }
    let (known, new, gone) = (summary.known, summary.new, summary.gone?.count ?? 0)
    let rest =
      gone == 0
      ? ("", "") : ("；已消除 \(gone) 处，可用 --write-baseline 更新基线", "; \(gone) gone, --write-baseline brings it up to date")
    call.note(
      zh: "基线：已知 \(known) 处，不计入；新增 \(new) 处" + rest.0, en: "baseline: \(known) known, not counted; \(new) new" + rest.1)
  }

  /// Writes the baseline that was asked for; false, with a word on standard error, where that fails.
  func write(isComplete: Bool) -> Bool {
    guard let target = baselines.target else { return true }
    guard isComplete else {
      call.complain(zh: "有文件无法读取，没有写基线", en: "some files could not be read; no baseline was written")
      return false
    }
    var entries = log.written
    if target.exists {
      // What was not looked at this time stays.
      guard let old = try? Baseline(reading: target) else {
        call.complain(
          zh: "\(target.description) 不是基线，没有改写", en: "\(target.description) is no baseline and was not overwritten")
        return false
      }
      entries.formUnion(old.entries.filter { !wasLookedAt($0, in: old.path) })
    }
    do {
      try FileWriter.write(Baseline.text(entries), to: target)
    } catch {
      call.complain(
        zh: "无法写入 \(target.description)：\(error.reason.chinese)",
        en: "cannot write \(target.description): \(error.reason.english)")
      return false
    }
    call.note(
      zh: "已把 \(entries.count) 处问题写入基线 \(target.description)",
      en: "\(entries.count) findings written to \(target.description)")
    return true
  }

  private func gone(from baseline: Baseline) -> [BaselineSummary.Gone] {
    let found = Set(log.seen.filter { $0.baseline == baseline.path }.map(\.entry.fingerprint))
    return baseline.entries.filter { !found.contains($0.fingerprint) && wasLookedAt($0, in: baseline.path) }.sorted {
      ($0.path, $0.code, $0.place, $0.fingerprint) < ($1.path, $1.code, $1.place, $1.fingerprint)
    }.map { BaselineSummary.Gone(path: $0.path, code: $0.code, place: $0.place, fingerprint: $0.fingerprint) }
  }

  /// Whether the run would have found the finding of `entry` again: its rule ran, and its file was read or is gone.
  private func wasLookedAt(_ entry: Baseline.Entry, in baseline: FilePath) -> Bool {
    guard codes.contains(entry.code) else { return false }
    let path = FilePath(entry.path).absolute(in: baseline.absolute.folder ?? FilePath("/"))
    return !path.exists || files.contains(path)
  }
}
