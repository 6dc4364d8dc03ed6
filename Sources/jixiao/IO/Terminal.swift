import Glibc
import Reports

/// What is known of the terminal behind a descriptor, if it is one.
enum Terminal {
  /// Whether and how text on standard output is dressed: colours as `--color` says, links only on a terminal.
  static func style(color: String?) -> TextStyle {
    let isTerminal = isInteractive(STDOUT_FILENO)
    var style = TextStyle(width: isTerminal ? width() ?? 100 : 120)
    switch color {
    case "always": style.hasColor = true
    case "never": style.hasColor = false
    default: style.hasColor = isTerminal && (variable("NO_COLOR") ?? "").isEmpty
    }
    if isTerminal { style.rulePages = variable("JIXIAO_RULE_PAGES") }
    return style
  }

  /// Whether a terminal that can move its cursor is behind a descriptor.
  static func isInteractive(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 && variable("TERM") != "dumb" }

  private static func width() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    // The frame beside a source line takes eight columns.
    return Int(size.ws_col) - 8
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
