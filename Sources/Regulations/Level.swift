import SourceText

/// How serious a finding is.
public enum Level: UInt8, Sendable, Comparable, CaseIterable {
  /// The rule does not run.
  case off
  /// 提示: style, or something worth a look.
  case hint
  /// 警告: measurability, fit.
  case warning
  /// 错误: arithmetic, required fields, closed lists, dates, contradictions.
  case error

  /// The level that a rule set or configuration names: 错误, 警告, 提示, 关闭 (or in English).
  public init?(name: some StringProtocol) {
    switch name {
    case "错误", "error": self = .error
    case "警告", "warning": self = .warning
    case "提示", "hint": self = .hint
    case "关闭", "off": self = .off
    default: return nil
    }
  }

  /// The official name and its English twin.
  public var name: LocalizedText {
    switch self {
    case .error: LocalizedText(zh: "错误", en: "error")
    case .warning: LocalizedText(zh: "警告", en: "warning")
    case .hint: LocalizedText(zh: "提示", en: "hint")
    case .off: LocalizedText(zh: "关闭", en: "off")
    }
  }

  /// `off` < `hint` < `warning` < `error`.
  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}
