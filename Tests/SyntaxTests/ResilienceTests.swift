import SourceText
import Testing

@testable import Syntax

/// Whole documents with several faults: as many reports as faults, and all of the rest is read.
@Suite struct ResilienceTests {
  @Test("five faults are five errors")
  func fiveFaults() {
    Faulty(
      """
      文档类型: 项目支出绩效目标申报表
      年度↓:2025
      项目:
        名称: ↓"农村公路养护
        主管部门: 县交通运输局
        领域: ↓[民生, 基础建设
        属性: 延续
      资金:
        单位: 万元
      ↓   年度资金总额: 320
        财政拨款: 300
      总体目标: 完成养护↓: 120公里
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 指标值: ≥120公里, 权重: 15}
      """,
      .missingBlankAfterColon, .unclosedQuote, .unclosedBracket, .wrongIndentation, .colonInValue,
      json: """
        {"文档类型": "项目支出绩效目标申报表", "年度": 2025,
         "项目": {"名称": "农村公路养护", "主管部门": "县交通运输局", "领域": ["民生", "基础建设"], "属性": "延续"},
         "资金": {"单位": "万元", "年度资金总额": 320, "财政拨款": 300}, "总体目标": "完成养护: 120公里",
         "绩效指标": {"产出指标": {"数量指标": [{"名称": "养护里程", "指标值": "≥120公里", "权重": 15}]}}}
        """
    ).check()
  }

  @Test("rows of indicators")
  func rows() {
    Faulty(
      """
      绩效指标:
        产出指标:
          数量指标:
            - ↓{名称: 甲, 指标值: ≥120公里, 权重: 15
            - {名称: 乙↓，指标值: ≥120公里↓，权重: 15}
      ↓     质量指标:
            - {名称: 丙, 指标值: ↓>95%, 权重: 15}
          时效指标:
            ↓-{名称: 丁, 指标值: 1, 权重: 10}
        成本指标: {经济成本指标: [{名称: 戊, 权重: 1↓]]}
        效益指标:
          社会效益指标: ↓*待定
      """,
      .unclosedBracket, .fullwidthPunctuation, .fullwidthPunctuation, .wrongIndentation, .blockScalarHeader,
      .missingBlankAfterDash, .mismatchedBracket, .unknownAlias,
      json: """
        {"绩效指标": {"产出指标": {
           "数量指标": [{"名称": "甲", "指标值": "≥120公里", "权重": 15}, {"名称": "乙", "指标值": "≥120公里", "权重": 15}],
           "质量指标": [{"名称": "丙", "指标值": ">95%", "权重": 15}],
           "时效指标": [{"名称": "丁", "指标值": 1, "权重": 10}]},
         "成本指标": {"经济成本指标": [{"名称": "戊", "权重": 1}]}, "效益指标": {"社会效益指标": "*待定"}}}
        """
    ).check()
  }

  /// Every prefix of a document is what an editor shows while it is typed.
  @Test("half typed documents")
  func prefixes() {
    let text = Array(
      """
      文档类型: 项目支出绩效自评表 # 注释
      项目: &项目
        名称: "农村公路\\n养护"
        标识: ['重点', 政府采购]
      资金:
        - {单位: 万元, 全年执行数: 320.5}
        - 说明: |
            第一行
            第二行
          其他: *项目
      ...
      """.utf8)
    for end in text.indices {
      let bytes = Array(text[..<end])
      for format in SyntaxFormat.allCases {
        let tree = SyntaxTree(parsing: SourceText(decoding: bytes), as: format)
        #expect(Invariants.broken(tree) == nil)
        if format == .yaml { #expect(tree.errors.count <= 2, "\(String(decoding: bytes, as: UTF8.self))") }
      }
    }
  }

  @Test("anything is read, and nothing of it is lost", arguments: [7, 11, 13, 17] as [UInt64])
  func mutations(_ seed: UInt64) {
    var random = XorShift(state: seed)
    let seeds = Self.seeds
    for _ in 0..<400 {
      var bytes = random.element(of: seeds)
      for _ in 0...random.below(5) { random.mutate(&bytes, with: seeds) }
      for format in SyntaxFormat.allCases {
        let source = SourceText(decoding: bytes)
        let tree = SyntaxTree(parsing: source, as: format)
        let problem = Invariants.broken(tree)
        #expect(problem == nil, "\(String(decoding: source.bytes, as: UTF8.self).debugDescription)")
        if problem != nil { return }
        _ = tree.events()
        _ = tree.json(mergesKeys: true)
      }
    }
  }

  private static let seeds: [[UInt8]] = [
    "a: &x [1, {b: *x, c: 'd'}]\n? k\n: |\n  text\n  more\n\nz: >-\n  f\n",
    "项目:\n  名称: \"养护\\u4E2D\"\n  标识: [甲, 乙]\n\n明细:\n- {名称: 甲，值: 3}\n- 名称：乙\n  值:4\n",
    "%TAG !e! tag:x,2000:\n---\n- !e!a b\n- !!str 1\n...\n---\nplain\n text\n",
    "{\"名称\": \"养护\", \"值\": [1, true, null, {\"a\": -1.5e3}]}",
    "　　名称: 甲\n＃ 注\n“键”: ［甲，乙］\n->x\n-\t- a\n<<: *a\n",
  ].map { Array($0.utf8) }
}

/// Numbers that are the same in every run.
private struct XorShift {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func below(_ bound: Int) -> Int { bound <= 0 ? 0 : Int(next() % UInt64(bound)) }

  mutating func element<T>(of array: [T]) -> T { array[below(array.count)] }

  /// Changes a few bytes: inserts signs of the syntax, removes some, or overwrites one with anything.
  mutating func mutate(_ bytes: inout [UInt8], with seeds: [[UInt8]]) {
    let signs = [
      "- ", ": ", "\n", "\t", "  ", "[", "]", "{", "}", ",", "\"", "'", " #", "&a ", "*a", "!t ", "|", ">", "? ",
      "---\n", "...\n", "：", "，", "“", "”", "－", "　", "［", "］", "\r", "\\", "%", "\u{FEFF}", "\u{1}", "😀",
    ]
    switch below(4) {
    case 0, 1: bytes.insert(contentsOf: element(of: signs).utf8, at: below(bytes.count + 1))
    case 2:
      let start = below(bytes.count)
      bytes.removeSubrange(start..<min(bytes.count, start + 1 + below(3)))
    default: if !bytes.isEmpty { bytes[below(bytes.count)] = UInt8(truncatingIfNeeded: next()) }
    }
  }
}
