import Forms
import Quantities

/// Words of a place beyond those that every rule knows: what the names of its indicators say, and what its goals promise.
///
/// The rules that judge names have lists of their own, made from published forms; these words are looked at before them.
/// A class only so that asking a rule set for it copies a reference; it is immutable.
public final class NameLexicon: Sendable {
  /// Words that make a name a slogan (JX211).
  public let slogans: WordList
  /// Words that make a name countable (JX211 is silent).
  public let countable: WordList
  /// What endings of names measure; `nil` for one that tells nothing (JX204, JX801).
  public let measures: [(endings: WordList, thing: MeasuredThing?)]
  /// Under which second-level class names with an ending belong (JX801).
  public let classes: [(endings: WordList, subclass: IndicatorSubclass)]
  /// Words of a goal whose figures no indicator has to answer (JX803).
  public let unpromised: WordList
  /// Whether ``unpromised`` has any word.
  public let hasUnpromised: Bool

  /// No word at all.
  public init() {
    slogans = []
    countable = []
    measures = []
    classes = []
    unpromised = []
    hasUnpromised = false
  }

  /// What the name of an indicator says is measured.
  public func measured(_ indicator: Indicator) -> MeasuredThing? {
    for (endings, thing) in measures where endings.ends(indicator.core) { return thing }
    return indicator.measured
  }

  /// Under which second-level class an indicator of this name belongs, where the lexicon says so.
  public func subclass(_ indicator: Indicator) -> IndicatorSubclass? {
    classes.first { $0.endings.ends(indicator.core) }?.subclass
  }

  /// Reads `{口号, 可计量, 度量: [{词尾, 是}], 类别: [{词尾, 应为}], 非承诺}`; `nil` where a list cannot be read.
  init?(_ value: ParameterValue) {
    guard value.isMapping, let slogans = Self.words(value["口号"]), let countable = Self.words(value["可计量"]),
      let unpromised = Self.words(value["非承诺"])
    else { return nil }
    self.slogans = WordList(slogans)
    self.countable = WordList(countable)
    self.unpromised = WordList(unpromised)
    hasUnpromised = !unpromised.isEmpty
    var measures: [(endings: WordList, thing: MeasuredThing?)] = []
    for item in value["度量"]?.items ?? [] {
      guard let endings = Self.words(item["词尾"]), let text = item["是"]?.text else { return nil }
      let thing = MeasuredThing(label: text)
      guard thing != nil || text == "其他" else { return nil }
      measures.append((WordList(endings), thing))
    }
    self.measures = measures
    var classes: [(endings: WordList, subclass: IndicatorSubclass)] = []
    for item in value["类别"]?.items ?? [] {
      guard let endings = Self.words(item["词尾"]),
        let subclass = item["应为"]?.text.flatMap({ IndicatorSubclass(rawValue: $0) })
      else { return nil }
      classes.append((WordList(endings), subclass))
    }
    self.classes = classes
  }

  /// The words of a list; none where it is left out, `nil` where something else stands there.
  private static func words(_ value: ParameterValue?) -> [String]? {
    guard let value, !value.isBlank else { return [] }
    return value.items?.compactMap(\.text)
  }
}

extension MeasuredThing {
  /// What a rule set calls it.
  init?(label: String) {
    switch label {
    case "比率": self = .share
    case "人数": self = .people
    case "户数": self = .households
    case "次数": self = .occurrences
    case "金额": self = .money
    case "时间": self = .time
    case "长度": self = .length
    case "面积": self = .area
    case "重量": self = .mass
    default: return nil
    }
  }
}

extension ParameterDeclaration {
  /// Words of a place beyond those that every rule knows.
  public static let nameLexicon = ParameterDeclaration(
    "指标词表", zh: "本地增补的用词：口号、可计量的词、词尾表示的量、词尾所属的类别、目标中不算承诺的词",
    en:
      "words of the place: slogans, countable words, what endings measure, where endings belong, what promises nothing"
  ) { value, parameters in
    guard let lexicon = NameLexicon(value) else { return false }
    parameters.lexicon = lexicon
    return true
  }
}
