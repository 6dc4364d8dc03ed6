import FoundationEssentials
import Linting
import Quantities
import Regulations
import SourceText
import Syntax
import Testing

@testable import Rules

/// Rules about several documents, in files of their own.
@Suite("Documents against each other") struct CrossDocumentTests {
  private static func linter(today: Day? = nil, fixes: Bool = false) -> Linter {
    var settings = LintSettings()
    settings.today = today
    settings.collectsFixes = fixes
    settings.selected = ["JX7", "JX619"]
    return Linter(rules: catalogue, library: RuleSetLibrary(), settings: settings)
  }

  /// The findings of a complete workspace, as `path line code`.
  private static func findings(_ files: [(String, String)], today: Day? = nil) -> [String] {
    let linter = linter(today: today)
    let paths = Set(files.map(\.0))
    var index = WorkspaceIndex(
      view: WorkspaceView(isComplete: true) { paths.contains($0) })
    for (path, text) in files {
      let format: SyntaxFormat = path.hasSuffix(".json") ? .json : .yaml
      index.update(path, linter.lintApart(SourceText(text), as: format, path: path).facts)
    }
    return files.flatMap { path, text in
      index.result(of: path).findings.map { finding in
        let line = SourceText(text).position(at: finding.range.start, .utf8).line + 1
        return "\(path) \(line) \(finding.code) \(finding.message)"
      }
    }
  }

  @Test(
    "Where more documents give a code than any project has, none is called missing",
    arguments: [(2, true), (600, false)])
  func crowds(_ count: Int, _ isMissed: Bool) {
    let linter = Self.linter()
    var index = WorkspaceIndex(view: .sealed)
    index.update(
      (0..<count).map { number in
        let text = "文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {名称: 公路养护, 编码: A1, 实施单位: 第\(number)站}\n"
        let path = "\(number).yaml"
        return (path, linter.lintApart(SourceText(text), as: .yaml, path: path).facts)
      })
    let codes = (0..<count).flatMap { index.findings(in: "\($0).yaml").map(\.code.description) }
    #expect(codes.contains("JX705") == isMissed)
  }

