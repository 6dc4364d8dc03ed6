import Forms
import SourceText
import Syntax

/// Writes documents as everybody writes them: fields in the order and under the labels of their form, one layout, ASCII
/// punctuation, values in the standard notation.
///
/// What a document says stays: the result is read back and compared, and what could not be written so is left as it was.
/// Comments stay with their rows. A value: one formatter serves any number of threads.
public struct DocumentFormatter: Sendable {
  private let linter: Linter
  /// The rules whose fixes concern notation alone, as far as they run and no waiver covers what they find.
  private let notation: Linter

  /// A formatter of files that `linter` lints.
  public init(_ linter: Linter) {
    self.linter = linter
    var settings = linter.settings
    settings.collectsFixes = true
    notation = Linter(
      rules: linter.rules.filter(\.isNotation), library: linter.library, settings: settings, directory: linter.directory
    )
  }

  /// The file `source` in order.
  /// - Parameters:
  ///   - path: the path of the file.
  ///   - range: the part that is put in order; all of it unless given.
  public func format(
    _ source: SourceText, as format: SyntaxFormat, path: String = "文档.yaml", range: TextRange? = nil
  ) -> FormattedText {
    let standard = standardised(source, format, path, range)
    let tree = SyntaxTree(parsing: standard.text, as: format)
    let forms = Form.read(tree)
    if forms.isEmpty { return FormattedText(unchanged: source, isOurs: false) }
    guard tree.errors.isEmpty else { return FormattedText(unchanged: source, refusal: .syntax(tree.errors[0])) }
    let digest = ReadingDigest(tree, forms)
    var wishes = LayoutWishes(documents: Set(forms.map(\.document)), range: standard.range)
    let plain = wishes
    FieldArrangement(tree, forms).apply(to: &wishes)
    // An arrangement that says something else than the text is none.
    for wish in [wishes, plain] {
      guard let bytes = tree.laidOut(wish) else { break }
      let result = SourceText(decoding: bytes)
      let read = SyntaxTree(parsing: result, as: format)
      guard read.errors.isEmpty, ReadingDigest(read, Form.read(read)) == digest else { continue }
      return FormattedText(source, edits: TextEdit.differences(from: source, to: result))
    }
    return FormattedText(unchanged: source, refusal: .layout)
  }

  /// The text after the fixes of notation, and where the range lies in it. Where a range is given, only those in it.
  private func standardised(
    _ source: SourceText, _ format: SyntaxFormat, _ path: String, _ range: TextRange?
  ) -> (text: SourceText, range: TextRange?) {
    let lint = { notation.lintApart($0, as: format, path: path, wantsFacts: false) }
    guard let range else { return (Fixer(allowsUnsafe: false, lint: lint).fix(source).source, nil) }
    let edits = lint(source).findings.flatMap { finding -> [TextEdit] in
      guard !finding.isWaived, let fix = finding.fixes.first(where: \.isSafe) else { return [] }
      return fix.edits.allSatisfy { range.contains($0.range) } ? fix.edits : []
    }
    let result = source.applying(edits)
    return (result, TextRange(range.start, range.end + result.count - source.count))
  }
}

/// A file in order.
public struct FormattedText: Sendable {
  /// Why a file was left as it is.
  public enum Refusal: Sendable {
    /// It does not parse: what is meant is not sure enough.
    case syntax(SyntaxError)
    /// It has something that the layout does not know, as `?` before a key.
    case layout

    /// The reason in a few words.
    public var text: LocalizedText {
      switch self {
      case .syntax(let error):
        LocalizedText(
          zh: "语法有误，先按 lint 的提示修改：\(error.message(.chinese))", en: "it does not parse: \(error.message(.english))")
      case .layout:
        LocalizedText(zh: "有不便整理的写法（如“? 键”）", en: "it has notation that cannot be laid out, as `? key`")
      }
    }
  }

  /// The text.
  public let source: SourceText
  /// What makes it of the text as it was, line by line; empty where nothing changes.
  public let edits: [TextEdit]
  /// Why nothing was done; `nil` where the file is in order.
  public let refusal: Refusal?
  /// Whether the file has a document of ours; others are left alone.
  public let isOurs: Bool

  init(_ source: SourceText, edits: [TextEdit]) {
    self.source = source.applying(edits)
    self.edits = edits
    (refusal, isOurs) = (nil, true)
  }

  init(unchanged source: SourceText, refusal: Refusal? = nil, isOurs: Bool = true) {
    self.source = source
    edits = []
    self.refusal = refusal
    self.isOurs = isOurs
  }
}
