import Forms
import Quantities
import SourceText
import Syntax

/// One way or method that a document names, and where.
struct NamedMethod {
  let text: String
  let range: TextRange
}

extension Form {
  /// The methods that a field names: items of a list, or a text cut at its commas. `isNarrative` where sentences stand there,
  /// of which only the words can be looked for.
  func namedMethods(_ entry: Entry?) -> (methods: [NamedMethod], isNarrative: Bool) {
    var methods: [NamedMethod] = []
    var isNarrative = false
    for (text, node) in list(entry) where !text.isEmpty {
      if MethodText.isNarrative(text) {
        isNarrative = true
        methods.append(NamedMethod(text: text, range: tree.range(node)))
        continue
      }
      for piece in MethodText.pieces(text) {
        methods.append(NamedMethod(text: piece, range: part(piece, of: node)))
      }
    }
    return (methods, isNarrative)
  }

  /// Where `piece` stands in a scalar; the whole of it where that is quoted with escapes or folded.
  private func part(_ piece: String, of node: NodeID) -> TextRange {
    let whole = tree.range(node)
    guard let verbatim = tree.verbatimRange(node) else { return whole }
    let wanted = Array(piece.utf8)
    let bytes = tree.source.bytes
    guard !wanted.isEmpty, wanted.count <= verbatim.count else { return whole }
    for start in verbatim.start...(verbatim.end - wanted.count) where bytes[start] == wanted[0] {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) { return TextRange(start, start + wanted.count) }
    }
    return whole
  }
}

/// How ways and methods of assessment and evaluation are written.
enum MethodText {
  /// Whether a text tells how something was done, instead of naming methods.
  static func isNarrative(_ text: String) -> Bool {
    text.unicodeScalars.count > 60 || text.contains("。") || verbs.occurs(in: text)
  }

  private static let verbs: WordList = ["采用", "运用", "通过", "结合了", "综合使用", "使用了", "采取", "为主", "为辅", "根据", "本次", "主要是"]

  /// The single methods of `专家咨询、现场调研等`.
  static func pieces(_ text: String) -> [String] {
    text.split { "、，,；;/／\n".contains($0) }.compactMap { piece in
      var rest = piece
      while let first = rest.first, first == " " || first == "　" { rest = rest.dropFirst() }
      while let last = rest.last, last == " " || last == "　" || last == "。" { rest = rest.dropLast() }
      for suffix in ["等方式", "等方法", "等"] where rest.hasSuffix(suffix) {
        rest = rest.dropLast(suffix.count)
        break
      }
      return rest.isEmpty ? nil : String(rest)
    }
  }

  /// Whether `text` names the method `name`, in whatever spelling: 成本—效益分析 for 成本效益分析法.
  static func names(_ text: String, _ name: String) -> Bool {
    let core = core(name)
    return core.unicodeScalars.count > 1 && self.core(text).contains(core)
  }

  /// A name without dashes, blanks and the words for "method".
  private static func core(_ name: String) -> String {
    var core = Substring(name.filter { !" 　-－—–·（）()“”\"《》".contains($0) })
    for suffix in ["方式方法", "方法", "方式", "法", "会"] where core.hasSuffix(suffix) && core.count > suffix.count + 1 {
      core = core.dropLast(suffix.count)
      break
    }
    return String(core)
  }
}
