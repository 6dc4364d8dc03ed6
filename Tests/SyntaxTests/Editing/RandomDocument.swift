import Syntax

/// Makes documents in every manner of writing, the same for the same seed.
struct RandomDocument {
  private var state: UInt64
  /// YAML or JSON.
  let format: SyntaxFormat
  /// What the document says.
  private(set) var content = Content.scalar("")
  /// How it is written.
  private(set) var text = ""

  init(seed: UInt64) {
    state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 0x1234_5678
    format = seed % 4 == 3 ? .json : .yaml
    content = collection(depth: 0)
    let lineBreak = chance(3) ? "\r\n" : "\n"
    let body = format == .json ? json(content, "\n") + (chance(2) ? "\n" : "") : block(content, 0, isRoot: true)
    let lines = (format == .yaml && chance(3) ? "# 开头\n" : "") + body
    text =
      (chance(4) ? "\u{feff}" : "")
      + lines.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineBreak)
  }

  /// A number below `bound`.
  mutating func below(_ bound: Int) -> Int {
    state = state &+ 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 33) % max(bound, 1)
  }

  /// True once in `count` times.
  mutating func chance(_ count: Int) -> Bool { below(count) == 0 }

  // MARK: What it says

  private static let keys = ["名称", "指标值", "权重", "资金", "产出指标", "其中:财政拨款", "全年执行数(B)", "a", "b c", "说 明"]
  private static let words = [
    "1", "≥95%", "320.50", "公路养护", "2025-12-31", "一, 二", "a: b", "见 #3", "", "null", "第一行\n第二行\n", "无，有：皆可", "x",
  ]

  private mutating func collection(depth: Int) -> Content {
    let count = 1 + below(4)
    if chance(3), depth > 0 { return .sequence((0..<count).map { _ in value(depth: depth + 1) }) }
    var entries: [Content.Entry] = []
    for key in Self.keys.shuffled(by: &self).prefix(count) {
      entries.append(.init(key: key, value: value(depth: depth + 1)))
    }
    return .mapping(entries)
  }

  private mutating func value(depth: Int) -> Content {
    if depth < 4, chance(2) { return chance(8) ? (chance(2) ? .mapping([]) : .sequence([])) : collection(depth: depth) }
    return .scalar(Self.words[below(Self.words.count)])
  }

  // MARK: How it is written

  private mutating func json(_ content: Content, _ lineBreak: String) -> String {
    let isWide = chance(2)
    let lead = isWide ? lineBreak + "  " : ""
    let end = isWide ? lineBreak : ""
    switch content {
    case .mapping(let entries) where !entries.isEmpty:
      let parts = entries.map { lead + quoted($0.key) + ":" + (isWide ? " " : "") + json($0.value, lineBreak + "  ") }
      return "{" + parts.joined(separator: ",") + end + "}"
    case .sequence(let items) where !items.isEmpty:
      return "[" + items.map { lead + json($0, lineBreak + "  ") }.joined(separator: isWide ? "," : ", ") + end + "]"
    case .mapping: return "{}"
    case .sequence: return "[ ]"
    case .scalar(let text): return text == "1" || text == "320.50" ? text : quoted(text)
    }
  }

  private mutating func block(_ content: Content, _ indent: Int, isRoot: Bool = false) -> String {
    let margin = String(repeating: " ", count: indent)
    switch content {
    case .mapping(let entries):
      return entries.map { entry in
        (chance(8) ? "\n" : "") + (chance(8) ? margin + "# 关于 - 下一行\n" : "") + margin + key(entry.key) + ":"
          + tail(entry.value, indent, underKey: true)
      }.joined()
    case .sequence(let items):
      return items.map { item in
        if case .mapping(let entries) = item, !entries.isEmpty, chance(2) {
          let blanks = 1 + below(3)
          let body = block(item, indent + 1 + blanks)
          if !body.hasPrefix("\n"), !body.hasPrefix(margin + String(repeating: " ", count: 1 + blanks) + "#") {
            return margin + "-" + String(repeating: " ", count: blanks) + String(body.dropFirst(indent + 1 + blanks))
          }
          return margin + "-" + (chance(3) ? " # 行" : "") + "\n" + body
        }
        return margin + "-" + tail(item, indent, underKey: false)
      }.joined()
    case .scalar: return margin + flow(content) + "\n"
    }
  }

  private mutating func key(_ text: String) -> String {
    switch below(6) {
    case 0: "\"\(text)\""
    case 1: "'\(text)'"
    default: text
    }
  }

  private mutating func tail(_ value: Content, _ indent: Int, underKey: Bool) -> String {
    let comment = chance(4) ? "  # 备注, ]}" : ""
    switch value {
    case .mapping(let entries) where !entries.isEmpty && !chance(4):
      return comment + "\n" + block(value, indent + 1 + below(4))
    case .sequence(let items) where !items.isEmpty && !chance(4):
      return comment + "\n" + block(value, indent + (underKey && chance(2) ? 0 : 1 + below(3)))
    case .scalar(let text) where text.hasSuffix("\n"):
      let margin = String(repeating: " ", count: indent + 2)
      let lines = text.split(separator: "\n").map { margin + $0 + "\n" }.joined()
      return " |" + comment + "\n" + lines + (chance(3) ? "\n" : "")
    case .scalar(""): return (chance(2) ? "" : " ''") + comment + "\n"
    case .mapping, .sequence, .scalar: return " " + flow(value, indent + 2) + comment + "\n"
    }
  }

  private mutating func flow(_ value: Content, _ indent: Int = 2) -> String {
    let isWide = chance(4)
    let lead = isWide ? "\n" + String(repeating: " ", count: indent + 2) : ""
    let end = (chance(4) ? "," : "") + (isWide ? "\n" + String(repeating: " ", count: indent) : "")
    let comma = isWide ? "," : ", "
    switch value {
    case .mapping(let entries) where !entries.isEmpty:
      let parts = entries.map { lead + quoted($0.key) + ": " + flow($0.value, indent + 2) }
      return "{" + parts.joined(separator: comma) + end + "}"
    case .sequence(let items) where !items.isEmpty:
      return "[" + items.map { lead + flow($0, indent + 2) }.joined(separator: comma) + end + "]"
    case .mapping: return "{}"
    case .sequence: return "[]"
    case .scalar(let text):
      if ["1", "≥95%", "320.50", "公路养护", "x"].contains(text), !chance(4) { return text }
      return text.utf8.contains(0x0a) || chance(2) ? quoted(text) : "'" + text + "'"
    }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n") + "\""
  }
}

extension Array {
  /// The elements in an order that `random` decides.
  fileprivate func shuffled(by random: inout RandomDocument) -> [Element] {
    var rest = self
    var result: [Element] = []
    while !rest.isEmpty { result.append(rest.remove(at: random.below(rest.count))) }
    return result
  }
}
