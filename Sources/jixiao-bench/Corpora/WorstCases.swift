/// Documents in which one thing is there by the thousand.
enum WorstCases {
  /// A kind of them.
  struct Case: Sendable {
    let name: String
    let isJSON: Bool
    let text: @Sendable (Int) -> String

    init(_ name: String, isJSON: Bool = false, _ text: @escaping @Sendable (Int) -> String) {
      self.name = name
      self.isJSON = isJSON
      self.text = text
    }
  }

  private static let head = "文档类型: 项目支出绩效自评表\n年度: 2025\n"

  static let all: [Case] = [
    Case("indicators (size)") { count in
      var corpus = Corpus(seed: 13)
      return corpus.selfEvaluation(rows: count)
    },
    Case("faulty values, a finding each") { vagueRows($0) },
    Case("findings on one line (JSON)", isJSON: true) { count in
      let rows = (0..<count).map {
        #"{"一级指标":"产出指标","二级指标":"数量指标","三级指标":"完成里程\#($0)","年度指标值":"明显提升","分值":5}"#
      }
      return #"{"文档类型":"项目支出绩效自评表","年度":2025,"绩效指标":[\#(rows.joined(separator: ","))]}"#
    },
    Case("waived findings") { vagueRows($0, comment: " # jixiao: 忽略 JX201 理由：试") },
    Case("placeholders") { count in
      head + "绩效指标:\n  产出指标:\n    数量指标:\n"
        + (0..<count).map { "      - {名称: 待定, 年度指标值: ≥**人, 实际完成值: \($0)人, 分值: 5, 备注: XX县}\n" }.joined()
    },
    Case("blank rows") { count in
      head + "绩效指标:\n  产出指标:\n    数量指标:\n"
        + String(repeating: "      - {名称: , 年度指标值: , 分值: , 得分: }\n", count: count)
    },
    Case("rows by alias") { count in
      head + "绩效指标:\n  产出指标:\n    数量指标:\n      - &a {名称: 完成里程, 年度指标值: ≥4公里, 分值: 5}\n"
        + String(repeating: "      - *a\n", count: count)
    },
    Case("brackets (depth)") { count in
      head + "备注: \(String(repeating: "[", count: count))\(String(repeating: "]", count: count))\n"
    },
    Case("syntax faults") { count in head + (0..<count).map { "键\($0): [未完\n" }.joined() },
    Case("repeated keys") { head + String(repeating: "年度: 2025\n", count: $0) },
    Case("unknown keys") { count in head + (0..<count).map { "未知\($0): 1\n" }.joined() },
    Case("documents in one file") { count in
      (0..<count).map { "文档类型: 项目支出绩效目标申报表\n年度: 2025\n项目: {名称: 项目\($0), 编码: A\($0)}\n" }
        .joined(separator: "---\n")
    },
  ]

  /// Rows whose values say nothing.
  static func vagueRows(_ count: Int, comment: String = "") -> String {
    head + "绩效指标:\n  产出指标:\n    数量指标:\n"
      + (0..<count).map { "      - 名称: 完成里程（第\($0)标段）\n        年度指标值: 明显提升\(comment)\n        分值: 5\n" }.joined()
  }

  /// Aliases of aliases: a list of ten, ten times as many nodes a level.
  static func bomb(levels: Int) -> String {
    head + "级0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
      + (1..<max(levels, 2)).map { level in
        "级\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
      }.joined() + "绩效指标: *a\(max(levels, 2) - 1)\n"
  }
}
