import SourceText

/// Finds words that state nothing to be checked, and facts that can be.
///
/// The tables hold stems of some dozen kinds. Real values put them together freely (进一步 + 明显 + 提升 + 服务 + 水平), so that
/// neighbouring stems are joined into one expression, and the weightiest kind of them names it.
struct VagueMatcher {
  /// The longest run of vague words.
  private(set) var range: TextRange?
  /// Its kind.
  private(set) var kind: Vagueness?
  /// A fact that stands whatever else is said.
  private(set) var fact: TextRange?
  /// Whether the text begins with the verb of a task: 完成, 编制.
  private(set) var hasLeadingFact = false
  /// Whether there is more than improvement without a comma before it, which a task may have in its name (完成提升改造).
  private var isBeyondName = false

  /// Whether a closing event is named: 竣工, 投入使用.
  private var hasEvent = false

  /// Whether the text as a whole is vague.
  var isVague: Bool {
    guard range != nil, fact == nil else { return false }
    if hasEvent { return kind == .timeliness }
    return !hasLeadingFact || isBeyondName
  }

  private static let strong: UInt16 = 100
  private static let event: UInt16 = 101

  private static let lexicon: Lexicon = {
    var builder = LexiconBuilder()
    func add(_ code: UInt16, _ list: String) { builder.add(words: list, code: code) }
    // Of equal words the first one counts: facts, then the more telling kinds.
    add(strong, FactWords.strong)
    add(event, FactWords.events)
    add(Vagueness.timeliness.code, ProgressWords.timeliness)
    add(Vagueness.open.code, ProgressWords.open)
    add(Vagueness.amount.code, ProgressWords.amounts)
    add(Vagueness.duration.code, ProgressWords.durations)
    add(Vagueness.progress.code, ProgressWords.progress)
    add(Vagueness.compliance.code, ComplianceWords.stems)
    add(Vagueness.guarantee.code, GuaranteeWords.stems)
    add(Vagueness.quality.code, DegreeWords.quality)
    add(Vagueness.degree.code, DegreeWords.degree)
    add(Vagueness.improvement.code, ImprovementWords.stems)
    return Lexicon(builder)
  }()

  private static let leading = Lexicon(FactWords.leading)

  /// Looks through the text between the offsets.
  init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    var index = start
    var hasPunctuation = false
    var run: TextRange?
    let first = Self.lexicon.match(bytes, at: start)
    if let task = Self.leading.match(bytes, at: start), task.end > (first?.end ?? 0) {
      hasLeadingFact = true
      index = task.end
    }
    while index < end {
      let scalar = Scalar(bytes, at: index)
      guard let match = Self.lexicon.match(bytes, at: index), match.end <= end,
        // A single character is a word only at the end: 效果好, not 好路率.
        match.end - index > 3 || match.end >= end || Scalar(bytes, at: match.end).value < 0x4E00
      else {
        if scalar.value < 0x4E00 { hasPunctuation = true }
        run = nil
        index = max(scalar.next, index + 1)
        continue
      }
      if match.code == Self.strong {
        fact = fact ?? TextRange(index, match.end)
      } else if match.code == Self.event {
        hasEvent = true
      } else if let word = Vagueness(code: match.code) {
        let joined = TextRange(run?.start ?? index, match.end)
        run = joined
        if joined.count > range?.count ?? 0 { range = joined }
        if kind.map({ word.weight > $0.weight }) ?? true { kind = word }
        if word != .improvement || hasPunctuation { isBeyondName = true }
      }
      index = match.end
    }
  }
}

extension Vagueness {
  /// A code for tables.
  var code: UInt16 { UInt16(Self.allCases.firstIndex(of: self) ?? 0) }

  /// The kind of a code.
  init?(code: UInt16) {
    guard Int(code) < Self.allCases.count else { return nil }
    self = Self.allCases[Int(code)]
  }

  /// Which of several kinds names a text: 及时 says more than 有效, 有效 less than 提升.
  var weight: Int {
    switch self {
    case .timeliness, .amount, .open: 5
    case .compliance, .progress: 4
    case .guarantee, .improvement: 3
    case .quality, .duration: 2
    case .degree: 1
    }
  }
}
