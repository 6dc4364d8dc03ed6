import SourceText

/// What the rules about several documents know of one file.
public struct FileFacts: Sendable, Equatable {
  /// The documents of ours in it, in the order of the text.
  public let documents: [DocumentFacts]
  /// Whether the file was named by itself rather than found with all that lies beside it, so that what belongs to its
  /// documents may not have been read.
  public var isAlone = false
  /// The waivers in it that name a rule about several documents.
  let waivers: [CrossWaiver]
  /// The rules that its settings let run.
  let rules: GroupRules

  init(documents: [DocumentFacts], waivers: [CrossWaiver], rules: GroupRules) {
    self.documents = documents
    self.waivers = waivers
    self.rules = rules
  }

  /// Whether nothing differs that could be found, or stand elsewhere.
  public static func == (left: FileFacts, right: FileFacts) -> Bool {
    left.documents == right.documents && left.isAlone == right.isAlone && left.waivers == right.waivers
      && left.rules === right.rules
  }
}
