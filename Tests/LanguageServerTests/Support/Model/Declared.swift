import JSON

/// What a client has said that it can do.
struct Declared {
  let capabilities: JSONValue

  /// The value at a path such as `textDocument.hover.contentFormat`; nil where nothing is declared.
  func value(_ path: String) -> JSONValue? {
    path.split(separator: ".").reduce(capabilities as JSONValue?) { $0?[String($1)] }
  }

  /// Whether the client can do it: anything but nothing and "no".
  func has(_ path: String) -> Bool {
    guard let value = value(path) else { return false }
    return !value.isNull && value != false
  }

  /// Whether `value` is in the list at `path`.
  func lists(_ value: JSONValue, _ path: String) -> Bool { self.value(path)?.array?.contains(value) == true }
}

/// What something that the server may send asks of the client.
struct Need {
  /// What is used: a structure, `Structure.member`, or `Enumeration.Value`.
  let name: String
  /// The member in which it stands, where that matters.
  var owner: String?
  /// The method of the message, where that matters.
  var method: String?
  let isMet: @Sendable (Declared, JSONValue) -> Bool

  private static func of(
    _ name: String, in owner: String? = nil, _ method: String? = nil, has paths: String...
  ) -> Need {
    Need(name: name, owner: owner, method: method) { client, _ in paths.contains { client.has($0) } }
  }

  private static func of(_ name: String, in owner: String? = nil, lists paths: String...) -> Need {
    Need(name: name, owner: owner) { client, value in paths.contains { client.lists(value, $0) } }
  }

  private static let completion = "textDocument.completion.completionItem."
  private static let action = "textDocument.codeAction."
  private static let edit = "workspace.workspaceEdit."
  private static let (pushed, pulled) = ("textDocument.publishDiagnostics.", "textDocument.diagnostic.")

  /// All of them by name.
  static let byName = Dictionary(grouping: all, by: \.name)

