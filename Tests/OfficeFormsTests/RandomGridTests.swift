import FoundationEssentials
import Generating
import Linting
import Office
import Regulations
import Rules
import SourceText
import Syntax
import Testing

/// Forms that are cut, shuffled, merged anew and filled with anything: recognition comes to an end, what it writes parses,
/// and every place lies in its sheet.
@Suite("Random grids") struct RandomGridTests {
  private static let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())
  private static let sheets: [Sheet] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "examples/office")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false))) ?? []
    return names.filter { $0.hasSuffix(".xlsx") }.sorted().flatMap { name in
      Workbook(reading: (try? Data(contentsOf: root.appending(path: name))).map { [UInt8]($0) } ?? [], name: name)
        .sheets
    }
  }()
  private static let words = [
    "项目名称", "一级指标", "二级指标", "三级指标", "指标值", "年度指标值", "实际完成值", "分值", "得分", "项目资金", "年度资金总额", "财政拨款", "总分", "合计", "产出指标",
    "数量指标", "审核内容", "问题", "描述", "年度主要任务", "项目支出绩效自评表", "绩效目标审核表", "事前绩效评估报告", "绩效运行监控表", "注：", "（2024年度）", "单位：万元",
    "98%",
    "≥120公里", "□是 ☑否", "2025年1月至2025年12月", "\u{0}", "\"'#:- [{", "。", "其中：",
  ]

  @Test("There are forms to begin with")
  func seeds() { #expect(Self.sheets.count >= 8) }

  @Test("Recognition ends and its places are cells", arguments: 0..<400)
  func ends(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let sheets = (0..<1 + seed % 3).map { Self.mutated(number: $0, &random) }
    let recognition = Recognition(Workbook(kind: seed % 5 == 0 ? .docx : .xlsx, sheets: sheets))
    for isPrinted in [false, true] {
      let source = recognition.text(keepsPrintedKeys: isPrinted)
      let origin = try #require(source.origin)
      for piece in origin.pieces {
        let sheet = try #require(sheets.first { $0.name == piece.cell.sheet })
        #expect(piece.cell.row <= sheet.rowCount && piece.cell.column <= max(sheet.columnCount, 1), "\(piece.cell)")
        #expect(piece.range.end <= source.count)
      }
      let result = Self.linter.lint(source, as: .yaml, isNamed: true)
      #expect(result.tree.errors.isEmpty, "\(result.tree.errors.prefix(3))")
      for document in result.documents { #expect(!OfficialForm(document.form).sheet.cells.isEmpty) }
    }
  }

  /// One of the forms with some of its rows, cells and merges changed.
  private static func mutated(number: Int, _ random: inout SplitMix64) -> Sheet {
    guard let form = sheets.randomElement(using: &random) else { return Sheet(name: "空", rows: []) }
    var rows = (0..<form.rowCount).map { row in
      (0..<form.columnCount).map { form.cell(row, $0)?.text ?? "" }
    }
    var merges = form.merges
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      guard let row = rows.indices.randomElement(using: &random),
        let column = rows[row].indices.randomElement(using: &random)
      else { continue }
      switch Int.random(in: 0..<7, using: &random) {
      case 0: rows.remove(at: row)
      case 1: rows.insert(rows[row], at: rows.startIndex)
      case 2: rows[row][column] = words.randomElement(using: &random) ?? ""
      case 3: for place in rows[row].indices { rows[row][place] = words.randomElement(using: &random) ?? "" }
      case 4: rows[row][column] = ""
      case 5: merges.removeAll { $0.contains(row: row, column: column) }
      default:
        let wide = CellRange(
          firstRow: row, firstColumn: column, lastRow: min(row + Int.random(in: 0...3, using: &random), rows.count - 1),
          lastColumn: min(column + Int.random(in: 0...3, using: &random), rows[row].count - 1))
        merges.removeAll { $0.overlaps(wide) }
        merges.append(wide)
      }
    }
    merges.removeAll { $0.lastRow >= rows.count }
    return Sheet(name: "表\(number)", rows: rows, merges: merges)
  }
}
