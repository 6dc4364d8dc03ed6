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

  static let codeLens = object(required: ["range": range], optional: ["command": command])

  static let workspaceSymbol = object(
    required: [
      "name": .string, "kind": .integer, "location": object(required: ["uri": .string], optional: ["range": range]),
    ],
    optional: ["tags": .list(.integer), "containerName": .string])

  static let codeAction = object(
    required: ["title": .string],
    optional: [
      "kind": .string, "diagnostics": .list(diagnostic), "isPreferred": .boolean, "command": command,
      "disabled": object(required: ["reason": .string]), "edit": workspaceEdit, "tags": .list(.integer),
    ])

  private static let workspaceEdit = object(optional: [
    "changes": .map(.list(textEdit)), "documentChanges": .list(documentChange),
    "changeAnnotations": .map(
      object(required: ["label": .string], optional: ["needsConfirmation": .boolean, "description": .string])),
  ])

  /// Edits of a document, or what is done with a file.
  private static let documentChange = either(
    object(required: [
      "textDocument": object(required: ["uri": .string], optional: ["version": .integer]),
      "edits": .list(
        .either(
          object(required: ["range": range, "newText": .string], optional: ["annotationId": .string]),
          object(
            required: ["range": range, "snippet": object(required: ["kind": .oneOf(["snippet"]), "value": .string])],
            optional: ["annotationId": .string]))),
    ]),
    either(
      object(
        required: ["kind": .oneOf(["rename"]), "oldUri": .string, "newUri": .string],
        optional: ["options": fileOptions, "annotationId": .string]),
      object(
        required: ["kind": .oneOf(["create", "delete"]), "uri": .string],
        optional: ["options": fileOptions, "annotationId": .string])))

  private static let fileOptions = object(optional: [
    "overwrite": .boolean, "ignoreIfExists": .boolean, "recursive": .boolean, "ignoreIfNotExists": .boolean,
  ])

  static let formattingOptions = object(
    required: ["tabSize": .integer, "insertSpaces": .boolean],
    optional: ["trimTrailingWhitespace": .boolean, "insertFinalNewline": .boolean, "trimFinalNewlines": .boolean])
}
