import Glibc
import LanguageServer
import SourceText

/// `jixiao lsp`: the language server on standard input and output.
enum LanguageServerCommand {
  static let usage = "usage: jixiao lsp [--stdio] [--log FILE] [--clientProcessId N]"

  /// Runs the server with the arguments behind `lsp`; returns the exit code when it cannot start.
  nonisolated static func run(_ arguments: [String], version: String) -> CInt {
    var options = ServerOptions(version: version)
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      // Both `--log FILE` and `--log=FILE`.
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let name = parts.first ?? ""
      func value() -> String? { parts.count > 1 ? parts[1] : rest.popFirst() }
      switch name {
      case "--stdio" where parts.count == 1: continue
      case "--log":
        guard let path = value(), !path.isEmpty else { return misuse("--log needs a file") }
        options.logPath = path
      case "--clientProcessId":
        guard let number = value().flatMap({ Int($0) }) else { return misuse("--clientProcessId needs a number") }
        options.clientProcessID = number
      default: return misuse("unknown argument: \(argument)")
      }
    }
    return Server.run(ProvisionalFeatures.features, options)
  }

  private static func misuse(_ message: String) -> CInt {
    Program.write("jixiao: \(message)\n\(usage)\n", to: STDERR_FILENO)
    return 2
  }
}

/// Stands in for the editor services: finds tabs that indent YAML, and shows the word at the cursor.
enum ProvisionalFeatures {
  static let features = LanguageFeatures(
    diagnose: { text, _, isJSON in isJSON ? [] : indentingTabs(text) },
    hover: { text, _, _, offset in
      let word = word(in: text, at: offset)
      return word.isEmpty
        ? nil : HoverResult(range: word, markdown: "**\(text.string(word))**", plainText: text.string(word))
    })

  private static func word(in text: SourceText, at offset: Int) -> TextRange {
    let delimiters = Array(" \t\r\n,:-[]{}\"".utf8)
    let start = text.bytes[..<offset].lastIndex(where: delimiters.contains).map { $0 + 1 } ?? 0
    return TextRange(start, text.bytes[offset...].firstIndex(where: delimiters.contains) ?? text.count)
  }

  private static func indentingTabs(_ text: SourceText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for line in 0..<text.lines.count {
      let range = text.lineRange(line)
      let indent = text.bytes[range.start..<range.end].prefix { $0 == 0x20 || $0 == 0x09 }
      guard let tab = indent.firstIndex(of: 0x09) else { continue }
      found.append(
        Diagnostic(
          range: TextRange(tab, indent.endIndex), severity: .error, code: "JX001", message: "缩进不能使用制表符，请改用空格"))
    }
    return found
  }
}
