import Linting
import SourceText

/// The line that names a finding: `表.yaml:4:11: 错误 JX301 合计…`.
struct Headline {
  let style: TextStyle
  let language: Language

  func append(_ finding: Finding, at place: Place, in path: String, to bytes: inout [UInt8]) {
    bytes.append(path, .strong, style)
    bytes.append(":")
    Printable.append(place.description, to: &bytes)
    bytes.append(": ")
    bytes.append(finding.level.name[language], role(of: finding), style)
    bytes.append(" ")
    appendCode(finding, to: &bytes)
    bytes.append(" ")
    Printable.append(finding.message, to: &bytes)
    bytes.append("\n")
  }

  /// The colour of the finding's level.
  func role(of finding: Finding) -> TextStyle.Role {
    switch finding.level {
    case .error: .error
    case .warning: .warning
    case .hint, .off: .hint
    }
  }

  /// The code; a link by OSC 8 where there is a page to lead to.
  private func appendCode(_ finding: Finding, to bytes: inout [UInt8]) {
    guard let pages = style.rulePages else {
      bytes.append(finding.code.description, .strong, style)
      return
    }
    bytes.append("\u{1B}]8;;")
    Printable.append(pages + finding.code.description, to: &bytes)
    bytes.append("\u{1B}\\")
    bytes.append(finding.code.description, .strong, style)
    bytes.append("\u{1B}]8;;\u{1B}\\")
  }
}
