import Generating
import Linting
import Regulations
import SourceText
import Testing

/// The index of a workspace: what a change touches, and that nothing else decides than the files.
@Suite("The index of a workspace")
struct WorkspaceIndexTests {
  private static let linter = Workspace.linter([
    Workspace.roll(701, .project), Workspace.roll(710, .department), Bench.person(201),
  ])

  private func facts(_ text: String, _ path: String) -> FileFacts? { Workspace.facts(text, path, Self.linter) }

  @Test("A change tells the files in which something else is found")
  func changedPaths() {
    var index = WorkspaceIndex(view: .sealed)
    #expect(index.update("a", facts(Workspace.document(), "a")) == ["a"])
    #expect(index.update("b", facts(Workspace.document("项目支出绩效自评表"), "b")) == ["a", "b"])
    #expect(index.update("c", facts(Workspace.document(name: "桥", supervisor: "水利局"), "c")) == ["c"])
    #expect(index.messages("b") == ["a b", "a b"])
    // Blanks behind the last fact change nothing that anybody could see.
    #expect(index.update("b", facts(Workspace.document("项目支出绩效自评表") + "\n# 备注\n", "b")) == [])
    // A place has moved: the finding there, and the places in the others that speak of it.
    #expect(index.update("b", facts("\n" + Workspace.document("项目支出绩效自评表"), "b")) == ["a", "b"])
    #expect(index.update("b", nil) == ["a", "b"])
    #expect(index.messages("a") == ["a", "a"] && index.messages("b").isEmpty)
    #expect(index.update("b", nil) == [])
  }

  @Test("A document that ties two projects together splits them when it goes")
  func splitting() {
    var index = WorkspaceIndex(view: .sealed)
    let one = Workspace.document(name: "甲", supervisor: "一局")
    let other = Workspace.document(name: "乙", code: "7", supervisor: "二局")
    index.update([("a", facts(one, "a")), ("b", facts(other, "b"))])
    let bridge = Workspace.document("项目支出绩效自评表", name: "甲", code: "7", supervisor: "三局")
    #expect(index.update("c", facts(bridge, "c")) == ["a", "b", "c"])
    #expect(index.messages("a") == ["a b c", "a"])
    #expect(index.update("c", facts("文档类型: 绩效规则集\n", "c")) == ["a", "b", "c"])
    #expect(index.messages("a") == ["a", "a"] && index.messages("c") == [])
  }

  /// Random changes, one at a time and in lumps: after each, the index says what a new one says that got the same files
  /// in another order.
  @Test("What is found does not depend on the way there", arguments: 1...12 as ClosedRange<UInt64>)
  func history(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var index = WorkspaceIndex(view: .sealed)
    var texts: [String: String] = [:]
    for _ in 0..<60 {
      var changes: [(path: String, facts: FileFacts?)] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let path = String("甲乙丙丁戊己庚".randomElement(using: &random) ?? "甲")
        texts[path] = Int.random(in: 0..<5, using: &random) == 0 ? nil : text(&random)
        changes.append((path, texts[path].flatMap { facts($0, path) }))
      }
      let before = Dictionary(uniqueKeysWithValues: index.paths.map { ($0, lines(index.result(of: $0))) })
      let changed = index.update(changes)
      var fresh = WorkspaceIndex(view: .sealed)
      for (path, text) in texts.shuffled(using: &random) { fresh.update(path, facts(text, path)) }
      #expect(Set(index.paths) == Set(fresh.paths))
      for path in "甲乙丙丁戊己庚".map(String.init) {
        let now = lines(index.result(of: path))
        #expect(now == lines(fresh.result(of: path)))
        // Of a file that has itself changed it may be said that it shows something else when it does not.
        let isOther = now != before[path] ?? []
        #expect(changed.contains(path) == isOther || changes.contains { $0.path == path } && !isOther)
      }
    }
  }

  private func text(_ random: inout SplitMix64) -> String {
    let kinds = ["项目支出绩效目标申报表", "项目支出绩效自评表", "绩效运行监控表", "绩效评价报告"]
    let documents = (0..<Int.random(in: 1...2, using: &random)).map { _ in
      Workspace.document(
        kinds.randomElement(using: &random) ?? "", name: ["路", "桥", "隧", nil].randomElement(using: &random) ?? nil,
        unit: ["站", "所"].randomElement(using: &random) ?? "",
        code: ["1", "2", nil, nil].randomElement(using: &random) ?? nil,
        year: Int.random(in: 2024...2025, using: &random),
        supervisor: ["一局", "二局"].randomElement(using: &random) ?? "",
        links: ["甲", "乙", "丙"].filter { _ in Int.random(in: 0..<6, using: &random) == 0 })
    }
    return documents.joined(separator: "---\n")
  }

  private func lines(_ result: CrossResult) -> [String] {
    result.findings.map { finding in
      "\(finding.code) \(finding.document) \(finding.range) \(finding.message) \(finding.related)"
    }
  }

  @Test("Absent files: asked for when they come and go, and unknown where nobody can tell")
  func files() {
    let rule = Rule(
      713, "link", .error, .all, by: .project, summary: Bench.text, why: Bench.text, advice: Bench.text, examples: []
    ) { check in
      for document in check.documents {
        for link in ["报告.pdf", "./b"] where check.exists(link, relativeTo: document) == false {
          check.report(in: document, document.anchor, zh: link, en: link)
        }
      }
    }
    let linter = Workspace.linter([rule])
    var index = WorkspaceIndex(view: .sealed)
    let document = Workspace.document()
    index.update("x/a", Workspace.facts(document, "x/a", linter))
    #expect(index.messages("x/a") == ["报告.pdf", "./b"])
    let other = Workspace.facts(Workspace.document(name: "桥"), "x/b", linter)
    #expect(index.update("x/b", other) == ["x/a", "x/b"])
    #expect(index.messages("x/a") == ["报告.pdf"])
    #expect(index.update("x/b", nil) == ["x/a", "x/b"])
    #expect(index.look(.unknown) == ["x/a"] && index.messages("x/a") == [])
    #expect(index.filesChanged(["x/报告.pdf"]) == [])
    #expect(index.look(WorkspaceView(isComplete: true) { $0 != "x/报告.pdf" }) == ["x/a"])
  }

  @Test("A document named by itself may miss others that were not read")
  func completeness() {
    let rule = Rule(
      705, "absent", .error, .all, by: .project, summary: Bench.text, why: Bench.text, advice: Bench.text, examples: []
    ) { check in
      for document in check.documents {
        if check.isComplete {
          check.report(in: document, document.anchor, zh: "缺", en: "missing")
        } else {
          check.notApplicable(in: document, zh: "不全", en: "a part")
        }
      }
    }
    let linter = Workspace.linter([rule])
    var index = WorkspaceIndex(view: .sealed)
    var facts = Workspace.facts(Workspace.document(), "a", linter)
    index.update("a", facts)
    #expect(index.messages("a") == ["缺"])
    facts?.isAlone = true
    #expect(index.update("a", facts) == ["a"])
    guard case .notApplicable? = index.result(of: "a").outcomes.first?.first?.outcome else {
      Issue.record("the rule must say that it does not apply")
      return
    }
  }
}
