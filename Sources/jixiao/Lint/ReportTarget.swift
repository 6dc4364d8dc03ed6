import Reports

/// One report: its format, and where it goes.
struct ReportTarget: Hashable {
  /// The format.
  let format: ReportFormat
  /// The file; `nil` for standard output.
  let file: FilePath?

  /// What the values of `--format` ask for: text on standard output where there is none.
  static func targets(_ values: [String]) throws(UsageError) -> [ReportTarget] {
    if values.isEmpty { return [ReportTarget(format: .text, file: nil)] }
    var targets: [ReportTarget] = []
    for value in values {
      let target = try self.target(value)
      if targets.contains(where: { $0.file == target.file }) {
        let place = target.file?.description
        throw UsageError(
          zh: "只能有一种格式写到\(place ?? "标准输出")，其余请写作 格式:文件",
          en: "only one format can go to \(place ?? "standard output"); write FORMAT:FILE for the others")
      }
      targets.append(target)
    }
    return targets
  }

  private static func target(_ value: String) throws(UsageError) -> ReportTarget {
    let parts = value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let format = ReportFormat(rawValue: name) else {
      let names = ReportFormat.allCases.map(\.rawValue)
      let hint = Suggestion(for: name, among: names)
      throw UsageError(
        zh: "--format 可取 \(names.joined(separator: "、"))，不能取“\(name)”" + hint.chinese,
        en: "--format takes \(names.joined(separator: ", ")), not “\(name)”" + hint.english)
    }
    guard parts.count > 1 else { return ReportTarget(format: format, file: nil) }
    if parts[1].isEmpty {
      throw UsageError(zh: "--format \(value) 缺少文件名", en: "--format \(value) lacks a file")
    }
    return ReportTarget(format: format, file: FilePath(String(parts[1])))
  }
}
