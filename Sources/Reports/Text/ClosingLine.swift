import Linting
import Regulations
import SourceText

/// The last lines of a text report: how much was found in how much, and by which rule sets.
struct ClosingLine {
  private let context: RunContext
  private let style: TextStyle

  init(_ context: RunContext, _ style: TextStyle) {
    self.context = context
    self.style = style
  }

  func bytes(_ run: FinishedRun) -> [UInt8] {
    let totals = run.totals
    var bytes: [UInt8] = []
    bytes.append(
      context.language == .chinese ? chinese(totals, run.unreadable) : english(totals, run.unreadable), .strong, style)
    bytes.append("\n")
    let stamps = RuleSetStamp.used(in: totals)
    if !stamps.isEmpty {
      let list = stamps.map { "\($0.name) \($0.sha256.prefix(12))" }.joined(separator: context.language.pick("、", ", "))
      bytes.append(
        context.language.pick("规则集：", "rule sets: ") + list + context.language.pick("；", "; "), .faint, style)
      bytes.append("jixiao \(context.version)", .faint, style)
      bytes.append("\n")
    }
    return bytes
  }

  private func chinese(_ totals: Totals, _ unreadable: Int) -> String {
    var parts: [String] = []
    if totals.findings == 0 {
      parts.append("未发现问题")
    } else {
      let levels = [Level.error, .warning, .hint].filter { totals[$0] > 0 }
      parts.append("发现" + levels.map { "\($0.name.chinese) \(totals[$0]) 处" }.joined(separator: "、"))
    }
    if totals.fixable > 0 { parts.append("其中可自动修复 \(totals.fixable) 处") }
    parts.append("检查了 \(totals.files) 个文件、\(totals.documents) 份文档")
    if totals.waived > 0 { parts.append("已豁免 \(totals.waived) 处") }
    if totals.skipped > 0 { parts.append("略过非绩效文件 \(totals.skipped) 个") }
    if unreadable > 0 { parts.append("\(unreadable) 个文件无法读取") }
    return parts.joined(separator: "；")
  }

  private func english(_ totals: Totals, _ unreadable: Int) -> String {
    var parts: [String] = []
    if totals.findings == 0 {
      parts.append("nothing found")
    } else {
      let levels = [Level.error, .warning, .hint].filter { totals[$0] > 0 }
      parts.append(levels.map { Self.count(totals[$0], $0.name.english) }.joined(separator: ", "))
    }
    if totals.fixable > 0 { parts.append("\(totals.fixable) can be fixed automatically") }
    parts.append("checked \(Self.count(totals.files, "file")), \(Self.count(totals.documents, "document"))")
    if totals.waived > 0 { parts.append("\(totals.waived) waived") }
    if totals.skipped > 0 { parts.append("passed over \(Self.count(totals.skipped, "other file"))") }
    if unreadable > 0 { parts.append("could not read \(Self.count(unreadable, "file"))") }
    return parts.joined(separator: "; ")
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
