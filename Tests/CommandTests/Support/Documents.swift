/// Documents of the tests: what the funds rule JX301 and the syntax rule JX001 say about them is certain.
enum Documents {
  /// Without a fault that the tests ask about.
  static let good = """
    文档类型: 项目支出绩效目标申报表
    年度: 2025
    资金: {年度资金总额: 320, 财政拨款: 300, 其他资金: 20}

    """

  /// One fault: line 3, column 14.
  static let bad = good.replacing("320", with: "330")

  /// The same in JSON.
  static let badJSON = """
    {"文档类型": "项目支出绩效目标申报表",
     "资金": {"年度资金总额": 330, "财政拨款": 300, "其他资金": 20}}

    """

  /// YAML of somebody else.
  static let foreign = "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n"

  /// How the tests ask for one rule alone.
  static let only = ["--select", "JX301"]
}
