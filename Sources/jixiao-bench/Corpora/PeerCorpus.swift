/// Texts in the languages of other programs, of the lines and size of our documents.
enum PeerLanguage: String, Sendable {
  case yaml
  case json
  case python
  case toml

  /// What files are called.
  var suffix: String { self == .python ? "py" : rawValue }

  /// A document of as many lines as one of ours with so many rows has, which are five lines each, and of about its size.
  func text(rows: Int, seed: Int) -> String {
    var corpus = Corpus(seed: UInt64(truncatingIfNeeded: seed) + 100)
    switch self {
    case .yaml: return corpus.selfEvaluation(rows: rows)
    case .json: return corpus.json(rows: rows)
    case .python:
      return "import math\n\n"
        + (0..<(rows * 5 / 6 + 9)).map { row in
          "def share_\(row)_\(seed)(points: list[float], floor: float = 0.5) -> float:\n"
            + "    \"\"\"农村公路养护第\(row)项指标的得分率，保留两位小数\"\"\"\n    分值 = \(row + 5)\n"
            + "    return round(math.fsum(points) / 分值, 2) if points else floor\n\n"
        }.joined(separator: "\n")
    case .toml:
      return "title = \"2025年农村公路养护项目\"\nyear = 2025\n\n"
        + (0..<(rows * 5 / 7 + 8)).map { row in
          "[[indicators]]\nname = \"完成农村公路养护里程（第\(row)标段）\"\ntarget = \"≥\(row + 3)公里\"\nactual = \"\(row + 3)公里，11月20日通过验收，抽样调查群众300人，满意度93.5%，三个季度均按时报送监控表\"\n"
            + "points = \(row % 20 + 5)\nscore = \(row % 20 + 5)\n\n"
        }.joined()
    }
  }

  /// A line near the middle that ends with a digit, and its length in UTF-16: where an edit types another digit.
  static func place(in text: String) -> (line: Int, column: Int)? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let middle = lines.indices.dropFirst(lines.count / 2)
    let line = middle.first { number in
      let line = lines[number]
      return ["分值: ", "分值 = ", "points = "].contains { line.contains($0) }
        && (line.utf8.last.map { $0 >= 0x30 && $0 <= 0x39 } ?? false)
    }
    return line.map { ($0, lines[$0].utf16.count) }
  }
}