  /// Rules about departments run again only where what they may see has changed (`DocumentFacts.looks(like:in:)`): each
  /// line of their examples is taken out, each digit becomes another, a line comes in front.
  @Test(
    "No change of a document of a department is overlooked",
    arguments: catalogue.filter { if case .group(.department, _) = $0.check { true } else { false } })
  func departments(_ rule: Rule) {
    let linter = Self.linter()
    func facts(_ text: String, _ path: String) -> FileFacts? {
      linter.lintApart(SourceText(text), as: .yaml, path: path).facts
    }
    for specimen in rule.specimens where specimen.format == .yaml {
      let texts = String(decoding: specimen.source.bytes, as: UTF8.self).components(separatedBy: "---\n")
      let files = texts.enumerated().map { (path: "\($0).yaml", facts: facts($1, "\($0).yaml")) }
      for (number, text) in texts.enumerated() {
        for changed in Self.changes(of: text) {
          var index = WorkspaceIndex(view: .sealed)
          index.update(files)
          index.update(files[number].path, facts(changed, files[number].path))
          var other = files
          other[number].facts = facts(changed, files[number].path)
          var fresh = WorkspaceIndex(view: .sealed)
          fresh.update(other)
          for (path, _) in files {
            let (now, anew) = (index.findings(in: path), fresh.findings(in: path))
            #expect(
              now.map(\.message) == anew.map(\.message) && now.map(\.range) == anew.map(\.range)
                && now.map(\.related) == anew.map(\.related), "\(specimen): \(changed)")
          }
        }
      }
    }
  }

  /// `text` with one thing changed.
  private static func changes(of text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shorter = lines.indices.map { gone in
      lines.indices.filter { $0 != gone }.map { lines[$0] }.joined(separator: "\n")
    }
    let digits = text.indices.filter { text[$0].isASCII && text[$0].isNumber }.map { place in
      String(text[..<place]) + (text[place] == "9" ? "1" : "9") + text[text.index(after: place)...]
    }
    return ["# 注\n" + text] + shorter + digits
  }

  // MARK: Whole lives

  /// The folders of `examples/lives` that hold the whole life of a project, and all folders where `JIXIAO_ARCHIVES` says:
  /// each is a complete workspace of one place.
  private static let archives: [String] = {
    let root = Package.root.appending(path: "examples/lives").path()
    let more = ProcessInfo.processInfo.environment["JIXIAO_ARCHIVES"].map { folders(in: $0) } ?? []
    let whole = ["项目支出绩效目标申报表", "绩效运行监控表", "项目支出绩效自评表", "绩效评价报告", "评价结果应用表"]
    return folders(in: root).filter { folder in
      let texts = files(in: folder).map(\.1)
      return whole.allSatisfy { kind in texts.contains { $0.contains(kind) } }
    } + more
  }()

  private static func folders(in root: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.sorted().map { root + "/" + $0 }.filter { path in
      var isFolder = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }
  }

  private static func files(in folder: String) -> [(String, String)] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted().compactMap { name in
      (try? String(contentsOf: URL(filePath: folder + "/" + name), encoding: .utf8)).map { (name, $0) }
    }
  }

  @Test("The whole life of a project gives no finding", arguments: archives)
  func wholeLife(_ folder: String) {
    let found = Self.findings(Self.files(in: folder)).joined(separator: "\n")
    #expect(found == "", "\(folder)")
  }

  // MARK: The target and its self-evaluation

  private static func target(_ value: String, _ more: String = "") -> (String, String) {
    (
      "目标/公路.yaml",
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 指标值: \(value), 权重: 20}]
      \(more)
      """
    )
  }

  private static let evaluation = (
    "自评/公路.yaml",
    """
    文档类型: 项目支出绩效自评表
    规则集: 扶风县
    年度: 2025
    项目: {名称: 农村公路养护, 编码: "6103240001"}
    绩效指标:
      产出指标:
        数量指标: [{名称: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 20}]
    """
  )

  @Test("Changing the target shows in the self-evaluation; an adjustment that was filed makes it go")
  func change() {
    #expect(Self.findings([Self.target("≥120公里"), Self.evaluation]) == [])
    #expect(
      Self.findings([Self.target("≥130公里"), Self.evaluation])
        == ["自评/公路.yaml 7 JX703 “养护里程”的指标值“≥120公里”与批复的“≥130公里”不一致"])
    let adjusted = "调整: [{日期: 2025-08-01, 原因: 政策变化, 预算调整日期: 2025-08-01, 备案日期: 2025-08-05}]"
    #expect(Self.findings([Self.target("≥130公里", adjusted), Self.evaluation]) == [])
  }

  @Test("A changed value leads to the target's row, cites the article, and its fix restores what was approved")
  func relatedAndFix() throws {
    let linter = Self.linter(fixes: true)
    var index = WorkspaceIndex(view: WorkspaceView(isComplete: true) { _ in true })
    let target = Self.target("≥130公里")
    for (path, text) in [target, Self.evaluation] {
      index.update(path, linter.lintApart(SourceText(text), as: .yaml, path: path).facts)
    }
    let finding = try #require(index.result(of: Self.evaluation.0).findings.first)
    #expect(finding.provision?.id == "P125")
    let related = try #require(finding.related.first)
    #expect(related.path == target.0 && SourceText(target.1).string(related.range) == "≥130公里")
    let fix = try #require(finding.fixes.first)
    #expect(!fix.isSafe)
    let mended = SourceText(Self.evaluation.1).applying(fix.edits)
    let text = mended.string(TextRange(0, mended.count))
    #expect(text == Self.evaluation.1.replacing("≥120公里", with: "\"≥130公里\"") || text.contains("年度指标值: ≥130公里"))
  }

  @Test(
    "Target values are compared by what they say",
    arguments: [
      ("≥95%", "≧95 ％", "same"), ("≥95%", "95%以上", "same"), ("≥95%", "不低于95%", "same"), ("≥95%", "95%", "same"),
      ("≥95", "≥95%", "same"), ("≥3万平方米", "≥30000㎡", "same"), ("120公里", "120千米", "same"),
      ("≤2.5万元/公里", "≤25000元/公里", "same"), ("2025年12月31日前", "12月底前", "same"), ("2025-11-30", "2025年11月底前", "same"),
      ("有效改善", "有效 改善", "same"), ("1次/月", "12次/年", "unsure"), ("≥12座", "＝12座", "unsure"),
      ("50个", "50项", "unsure"), ("100%", "全部合格", "same"), ("有效提升", "有效提高", "unsure"),
      ("≥95%", "≥90%", "changed"), ("≥95%", "≤95%", "changed"), ("≥120公里", "≥120亩", "changed"),
      ("2025年11月底前", "2025年12月底前", "changed"), ("≥10%", "明显提升", "changed"), ("5-8个", "5-7个", "changed"),
      ("有效改善", "无投诉", "changed"), ("新建2个、改造3个", "新建2个、改造2个", "changed"), ("12月底前", "及时完成", "changed"),
      ("**公里", "≥120公里", "unsure"),
    ])
  func targets(_ one: String, _ other: String, _ verdict: String) {
    #expect("\(TargetComparison(one, other, year: 2025).verdict)" == verdict)
    #expect("\(TargetComparison(other, one, year: 2025).verdict)" == verdict)
  }

  // MARK: Time

  @Test("Without a later document only the calendar calls a document missing")
  func calendar() {
    let target = (
      "目标.yaml",
      "文档类型: 项目支出绩效目标申报表\n规则集: 岳阳市区级2025\n年度: 2024\n项目: {名称: 办公设备采购, 编码: A1, 标识: [政府采购]}\n"
    )
    #expect(Self.findings([target]) == [])
    #expect(Self.findings([target], today: Day(year: 2025, month: 5, day: 10)) == [])
    #expect(
      Self.findings([target], today: Day(year: 2025, month: 5, day: 11))
        == ["目标.yaml 1 JX705 缺少该项目 2024 年度的项目支出绩效自评表"])
  }

  @Test("Nothing is missing in a workspace of which only a part is known")
  func incomplete() {
    let linter = Self.linter()
    var index = WorkspaceIndex(view: .unknown)
    let text = Self.evaluation.1 + "\n关联文档: [没有的.yaml]\n"
    index.update("a.yaml", linter.lintApart(SourceText(text), as: .yaml, path: "a.yaml").facts)
    #expect(index.result(of: "a.yaml").findings.isEmpty)
  }

  @Test(
    "Each article of the table is cited where it asks for a document",
    arguments: [
      ("北林区", "资金: {年度资金总额: 30}", "P004"), ("北林区", "资金: {年度资金总额: 29}", "P005"),
      ("康巴什区", "", "P017"),
    ])
  func cited(_ set: String, _ funds: String, _ provision: String) throws {
    let linter = Self.linter()
    var index = WorkspaceIndex(view: .sealed)
    let head = "规则集: \(set)\n年度: 2025\n项目: {名称: 公路, 编码: A1}\n\(funds)\n"
    let text =
      "文档类型: 项目支出绩效目标申报表\n\(head)---\n文档类型: 项目支出绩效自评表\n规则集: \(set)\n年度: 2025\n项目: {名称: 公路, 编码: A1}\n"
    index.update("a.yaml", linter.lintApart(SourceText(text), as: .yaml, path: "a.yaml").facts)
    let found = index.result(of: "a.yaml").findings.filter { $0.message.contains("监控表") && $0.code == RuleCode(705) }
    #expect(found.map { $0.provision?.id } == [provision])
  }
}
