import Linting
import Office
import SourceText
import Syntax

/// `jixiao fix 表.xlsx -o 副本.xlsx`: the fixes of a workbook, written into a copy.
struct FixedWorkbook {
  /// The bytes of the copy; `nil` where nothing can be fixed.
  private(set) var copy: [UInt8]?
  /// How many cells are other ones.
  private(set) var changed = 0
  /// How many values were fixed that are no cell's whole text.
  private(set) var left = 0
  /// Why there is no copy.
  private(set) var failure: LocalizedText?

  /// Fixes the workbook `bytes` of `job`.
  init(_ job: LintJob, _ bytes: [UInt8], allowsUnsafe: Bool) {
    let workbook = Workbook(reading: bytes, name: job.input.path.description)
    guard workbook.kind == .xlsx else {
      failure = LocalizedText(zh: "只有 .xlsx 能修复到副本中", en: "only .xlsx can be fixed in a copy")
      return
    }
    let recognition = Recognition(workbook)
    guard recognition.isOurs else {
      failure = LocalizedText(zh: "文件中没有认得的绩效表格", en: "no form is known in the file")
      return
    }
    let source = recognition.text(keepsPrintedKeys: true)
    let fixed = Fixer(allowsUnsafe: allowsUnsafe) { job.lint($0) }.fix(source)
    if fixed.fixed == 0 { return }
    var changes = CellChanges(SyntaxTree(parsing: source, as: .yaml), fixed.result.tree, workbook)
    changes.compare()
    left = changes.left
    if changes.edits.isEmpty { return }
    do throws(WorkbookPatch.Failure) {
      copy = try WorkbookPatch.apply(changes.edits, to: bytes)
      changed = changes.edits.count
    } catch {
      failure =
        switch error {
        case .formula(let place):
          LocalizedText(zh: "\(place) 由公式得出，请修改公式", en: "\(place) is computed by a formula: change the formula")
        case .unreadable: LocalizedText(zh: "文件有损坏，不能写副本", en: "the file is damaged; no copy can be made")
        case .noSheet(let name): LocalizedText(zh: "没有工作表“\(name)”", en: "there is no sheet “\(name)”")
        case .noCell(let place): LocalizedText(zh: "没有单元格 \(place)", en: "there is no cell \(place)")
        }
    }
  }
}

/// The cells whose values differ between a text that was made from them and the same text after fixes.
struct CellChanges {
  private let old: SyntaxTree
  private let new: SyntaxTree
  private let sheets: [String: Sheet]
  private(set) var edits: [WorkbookPatch.Edit] = []
  private(set) var left = 0

  init(_ old: SyntaxTree, _ new: SyntaxTree, _ workbook: Workbook) {
    self.old = old
    self.new = new
    sheets = Dictionary(workbook.sheets.map { ($0.name, $0) }) { first, _ in first }
  }

  mutating func compare() {
    for (before, after) in zip(old.documents, new.documents) {
      compare(old.root(of: before), new.root(of: after))
    }
  }

  private mutating func compare(_ before: NodeID, _ after: NodeID) {
    switch (old[before].kind, new[after].kind) {
    case (.mapping, .mapping):
      var rest = Array(new.entries(of: after))
      for entry in old.entries(of: before) {
        let key = old.scalarString(entry.key)
        guard let index = rest.firstIndex(where: { new.scalarString($0.key) == key }) else {
          left += 1
          continue
        }
        compare(entry.value, rest.remove(at: index).value)
      }
      left += rest.count
    case (.sequence, .sequence):
      let (befores, afters) = (Array(old.items(of: before)), Array(new.items(of: after)))
      // Rows that were added or taken away cannot be told from rows that changed.
      guard befores.count == afters.count else {
        left += 1
        return
      }
      for (before, after) in zip(befores, afters) { compare(before, after) }
    case (.scalar, .scalar):
      let (then, now) = (old.scalarString(before), new.scalarString(after))
      if then != now { change(before, from: then, to: now) }
    default: left += 1
    }
  }

  private mutating func change(_ node: NodeID, from then: String, to now: String) {
    guard let cell = old.source.origin?.cell(at: old.range(node).start), let sheet = sheets[cell.sheet] else {
      left += 1
      return
    }
    // A cell that holds more than the value, as a label before it, is left to people.
    let text = sheet.visibleCell(cell.row, cell.column)?.text ?? ""
    guard text.filter({ !$0.isWhitespace }) == then.filter({ !$0.isWhitespace }) else {
      left += 1
      return
    }
    edits.append(
      WorkbookPatch.Edit(
        CellPlace(sheet: cell.sheet, row: cell.row, column: cell.column, name: cell.name), now))
  }
}
