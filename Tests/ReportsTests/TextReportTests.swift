import Reports
import SourceText
import Testing

@Suite("Text reports") struct TextReportTests {
  @Test func aFindingSaysWhatWhyAndWhatToDo() {
    let text = Sample.report(.text, on: [Sample.faulty])
    #expect(
      text == """
        县/路.yaml:3:12: 错误 JX998 出现“坏”
            3 | 项目: {名称: "👍坏路"}
              |                 ^^
          原因：坏字不好
          建议：换一个字
          依据：试验县预算绩效管理办法第三条
          相关：县/路.yaml:1:1 文档类型

        县/路.yaml:4:7: 警告 JX998 出现“差”
            4 | 实施内容: 差的路
              |           ^^
          原因：坏字不好
          建议：换一个字
          依据：试验县预算绩效管理办法第三条

        发现错误 1 处、警告 1 处；其中可自动修复 1 处；检查了 1 个文件、1 份文档
        规则集：试验县 \(Self.hash)；jixiao 1.2.3

        """)
  }

  @Test func englishSaysTheSame() {
    let text = Sample.report(.text, on: [Sample.faulty], .english)
    #expect(
      text == """
        县/路.yaml:3:12: error JX998 there is a “坏”
            3 | 项目: {名称: "👍坏路"}
              |                 ^^
          why: Bad words are bad
          advice: Use another word
          basis: 试验县预算绩效管理办法第三条
          see: 县/路.yaml:1:1 文档类型

        县/路.yaml:4:7: warning JX998 there is a “差”
            4 | 实施内容: 差的路
              |           ^^
          why: Bad words are bad
          advice: Use another word
          basis: 试验县预算绩效管理办法第三条

        1 error, 1 warning; 1 can be fixed automatically; checked 1 file, 1 document
        rule sets: 试验县 \(Self.hash); jixiao 1.2.3

        """)
  }

  @Test func waivedAndForeignFilesAreOnlyCounted() {
    let text = Sample.report(.text, on: [Sample.waived, Sample.good, Sample.foreign], unreadable: 2)
    #expect(
      text == """
        未发现问题；检查了 2 个文件、2 份文档；已豁免 1 处；略过非绩效文件 1 个；2 个文件无法读取
        规则集：试验县 \(Self.hash)；jixiao 1.2.3

        """)
  }

  @Test func statisticsTellAllThreeOutcomes() {
    let text = Sample.report(.text, on: [Sample.faulty, Sample.waived, Sample.good], closing: .statistics)
    #expect(text.contains("规则   通过  发现  不适用  内容\nJX998     0     2       1  出现坏字\n"))
  }

  @Test func conciseIsOneLineAFinding() {
    let text = Sample.report(.concise, on: [Sample.waived, Sample.faulty, Sample.good])
    #expect(text == "县/路.yaml:3:12: 错误 JX998 出现“坏”\n县/路.yaml:4:7: 警告 JX998 出现“差”\n")
  }

  @Test func coloursAndLinksComeByStyleAlone() {
    let style = TextStyle(hasColor: true, rulePages: "https://example.org/rules/")
    let text = Sample.report(.concise, on: [Sample.faulty], style: style)
    let first = text.split(separator: "\n").first ?? ""
    let code = "\u{1B}]8;;https://example.org/rules/JX998\u{1B}\\\u{1B}[1mJX998\u{1B}[0m\u{1B}]8;;\u{1B}\\"
    #expect(first == "\u{1B}[1m县/路.yaml\u{1B}[0m:3:12: \u{1B}[1;31m错误\u{1B}[0m \(code) 出现“坏”")
    #expect(!Sample.report(.text, on: [Sample.faulty]).contains("\u{1B}"))
  }

  @Test func controlCharactersOfPathsAndTextsAreShownNotSent() {
    let text = Sample.report(.text, on: [("a\u{1B}[2J\n.yaml", "文档类型: 项目支出绩效目标申报表\n实施内容: 坏\u{9B}31m\u{202E}\n")])
    #expect(text.hasPrefix("a␛[2J␊.yaml:2:7: 错误"))
    #expect(text.contains("实施内容: 坏\u{FFFD}31m\u{FFFD}"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{9B}" || $0 == "\u{202E}" })
  }

  /// The first digits of the rule set's hash, as `sha256sum` gives it for the text of ``Sample/ruleSet``.
  private static let hash = "cacbaf1730d7"
}
