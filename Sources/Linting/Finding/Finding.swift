import Regulations
import SourceText

/// One fault found at one place. Formats and editors only render it.
public struct Finding: Sendable {
  /// The rule that found it.
  public let code: RuleCode
  /// The rule's name.
  public let name: String
  /// How serious it is here.
  public let level: Level
  /// The number of the document in its file, from 0.
  public internal(set) var document: Int
  /// Where it is.
  public let range: TextRange
  /// What is wrong.
  public let message: String
  /// Why it matters.
  public let why: String
  /// What to do.
  public let advice: String
  /// The provision that makes it a fault; `nil` for faults of the format alone.
  public let provision: Provision?
  /// Other places that it speaks of.
  public let related: [RelatedPlace]
  /// What can be done about it; empty where fixes were not asked for.
  public let fixes: [Fix]
  /// Whether a waiver covers it.
  public var isWaived = false
}

/// Another place that a finding speaks of.
public struct RelatedPlace: Sendable, Hashable {
  /// The file, where it is another one.
  public let path: String?
  /// The place.
  public let range: TextRange
  /// What there is to see.
  public let message: String

  /// A place in the same file, or in the file at `path`.
  public init(_ range: TextRange, _ message: String, path: String? = nil) {
    self.path = path
    self.range = range
    self.message = message
  }
}

/// A change of the text that mends a finding.
public struct Fix: Sendable, Hashable {
  /// What it does.
  public let title: LocalizedText
  /// Whether it may be applied without a look: it cannot change what the document means or says.
  public let isSafe: Bool
  /// The edits, by place, none overlapping.
  public let edits: [TextEdit]

  /// A fix that may be applied without a look.
  public static func safe(zh: String, en: String, _ edits: [TextEdit]) -> Fix {
    Fix(title: LocalizedText(zh: zh, en: en), isSafe: true, edits: edits)
  }

  /// A fix that a person must look at: it fills in what only they know, or drops what they wrote.
  public static func unsafe(zh: String, en: String, _ edits: [TextEdit]) -> Fix {
    Fix(title: LocalizedText(zh: zh, en: en), isSafe: false, edits: edits)
  }
}
