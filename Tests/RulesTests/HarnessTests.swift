import Forms
import Linting
import SourceText
import Syntax
import Testing

/// The harness itself: rules with faults that it must find.
@Suite("The harness") struct HarnessTests {
  private static func rule(_ example: Example, _ check: @escaping @Sendable (inout DocumentCheck) -> Void) -> Specimen {
    let text = LocalizedText(zh: "测试", en: "test")
    let rule = Rule(
      899, "faulty", .hint, .all, summary: text, why: text, advice: text, fixable: true, examples: [example],
      check: check)
    return Specimen(rule, 1, example)
  }

  private static func complaints(_ specimen: Specimen) -> [String] {
    let verdict = Verdict(specimen.rule, specimen.source, specimen.format)
    return verdict.complaints(specimen.expectation, places: specimen.marks.map(Place.start))
      + verdict.complaintsAboutFixes(of: specimen.rule)
  }

  /// The disguises in which the harness finds fault with a rule that does well on its example.
  private static func disguises(_ specimen: Specimen) throws -> Set<String> {
    try #require(complaints(specimen).isEmpty)
    let original = Original(specimen)
    var names: Set<String> = []
    for disguise in Disguise.all where disguise.concerns(specimen) {
      guard let dressed = try? disguise.dress(original) else { continue }
      if dressed.contains(where: { !DisguiseTests.complaints($0, original).isEmpty }) { names.insert(disguise.name) }
    }
    return names
  }

  private static let target = "文档类型: 项目支出绩效目标申报表\n项目:\n  名称: 公路养护\n  负责人: ↓张三\n"

  @Test("A finding without a mark, a mark without a finding and a wrong place are found")
  func places() {
    let report: @Sendable (inout DocumentCheck) -> Void = { check in
      if let entry = check.form[.project, .responsiblePerson] {
        check.report(check.form.keyRange(entry), zh: "键", en: "key")
      }
    }
    #expect(Self.complaints(Self.rule(.bad(Self.target), report)).count == 2)
    #expect(Self.complaints(Self.rule(.good(Self.target.replacing("↓", with: "")), report)).count == 1)
    #expect(Self.complaints(Self.rule(.bad(Self.target), { _ in })).count == 1)
    #expect(Self.complaints(Self.rule(.notApplicable("文档类型: 项目支出绩效目标申报表\n"), { _ in })).count == 1)
  }

  @Test("A rule that looks at the text instead of the value is found")
  func notation() throws {
    let specimen = Self.rule(.bad(Self.target)) { check in
      guard let entry = check.form[.project, .responsiblePerson] else { return }
      let range = check.form.valueRange(entry)
      if check.tree.source.string(range) == "张三" { check.report(range, zh: "张三", en: "Zhang San") }
    }
    let found = try Self.disguises(specimen)
    #expect(
      found.isSuperset(of: ["quoted texts", "YAML ↔ JSON", "JSON in ASCII"]) && !found.contains("CRLF"),
      "\(found.sorted())")
  }

  @Test("A rule that looks for a key by its label is found")
  func label() throws {
    let specimen = Self.rule(.bad(Self.target)) { check in
      let path = "项目.负责人"
      guard let node = check.tree.node(atPath: path, below: check.tree.root(of: check.form.document)) else { return }
      check.report(check.tree.range(node), zh: "找到 \(path)", en: "found")
    }
    #expect(try Self.disguises(specimen) == ["aliases of keys"])
  }

  @Test("A rule that looks at lines is found")
  func lines() throws {
    let specimen = Self.rule(.bad(Self.target)) { check in
      guard let entry = check.form[.project, .responsiblePerson] else { return }
      let range = check.form.valueRange(entry)
      let line = check.tree.source.position(at: range.start, .utf8).line
      let end = check.tree.source.lineRange(line).end
      check.report(TextRange(range.start, end), zh: "本行", en: "this line")
    }
    let found = try Self.disguises(specimen)
    #expect(found.contains("comments behind values"), "\(found.sorted())")
  }

  @Test("A fix that is not a fix is found")
  func fixes() {
    for text in ["张三丰", "[张三"] {
      let specimen = Self.rule(.bad(Self.target)) { check in
        guard let range = check.form[.project, .responsiblePerson].map({ check.form.valueRange($0) }) else { return }
        check.report(
          range, zh: "负责人", en: "person",
          fixes: [.safe(zh: "改", en: "change", [TextEdit(range: range, replacement: text)])])
      }
      #expect(Self.complaints(specimen).count >= 2)
    }
  }

  @Test("A fix that is none in JSON, or breaks lines as another system does, is found")
  func fixesInDisguise() throws {
    let specimen = Self.rule(.bad(Self.target, fixed: nil)) { check in
      guard let entry = check.form[.project, .responsiblePerson], check.form.text(entry) == "张三" else { return }
      let range = check.form.valueRange(entry)
      check.report(
        range, zh: "负责人", en: "person",
        fixes: [.safe(zh: "改", en: "change", [TextEdit(range: range, replacement: "李四  # 新\n")])])
    }
    let found = try Self.disguises(specimen)
    #expect(found.isSuperset(of: ["CRLF", "YAML ↔ JSON", "JSON in ASCII"]), "\(found.sorted())")
  }
}
