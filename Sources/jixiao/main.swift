import EditorServices
import Linting
import Regulations
import Rules
import SourceText
import Syntax
import FoundationEssentials
let lib = RuleSetLibrary()
let linter = Linter(rules: catalogue, library: lib, settings: LintSettings())
for path in CommandLine.arguments.dropFirst() {
  let data = try Data(contentsOf: URL(filePath: path))
  let r = linter.lint(SourceText(decoding: Array(data)), as: path.hasSuffix("json") ? .json : .yaml, isNamed: true)
  print(path, r.isOurs, r.documents.count, r.documents.map { $0.form.indicators.count })
  for f in r.findings { let p = r.tree.source.position(at: f.range.start, .utf32); print("  \(p.line+1):\(p.character+1) \(f.code) \(f.message) | \(f.provision?.citation ?? "-")") }
  for d in r.documents { for u in d.form.unknownKeys { print("  unknown", d.form.tree.source.string(d.form.tree.range(u.key))) }; for t in d.form.typeFaults { print("  type", t.key, d.form.tree.source.string(d.form.tree.range(t.value))) } }
  if let d = r.documents.first { print("  unreadable", d.law.unreadable, d.law.name, d.law.parameters.grades.map(\.name)) }
}