  /// All of them, by the specification.
  private static let all: [Need] = [
    of("Diagnostic.codeDescription", has: pushed + "codeDescriptionSupport", pulled + "codeDescriptionSupport"),
    of("Diagnostic.relatedInformation", has: pushed + "relatedInformation", pulled + "relatedInformation"),
    of("Diagnostic.data", has: pushed + "dataSupport", pulled + "dataSupport"),
    of("MarkupContent", in: "Diagnostic.message", has: pulled + "markupMessageSupport"),
    of("DiagnosticTag.Unnecessary", lists: pushed + "tagSupport.valueSet", pulled + "tagSupport.valueSet"),
    of("DiagnosticTag.Deprecated", lists: pushed + "tagSupport.valueSet", pulled + "tagSupport.valueSet"),
    of("RelatedFullDocumentDiagnosticReport.relatedDocuments", has: pulled + "relatedDocumentSupport"),
    of("RelatedUnchangedDocumentDiagnosticReport.relatedDocuments", has: pulled + "relatedDocumentSupport"),

    of("InsertTextFormat.Snippet", has: completion + "snippetSupport"),
    of("InsertTextMode.asIs", lists: completion + "insertTextModeSupport.valueSet"),
    of("InsertTextMode.adjustIndentation", lists: completion + "insertTextModeSupport.valueSet"),
    of("CompletionItem.commitCharacters", has: completion + "commitCharactersSupport"),
    of("CompletionItem.deprecated", has: completion + "deprecatedSupport"),
    of("CompletionItem.preselect", has: completion + "preselectSupport"),
    of("CompletionItemTag.Deprecated", lists: completion + "tagSupport.valueSet"),
    of("CompletionItem.labelDetails", has: completion + "labelDetailsSupport"),
    of("InsertReplaceEdit", has: completion + "insertReplaceSupport"),
    of("MarkupKind.Markdown", in: "CompletionItem.documentation", lists: completion + "documentationFormat"),
    of("CompletionList.itemDefaults", has: "textDocument.completion.completionList.itemDefaults"),
    of("CompletionList.applyKind", has: "textDocument.completion.completionList.applyKindSupport"),
    Need(name: "CompletionItem.kind") { client, value in
      value.integer.map { $0 <= 18 } == true
        || client.lists(value, "textDocument.completion.completionItemKind.valueSet")
    },

    of("MarkupKind.Markdown", in: "Hover.contents", lists: "textDocument.hover.contentFormat"),
    of("DocumentSymbol", has: "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"),
    of("DocumentSymbol.tags", has: "textDocument.documentSymbol.tagSupport"),
    Need(name: "DocumentSymbol.kind") { $0.takes($1, "textDocument.documentSymbol.symbolKind.valueSet") },
    Need(name: "BaseSymbolInformation.kind", method: "textDocument/documentSymbol") {
      $0.takes($1, "textDocument.documentSymbol.symbolKind.valueSet")
    },
    Need(name: "BaseSymbolInformation.kind", method: "workspace/symbol") {
      $0.takes($1, "workspace.symbol.symbolKind.valueSet")
    },
    of("BaseSymbolInformation.tags", has: "workspace.symbol.tagSupport", "textDocument.documentSymbol.tagSupport"),
    of("WorkspaceSymbol", has: "workspace.symbol.resolveSupport"),
    of("LocationLink", "textDocument/definition", has: "textDocument.definition.linkSupport"),
    of("LocationLink", "textDocument/declaration", has: "textDocument.declaration.linkSupport"),
    of("LocationLink", "textDocument/implementation", has: "textDocument.implementation.linkSupport"),
    of("LocationLink", "textDocument/typeDefinition", has: "textDocument.typeDefinition.linkSupport"),
    of("DocumentLink.tooltip", has: "textDocument.documentLink.tooltipSupport"),
    of("FoldingRange.collapsedText", has: "textDocument.foldingRange.foldingRange.collapsedText"),
    of("PrepareRenameDefaultBehavior", has: "textDocument.rename.prepareSupportDefaultBehavior"),

    of("CodeAction", has: action + "codeActionLiteralSupport"),
    of("CodeAction.isPreferred", has: action + "isPreferredSupport"),
    of("CodeAction.disabled", has: action + "disabledSupport"),
    of("CodeAction.data", has: action + "dataSupport"),
    of("CodeAction.tags", has: action + "tagSupport"),
    of("CodeActionOptions", has: action + "codeActionLiteralSupport"),
    of("CodeActionOptions.documentation", has: action + "documentationSupport"),
    of("RenameOptions", has: "textDocument.rename.prepareSupport"),
    of("DocumentRangeFormattingOptions.rangesSupport", has: "textDocument.rangeFormatting.rangesSupport"),

    of("WorkspaceEdit.documentChanges", has: edit + "documentChanges"),
    of("WorkspaceEdit.changeAnnotations", has: edit + "changeAnnotationSupport"),
    of("AnnotatedTextEdit", has: edit + "changeAnnotationSupport"),
    of("SnippetTextEdit", has: edit + "snippetEditSupport"),
    of("CreateFile", has: edit + "resourceOperations"),
    of("RenameFile", has: edit + "resourceOperations"),
    of("DeleteFile", has: edit + "resourceOperations"),
    of("ApplyWorkspaceEditParams.metadata", has: edit + "metadataSupport"),
    Need(name: "ServerCapabilities.positionEncoding") {
      $1 == "utf-16" || $0.lists($1, "general.positionEncodings")
    },
    of("ServerCapabilities.diagnosticProvider", has: "textDocument.diagnostic"),
  ]

  /// What came after the first version of the protocol and may be sent to everybody: clients pass over it, or ask for it
  /// by the very request.
  static let free: Set<String> = [
    "PublishDiagnosticsParams.version", "Diagnostic.tags", "CompletionItem.insertTextMode", "CompletionItem.tags",
  ]
}

extension Declared {
  /// Whether a kind of symbol is known: those of the first version are.
  fileprivate func takes(_ kind: JSONValue, _ path: String) -> Bool {
    kind.integer.map { $0 <= 18 } == true || lists(kind, path)
  }

  /// What the uses in a message ask of a client that has not declared it.
  func unmet(_ uses: [Reading.Use], method: String) -> [String] {
    uses.flatMap { use -> [String] in
      let needs = Need.byName[use.name] ?? []
      // What the server offers at the beginning may be passed over by everybody.
      if needs.isEmpty, use.since != nil, !Need.free.contains(use.name), method != "initialize" {
        return ["\(use.name), since \(use.since ?? ""), in \(use.owner): Need does not say what it asks of the client"]
      }
      let concerned = needs.filter { $0.owner ?? use.owner == use.owner && $0.method ?? method == method }
      return concerned.allSatisfy { $0.isMet(self, use.value) } ? [] : ["\(use.name) in \(use.owner) was not declared"]
    }
  }
}
