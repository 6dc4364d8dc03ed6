import FoundationEssentials
import Forms
import Generating
import Office
import SourceText
import Syntax
import Testing

/// Document → official form → document.
@Suite("Round trip through the official form") struct RoundTripTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let files = ["examples/clean", "examples/forms", "examples/lives"].flatMap { folder -> [String] in
    let place = root.appending(path: folder).path(percentEncoded: false)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: place)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
  }
  /// The kinds that have an official table.
  private static let kinds: Set<DocumentKind> = [
    .projectTarget, .departmentTarget, .projectSelfEvaluation, .departmentSelfEvaluation, .monitoring, .targetReview,
    .exAnteAssessment,
  ]

  @Test("The examples lose nothing", arguments: files)
  func examples(_ file: String) throws {
    let source = SourceText(decoding: [UInt8](try Data(contentsOf: Self.root.appending(path: file))))
    check(source, as: file.hasSuffix(".json") ? .json : .yaml, file)
  }

  @Test("Generated documents lose nothing", arguments: 0..<12)
  func generated(_ seed: Int) {
    for file in Life(seed: UInt64(seed)).files {
      check(SourceText(file.text), as: file.notation.isJSON ? .json : .yaml, "\(seed) \(file.path)")
    }
  }

  private func check(_ source: SourceText, as format: SyntaxFormat, _ name: String) {
    let forms = Form.read(SyntaxTree(parsing: source, as: format))
    guard !forms.isEmpty, forms.allSatisfy({ Self.kinds.contains($0.kind) }) else { return }
    let (drawn, back) = RoundTrip.text(source, as: format)
    let omitted = Set(drawn.flatMap(\.omitted))
    let before = Content.of(source, as: format).filter { line in
      !line.hasPrefix("文档类型=") && !omitted.contains { line.hasPrefix($0) }
    }
    let after = Content.of(back).filter { !$0.hasPrefix("文档类型=") }
    let lost = Set(before).subtracting(after).sorted()
    #expect(lost.isEmpty, "\(name): lost \(lost.prefix(5))")
    let invented = Set(after).subtracting(before).filter { !$0.hasPrefix("资金.单位=") }.sorted()
    #expect(invented.isEmpty, "\(name): invented \(invented.prefix(5))")
  }
}
