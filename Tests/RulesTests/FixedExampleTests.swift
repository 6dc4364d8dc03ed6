import FoundationEssentials
import Linting
import Regulations
import Rules
import SourceText
import Testing

/// What `jixiao fix` makes of the files in the folder `examples`, with the whole catalogue.
@Suite("Fixes of the files in examples") struct FixedExampleTests {
  private static let files = ExampleFile.paths(in: "examples").filter { path in
    (try? ExampleFile(path)).map { $0.source.encoding.isUTF8 && $0.source.undecodable.isEmpty } ?? false
  }

  @Test("One run reaches what a second run leaves alone, and brings no new error", arguments: files, [false, true])
  func fixpoint(_ path: String, _ allowsUnsafe: Bool) throws {
    let file = try ExampleFile(path, collectsFixes: true)
    let fixer = Fixer(allowsUnsafe: allowsUnsafe) { file.apart($0) }
    let once = fixer.fix(file.source)
    let before = file.apart()
    #expect(once.result.openErrors.count <= before.openErrors.count)
    #expect(once.result.tree.errors.count <= before.tree.errors.count)
    #expect(once.result.documents.count >= before.documents.count)
    let twice = fixer.fix(once.source)
    #expect(twice.fixed == 0)
    let isSame = twice.source.bytes == once.source.bytes
    #expect(isSame, "\(once.source.string(once.source.whole))\n↓\n\(twice.source.string(twice.source.whole))")
  }

  @Test("A fix that leaves nothing blank takes away what it is for, and breaks nothing", arguments: files)
  func single(_ path: String) throws {
    let file = try ExampleFile(path, collectsFixes: true)
    let before = file.alone()
    for finding in before.findings where !finding.isWaived && Verdict.complete.contains(finding.code) {
      for fix in finding.fixes {
        let after = file.alone(file.source.applying(fix.edits))
        let title = "\(finding.code) “\(fix.title[.chinese])” at \(finding.range.start)"
        let text = after.tree.source.string(after.tree.source.whole)
        #expect(after.tree.errors.count <= before.tree.errors.count, "\(title)\n\(text)")
        #expect(after.documents.count >= before.documents.count, "\(title)\n\(text)")
        let (old, new) = (before.count(of: finding.code), after.count(of: finding.code))
        #expect(new < old, "\(title): still \(new) findings of \(old)\n\(text)")
        #expect(after.newErrors(since: before) == [], "\(title)\n\(text)")
      }
    }
  }
}

extension LintResult {
  /// The findings of the level error that no waiver covers.
  fileprivate var openErrors: [Finding] { findings.filter { !$0.isWaived && $0.level == .error } }

  fileprivate func count(of code: RuleCode) -> Int { findings.count { $0.code == code && !$0.isWaived } }

  /// Errors of rules that had fewer before.
  fileprivate func newErrors(since before: LintResult) -> [String] {
    let codes = Set(openErrors.map(\.code)).filter { code in
      openErrors.count { $0.code == code } > before.openErrors.count { $0.code == code }
    }
    return openErrors.filter { codes.contains($0.code) }.map { "\($0.code) \($0.message)" }
  }
}
