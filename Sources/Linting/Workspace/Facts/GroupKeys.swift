import Forms
import SourceText

extension GroupKey {
  /// The groups that `form` belongs to beside its project.
  static func keys(of form: Form, _ subject: Subject, _ project: ProjectFacts) -> [GroupKey] {
    guard let year = form.year else { return [] }
    var keys: [GroupKey] = []
    if let department = project.department {
      keys.append(GroupKey(.department, "\(DepartmentName(department.text).key) \(year)"))
    }
    if let rows = content(of: form) { keys.append(GroupKey(.content, "\(form.kind.rawValue) \(year) 指标 \(rows)")) }
    if let goals = goals(of: form) { keys.append(GroupKey(.content, "\(form.kind.rawValue) \(year) 目标 \(goals)")) }
    return keys
  }

  /// A number for the rows of a target or monitoring table: their names, values and, in monitoring, what was reached;
  /// `nil` for too few rows to say that one was copied from the other.
  private static func content(of form: Form) -> UInt64? {
    guard form.kind == .projectTarget || form.kind == .monitoring, form.indicators.count >= leastRows else {
      return nil
    }
    var hash = seed
    for indicator in form.indicators {
      for name in [FieldName.name, .comparison, .target, .measureUnit, .actual] {
        if let entry = form.entry(name, of: indicator) { add(entry, of: form, to: &hash) }
      }
      hash = (hash ^ 0x0a) &* factor
    }
    return hash
  }

  /// A number for the goals; `nil` for a text that may be the same by chance.
  private static func goals(of form: Form) -> UInt64? {
    guard form.kind == .projectTarget, let entry = form[.goals] else { return nil }
    let texts = entry.record.map { Array(form.entries(of: $0)) } ?? [entry]
    var hash = seed
    var count = 0
    for text in texts where form.tree[text.value].kind == .scalar { count += add(text, of: form, to: &hash) }
    return count >= leastBytes ? hash : nil
  }

  /// Adds the bytes of a text but its blanks; gives their number.
  @discardableResult
  private static func add(_ entry: Entry, of form: Form, to hash: inout UInt64) -> Int {
    guard form.tree[entry.value].kind == .scalar else { return 0 }
    var sum = hash
    let count = form.withBytes(of: entry.value) { bytes in
      var count = 0
      for index in bytes.indices where bytes[index] > 0x20 {
        sum = (sum ^ UInt64(bytes[index])) &* factor
        count += 1
      }
      return count
    }
    hash = (sum ^ 0x09) &* factor
    return count
  }

  /// FNV-1a.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let factor: UInt64 = 0x100_0000_01b3
  /// Fewer rows than this may be the same by chance.
  private static let leastRows = 3
  /// So many bytes are about 30 Chinese characters.
  private static let leastBytes = 90
}
