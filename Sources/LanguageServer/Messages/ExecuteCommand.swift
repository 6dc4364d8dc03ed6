import EditorServices
import Forms
import JSON
import SourceText

/// What can be run by name: `workspace/executeCommand` and code lenses.
///
/// The names are not those of an extension's own commands: VS Code knows both by name, and each but once.
enum Command: String, CaseIterable {
  /// Shows a text: what stands behind a code lens.
  case show = "jixiao.server.show"
  /// Shows which documents of a project there are and which are missing.
  case showProjectChain = "jixiao.server.showProjectChain"
  /// Writes a new document to be filled in.
  case newDocument = "jixiao.server.newDocument"
  /// Makes the document of a table.
  case importWorkbook = "jixiao.server.importWorkbook"
  /// Makes all safe fixes in all documents.
  case fixWorkspace = "jixiao.server.fixWorkspace"
  /// Reads configurations and rule sets again.
  case reloadRuleSets = "jixiao.server.reloadRuleSets"

  /// The command as LSP writes it.
  func value(_ title: String, _ arguments: [JSONValue] = []) -> JSONValue {
    ["title": .string(title), "command": .string(rawValue), "arguments": .array(arguments)]
  }
}

/// `workspace/executeCommand`: runs a ``Command``.
enum ExecuteCommand {
  static let method = "workspace/executeCommand"

  static func begin(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) -> Route.Answer {
    let command = try params.read("command", as: Command.self)
    let arguments = try params.readIfPresent("arguments", as: [JSONValue].self) ?? []
    switch command {
    case .show: return try show(arguments)
    case .showProjectChain: return try ShowProjectChain.begin(arguments)
    case .newDocument: return try NewDocument.begin(arguments)
    case .importWorkbook: return try ImportWorkbook.begin(arguments)
    case .fixWorkspace: return FixWorkspace.answer
    case .reloadRuleSets:
      session.reloadSettings()
      return { _, _, result in result.writeNull() }
    }
  }

  private static func show(_ arguments: [JSONValue]) throws(InvalidParams) -> Route.Answer {
    let text = try arguments.readIfPresent(0, as: String.self)
    return { snapshot, _, result in
      if let text { snapshot.diagnosing.client.show(text) }
      result.writeNull()
    }
  }
}

extension Command: ParamsReadable {
  init(reading value: JSONValue) throws(InvalidParams) {
    guard let command = value.string.flatMap(Command.init(rawValue:)) else {
      throw InvalidParams(expected: "one of " + Self.allCases.map(\.rawValue).joined(separator: ", "))
    }
    self = command
  }
}

extension [JSONValue] {
  /// The argument of a command at `index`.
  func read<Value: ParamsReadable>(_ index: Int, as: Value.Type = Value.self) throws(InvalidParams) -> Value {
    do {
      return try Value(reading: indices.contains(index) ? self[index] : .null)
    } catch {
      throw InvalidParams(path: ["arguments", "[\(index)]"] + error.path, expected: error.expected)
    }
  }

  /// The argument at `index`; nil when it is missing or null.
  func readIfPresent<Value: ParamsReadable>(_ index: Int, as: Value.Type = Value.self) throws(InvalidParams) -> Value? {
    guard indices.contains(index), !self[index].isNull else { return nil }
    return try read(index)
  }
}

extension Client {
  /// Shows the user a text.
  func show(_ text: String) {
    notify("window/showMessage") { writer in
      writer.member("type", 3)
      writer.member("message", text)
    }
  }
}
