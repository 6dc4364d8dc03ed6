/// Structures of the protocol that come back from the client.
extension ParamsShape {
  static let position = object(required: ["line": .integer, "character": .integer])
  static let range = object(required: ["start": position, "end": position])
  static let location = object(required: ["uri": .string, "range": range])
  static let textEdit = object(required: ["range": range, "newText": .string])
  static let command = object(
    required: ["title": .string, "command": .string], optional: ["arguments": .list(.anything), "tooltip": .string])
  /// Plain text, or a text with its kind.
  static let markup = either(.string, object(required: ["kind": .oneOf(["plaintext", "markdown"]), "value": .string]))

  static let diagnostic = object(
    required: ["range": range, "message": markup],
    optional: [
      "severity": .integer, "code": .either(.integer, .string), "source": .string, "tags": .list(.integer),
      "codeDescription": object(required: ["href": .string]),
      "relatedInformation": .list(object(required: ["location": location, "message": .string])),
    ])

  static let codeActionContext = object(
    required: ["diagnostics": .list(diagnostic)], optional: ["only": .list(.string), "triggerKind": .integer])

  static let completionContext = object(
    required: ["triggerKind": .integer], optional: ["triggerCharacter": .string])

  static let completionItem = object(
    required: ["label": .string],
    optional: [
      "labelDetails": object(optional: ["detail": .string, "description": .string]),
      "kind": .integer, "tags": .list(.integer), "detail": .string, "documentation": markup,
      "deprecated": .boolean, "preselect": .boolean, "sortText": .string, "filterText": .string,
      "insertText": .string, "insertTextFormat": .integer, "insertTextMode": .integer,
      "textEdit": .either(textEdit, object(required: ["newText": .string, "insert": range, "replace": range])),
      "textEditText": .string, "additionalTextEdits": .list(textEdit), "commitCharacters": .list(.string),
      "command": command,
    ])
}
