import JSON
import SourceText

/// What the client can do, as far as the server asks. Whatever is missing or of an odd shape counts as "cannot": some
/// clients write an empty object as an array.
struct ClientCapabilities: Hashable, Sendable {
  /// The unit of columns that both sides will use.
  let positionEncoding: PositionEncoding
  /// Whether the server may name that unit: the client has, or it is the one that needs no words.
  let namesEncoding: Bool
  /// Whether the client asks for diagnostics itself, so that none are pushed.
  let pullsDiagnostics: Bool
  /// Whether the client asks for diagnostics again when it is told to.
  let refreshesDiagnostics: Bool
  /// Whether the client asks for code lenses again when it is told to.
  let refreshesCodeLenses: Bool
  /// Whether the client asks for inlay hints again when it is told to.
  let refreshesInlayHints: Bool
  /// Whether the diagnostics of other documents may come with those that were asked for.
  let relatedDocuments: Bool
  /// Whether the client asks for the range of a symbol of the workspace when it goes there.
  let resolvesSymbolRanges: Bool
  /// The file operations of which the client tells, by their names in LSP.
  let fileOperations: [String]
  /// Whether the client can be asked for its settings.
  let hasConfiguration: Bool
  /// Whether the client can be asked to tell of changes of its settings.
  let registersConfiguration: Bool
  /// Whether the client can be asked to tell of changes of files.
  let registersFileWatchers: Bool
  let relatedInformation: Bool
  let codeDescription: Bool
  let diagnosticData: Bool
  /// The tags of diagnostics that are understood.
  let diagnosticTags: Set<Int>
  let hoverMarkdown: Bool
  /// Whether proposals may have places to be filled in.
  let snippets: Bool
  /// Whether proposals can ask that their lines are put in as they are.
  let keepsIndentation: Bool
  let completionMarkdown: Bool
  /// The kinds of proposals, and of symbols in an outline, that are known; a client that lists none knows the oldest.
  let completionKinds: Set<Int>
  let symbolKinds: Set<Int>
  /// Whether the client asks for the description of a proposal when it shows it.
  let resolvesDocumentation: Bool
  /// Whether the outline may be a tree.
  let hierarchicalSymbols: Bool
  /// The most folding ranges that are wanted of a document; nil for any number.
  let foldingLimit: Int?
  let linkTooltips: Bool
  /// Whether a definition may say what is underlined and what belongs to it.
  let definitionLinks: Bool
  /// Whether the client takes the changes of semantic tokens alone.
  let tokenDeltas: Bool
  /// Whether the client asks what would be renamed before it asks for the new name.
  let preparesRename: Bool
  /// Whether code actions may be more than commands.
  let codeActionLiterals: Bool
  let preferredCodeActions: Bool
  let disabledCodeActions: Bool
  /// Whether the client asks for the edits of a code action when it is chosen.
  let resolvesEdits: Bool
  /// Whether edits may name the version of the document that they are for.
  let versionedEdits: Bool
  /// Whether the client shows the progress of work that the server does of its own accord.
  let showsProgress: Bool
  /// Whether the client changes documents when it is asked to.
  let appliesEdits: Bool
  /// Whether such changes may make files.
  let createsFiles: Bool
  /// Whether the client shows a document when it is asked to.
  let showsDocuments: Bool

