import Linting
import SourceText
import Syntax

/// Another notation of the same document: the rule must report the same things at the same places.
struct Disguise: Sendable {
  /// What it does, as tests print it.
  let name: String
  /// The examples that it concerns.
  let scope: Scope
  /// Dresses an example; several texts where there are several ways.
  /// - Throws: ``Skip`` where it does not fit the example.
  let dress: @Sendable (Original) throws -> [Disguised]

  /// The examples that a disguise concerns.
  enum Scope: Sendable {
    /// All: it changes bytes and leaves the notation alone.
    case bytes
    /// Those of rules that look at what the document says, not at how it is written.
    case notation
    /// Those with something to waive, of rules that can be waived.
    case waivers
  }

  init(_ name: String, _ scope: Scope, dress: @escaping @Sendable (Original) throws -> [Disguised]) {
    self.name = name
    self.scope = scope
    self.dress = dress
  }

  /// Every disguise.
  static let all: [Disguise] = [
    .windowsLineBreaks, .byteOrderMark, .behindComment, .commentsBehindValues, .secondDocument,
    .fourBlanks, .dashesUnderKeys, .flowStyle, .blockStyle, .quotedTexts, .otherFormat, .escapedJSON, .otherLayout,
    .keyAliases, .classAliases,
    .waivedAbove, .waivedBehind, .waivedInHead, .waivedInList, .waivedByPlace,
  ]

  /// Whether it concerns an example at all.
  func concerns(_ specimen: Specimen) -> Bool {
    switch scope {
    case .bytes: true
    case .notation: !specimen.rule.looksAtNotation
    case .waivers: if case .waivers = specimen.rule.check { false } else { specimen.isBad }
    }
  }
}

extension Rule {
  /// Whether the rule's very faults are ways of writing: syntax, fullwidth punctuation, encoding, and the waivers.
  var looksAtNotation: Bool { [1, 7, 8, 901, 903, 904].contains(code.number) }
}

/// An example as it stands, with what the rule finds in it.
final class Original {
  let specimen: Specimen
  let verdict: Verdict

  init(_ specimen: Specimen) {
    self.specimen = specimen
    verdict = Verdict(specimen.rule, specimen.source, specimen.format)
  }

  var tree: SyntaxTree { verdict.tree }
  var source: SourceText { specimen.source }
  /// Where the rule reports.
  var ranges: [TextRange] { verdict.open.map(\.range) }

  /// The parts of the document at which the rule reports.
  private lazy var landmarks: Result<[Landmark], Skip> = Result { () throws(Skip) in
    var landmarks: [Landmark] = []
    for range in ranges { landmarks.append(try Landmark.of(range, in: tree)) }
    return landmarks
  }

  /// Where the rule must report in another text.
  func places(in counterparts: Counterparts) throws(Skip) -> [Place] {
    var places: [Place] = []
    for landmark in try landmarks.get() { places.append(try counterparts.place(of: landmark)) }
    return places
  }
}

/// An example in disguise.
struct Disguised {
  let source: SourceText
  let format: SyntaxFormat
  /// Where the rule must report.
  let places: [Place]
  /// What stands before is another document, whose findings are no matter here.
  var begin = 0
  /// Whether a waiver covers every finding.
  var isWaived = false
  /// Whether it says the same with the same keys, so that a fix must lead to the same, too.
  var saysTheSame = true
  /// What was done, where a disguise has several texts.
  var note = ""
}
