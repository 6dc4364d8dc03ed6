import SourceText

extension Disguise {
  /// With a waiver on the line above each finding.
  static let waivedAbove = Disguise("waived on the line above", .waivers) { original in
    let lines = try original.linesToWaive()
    let insertions = lines.text.map { line in (line.start, lines.lines.margin(of: line) + original.waiver("忽略") + "\n")
    }
    for line in lines.text where !lines.lines.takesCommentAbove(line) {
      throw Skip("a finding lies inside of a long text")
    }
    return [original.waived(insertions)]
  }

  /// With a waiver at the end of the line of each finding.
  static let waivedBehind = Disguise("waived on the same line", .waivers) { original in
    try original.requireColons()
    let lines = try original.linesToWaive()
    for line in lines.text where !lines.lines.takesCommentBehind(line) { throw Skip("the line cannot take a comment") }
    return [original.waived(lines.text.map { ($0.end, "  " + original.waiver("忽略")) })]
  }

  /// With a waiver for the whole file.
  static let waivedInHead = Disguise("waived for the file", .waivers) { original in
    try original.requireYAML()
    return [original.waived([(0, original.waiver("忽略文件") + "\n")])]
  }
}

extension Original {
  /// The lines on which findings begin, each once.
  fileprivate func linesToWaive() throws -> (text: [TextRange], lines: Lines) {
    try requireYAML()
    try requireSound()
    let lines = Lines(tree: tree)
    let found = Set(ranges.map { lines.line(of: $0.start) }).sorted { $0.start < $1.start }
    return (found, lines)
  }

  fileprivate func waiver(_ word: String) -> String { "# jixiao: \(word) \(specimen.rule.code) 理由：测试" }

  fileprivate func waived(_ insertions: [(at: Int, text: String)]) -> Disguised {
    var disguised = inserting(insertions, ahead: true)
    disguised.isWaived = true
    return disguised
  }
}

extension Original {
  /// A known gap of the parser: `名称：公路养护 # 备注` as the first entry below a key is read as a text, not as a key.
  func requireColons() throws {
    if specimen.rule.code.number == 7 { throw Skip("a comment behind a fullwidth colon hides it from the parser") }
  }
}