  /// - Parameter encoding: the unit of columns when the client names none that is known.
  init(_ capabilities: JSONValue, otherwise encoding: PositionEncoding = .utf16) {
    let document = capabilities["textDocument"]
    // The client's first wish that can be granted.
    let encodings = capabilities["general"]?["positionEncodings"]?.array ?? []
    let agreed = encodings.lazy.compactMap { $0.string.flatMap(PositionEncoding.init) }.first
    positionEncoding = agreed ?? encoding
    namesEncoding = agreed != nil || encoding == .utf16

    let pull = document?["diagnostic"]
    pullsDiagnostics = pull?.object != nil
    let workspace = capabilities["workspace"]
    refreshesDiagnostics = workspace?["diagnostics"]?["refreshSupport"]?.bool == true
    refreshesCodeLenses = workspace?["codeLens"]?["refreshSupport"]?.bool == true
    refreshesInlayHints = workspace?["inlayHint"]?["refreshSupport"]?.bool == true
    relatedDocuments = pull?["relatedDocumentSupport"]?.bool == true
    let symbol = workspace?["symbol"]
    resolvesSymbolRanges = symbol?["resolveSupport"]?["properties"]?.array?.contains("location.range") == true
    fileOperations = ["willRename", "didRename", "didCreate", "didDelete"].filter {
      workspace?["fileOperations"]?[$0]?.bool == true
    }
    hasConfiguration = workspace?["configuration"]?.bool == true
    registersConfiguration = workspace?["didChangeConfiguration"]?["dynamicRegistration"]?.bool == true
    registersFileWatchers = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool == true
    // Before 3.18 these stood with the pushed diagnostics only, and clients still put them in either place.
    let groups = [document?["publishDiagnostics"], pull]
    func supports(_ name: String) -> Bool { groups.contains { $0?[name]?.bool == true } }
    relatedInformation = supports("relatedInformation")
    codeDescription = supports("codeDescriptionSupport")
    diagnosticData = supports("dataSupport")
    diagnosticTags = Set(groups.flatMap { $0?["tagSupport"]?["valueSet"]?.array ?? [] }.compactMap(\.integer))

    let hoverFormat = document?["hover"]?["contentFormat"]?.array?.first
    hoverMarkdown = hoverFormat == "markdown"
    let item = document?["completion"]?["completionItem"]
    snippets = item?["snippetSupport"]?.bool == true
    keepsIndentation = item?["insertTextModeSupport"]?["valueSet"]?.array?.contains(1) == true
    completionMarkdown = item?["documentationFormat"]?.array?.first == "markdown"
    resolvesDocumentation = item?["resolveSupport"]?["properties"]?.array?.contains("documentation") == true
    func kinds(_ value: JSONValue?) -> Set<Int> {
      Set(value?["valueSet"]?.array?.compactMap(\.integer) ?? Array(1...18))
    }
    completionKinds = kinds(document?["completion"]?["completionItemKind"])
    symbolKinds = kinds(document?["documentSymbol"]?["symbolKind"])
    hierarchicalSymbols = document?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.bool == true
    foldingLimit = document?["foldingRange"]?["rangeLimit"]?.integer
    linkTooltips = document?["documentLink"]?["tooltipSupport"]?.bool == true
    definitionLinks = document?["definition"]?["linkSupport"]?.bool == true
    tokenDeltas = document?["semanticTokens"]?["requests"]?["full"]?["delta"]?.bool == true
    preparesRename = document?["rename"]?["prepareSupport"]?.bool == true
    let codeAction = document?["codeAction"]
    codeActionLiterals = codeAction?["codeActionLiteralSupport"]?.object != nil
    preferredCodeActions = codeAction?["isPreferredSupport"]?.bool == true
    disabledCodeActions = codeAction?["disabledSupport"]?.bool == true
    resolvesEdits =
      codeAction?["dataSupport"]?.bool == true
      && codeAction?["resolveSupport"]?["properties"]?.array?.contains("edit") == true
    versionedEdits = capabilities["workspace"]?["workspaceEdit"]?["documentChanges"]?.bool == true
    appliesEdits = workspace?["applyEdit"]?.bool == true
    let resources = workspace?["workspaceEdit"]?["resourceOperations"]?.array
    createsFiles = appliesEdits && versionedEdits && resources?.contains("create") == true
    showsDocuments = capabilities["window"]?["showDocument"]?["support"]?.bool == true
    showsProgress = capabilities["window"]?["workDoneProgress"]?.bool == true
  }

  /// A client that can do nothing beyond the basic protocol.
  static let none = ClientCapabilities(.null)
}
