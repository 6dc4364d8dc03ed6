import SourceText

/// What the rules about several documents know of one file.
public struct FileFacts: Sendable, Equatable {
  /// The documents of ours in it, in the order of the text.
  public let documents: [DocumentFacts]
  /// The waivers in it that name a rule about several documents.
  let waivers: [CrossWaiver]
}
