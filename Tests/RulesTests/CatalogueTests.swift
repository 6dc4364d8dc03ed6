import FoundationEssentials
import Linting
import Regulations
import Rules
import SourceText
import Testing

/// What holds for the whole catalogue.
@Suite("The catalogue") struct CatalogueTests {
  @Test("Codes are unique and in order")
  func codes() {
    let codes = catalogue.map(\.code)
    #expect(codes == Set(codes).sorted())
  }

  @Test("Names are unique and in kebab case")
  func names() {
    let names = catalogue.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(name)") }
  }

  @Test("A rule looks at some kind of document")
  func kinds() {
    #expect(catalogue.filter { $0.kinds.isEmpty }.map(\.code) == [])
  }

  /// Faults that no text of an example can show: the bytes themselves are wrong, or other files are needed.
  private static let shownElsewhere: Set<RuleCode> = [RuleCode(8), RuleCode(901), RuleCode(902)]

  @Test("A rule has two bad examples and a good one", arguments: RuleCase.all)
  func examples(_ argument: RuleCase) {
    if Self.shownElsewhere.contains(argument.rule.code) { return }
    let specimens = argument.rule.specimens
    #expect(specimens.count { $0.isBad } >= 2, "\(argument.testDescription): bad examples")
    let good = specimens.count { if case .good = $0.expectation { true } else { false } }
    #expect(good >= 1, "\(argument.testDescription): good examples")
    #expect(
      Set(argument.rule.examples.map(\.text)).count == specimens.count, "\(argument.testDescription): the same twice")
  }

  @Test("A rule has really looked at one good example, not just passed it over", arguments: RuleCase.all)
  func looks(_ argument: RuleCase) {
    guard case .document = argument.rule.check else { return }
    let passed = argument.rule.specimens.contains { specimen in
      guard case .good = specimen.expectation else { return false }
      let outcomes = Verdict(specimen.rule, specimen.source, specimen.format).outcomes
      return outcomes.contains { if case .passed = $0 { true } else { false } }
    }
    #expect(passed, "\(argument.testDescription): says “not applicable” to each of its good examples")
  }

  @Test("The texts are there in both languages", arguments: RuleCase.all)
  func texts(_ argument: RuleCase) {
    let rule = argument.rule
    for text in [rule.summary, rule.why, rule.advice] {
      #expect(text[.chinese].isChinese, "\(rule.code): “\(text[.chinese])”")
      #expect(text[.english].isEnglish && text[.english] != text[.chinese], "\(rule.code): “\(text[.english])”")
    }
  }

  @Test("The messages are there in both languages", arguments: RuleCase.all)
  func messages(_ argument: RuleCase) {
    for specimen in argument.rule.specimens where specimen.isBad {
      let chinese = Verdict(specimen.rule, specimen.source, specimen.format).open
      let english = Verdict(specimen.rule, specimen.source, specimen.format, language: .english).open
      #expect(chinese.count == english.count, "\(specimen): the languages differ")
      for (one, other) in zip(chinese, english) {
        #expect(one.message.isChinese, "\(specimen): “\(one.message)”")
        #expect(other.message.isEnglish && other.message != one.message, "\(specimen): “\(other.message)”")
        for fix in one.fixes {
          #expect(
            fix.title[.chinese].isChinese && fix.title[.english].isEnglish, "\(specimen): “\(fix.title[.english])”")
        }
      }
    }
  }

  @Test("Every rule file is in the catalogue, under the code of its name")
  func files() {
    let paths =
      (try? FileManager.default.subpathsOfDirectory(atPath: Package.root.appending(path: "Sources/Rules").path())) ?? []
    let files = paths.compactMap { path -> RuleCode? in
      let name = path.split(separator: "/").last ?? ""
      return name.hasPrefix("JX") && name.hasSuffix(".swift") ? RuleCode(name.prefix(5)) : nil
    }
    #expect(!files.isEmpty)
    #expect(files.sorted() == catalogue.map(\.code).sorted())
  }

  @Test("A rule lies in the folder of its family")
  func folders() {
    let paths =
      (try? FileManager.default.subpathsOfDirectory(atPath: Package.root.appending(path: "Sources/Rules").path())) ?? []
    let folders = Dictionary(
      grouping: paths.filter { $0.contains("/JX") && $0.hasSuffix(".swift") },
      by: { String(($0.split(separator: "/").last ?? "").prefix(3)) }
    ).mapValues { paths in Set(paths.map { String($0.split(separator: "/").first ?? "") }) }
    for (family, names) in folders { #expect(names.count == 1, "\(family) lies in \(names.sorted())") }
  }
}

extension String {
  /// Whether there is an English word in it; the names of keys stay Chinese in English texts.
  fileprivate var isEnglish: Bool { contains(/[A-Za-z]{2,}/) }

  /// Whether there is a Chinese character in it.
  fileprivate var isChinese: Bool { unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) } }
}
