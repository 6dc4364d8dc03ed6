import Forms

/// The rows of a grid that make up one form.
struct FormArea: Sendable {
  /// The kind of form.
  let kind: DocumentKind
  /// The heading; `nil` for a form without one, whose kind its columns tell.
  let title: FormTitle?
  /// The rows, in pieces where a form goes on after a repeated heading or on the next sheet.
  var rows: [Range<Int>]
  /// The blocks of headings that only repeat the first one.
  var repeatedTitles: [Int] = []

  /// Whether a row belongs to it.
  func contains(_ row: Int) -> Bool { rows.contains { $0.contains(row) } }
}

/// Finds the forms in a grid.
struct AreaFinder {
  private let grid: Grid
  private let continuesAcrossParts: Bool

  /// The forms found, in reading order.
  private(set) var areas: [FormArea] = []
  /// The sheets in which there is none.
  private(set) var foreign: [Int] = []

  /// Finds the forms of `grid`.
  /// - Parameter continuesAcrossParts: whether a sheet without heading belongs to the form before it, as the tables of a
  ///   Word file do.
  init(_ grid: Grid, continuesAcrossParts: Bool) {
    self.grid = grid
    self.continuesAcrossParts = continuesAcrossParts
    let titles = FormTitle.all(in: grid)
    for index in grid.parts.indices {
      let rows = grid.parts[index].rows
      let here = titles.filter { rows.contains(grid.blocks[$0.block].rows.lowerBound) }
      if here.isEmpty { addUntitled(index) } else { add(here, in: rows) }
    }
  }

  private mutating func add(_ titles: [FormTitle], in rows: Range<Int>) {
    for (index, title) in titles.enumerated() {
      // What stands above the first heading belongs to it.
      let start = index == 0 ? rows.lowerBound : grid.blocks[title.block].rows.lowerBound
      let end = index + 1 < titles.count ? grid.blocks[titles[index + 1].block].rows.lowerBound : rows.upperBound
      let piece = start..<end
      if let last = areas.last, isSame(last, title, piece) {
        areas[areas.count - 1].rows.append(piece)
        areas[areas.count - 1].repeatedTitles.append(title.block)
      } else {
        areas.append(FormArea(kind: kind(title.kind, piece), title: title, rows: [piece]))
      }
    }
  }

  /// Whether a heading only repeats that of the form before it, as a printed form does on each page.
  private func isSame(_ area: FormArea, _ title: FormTitle, _ rows: Range<Int>) -> Bool {
    guard let first = area.title, first.kind == title.kind, grid.labels[first.block] == grid.labels[title.block] else {
      return false
    }
    guard let name = subject(of: area.kind, in: rows) else { return true }
    // One that has a head of its own is a form of its own, unless it repeats that head on the same sheet.
    guard let last = area.rows.last, grid.part(of: last.lowerBound)?.first == grid.part(of: rows.lowerBound)?.first,
      year(in: last) == year(in: rows)
    else { return false }
    return name == area.rows.lazy.compactMap { subject(of: area.kind, in: $0) }.first
  }

  /// The year that the heading or a line below it names.
  private func year(in rows: Range<Int>) -> Int? {
    for row in grid.rows.lazy.filter({ rows.contains($0) }).prefix(4) {
      for block in grid.blocks(in: row) {
        if let year = FormTitle.year(in: grid.labels[block]), grid.blocks(in: row).count <= 3 { return year }
      }
    }
    return nil
  }

  /// The value beside 项目名称 or 部门名称.
  private func subject(of kind: DocumentKind, in rows: Range<Int>) -> String? {
    let labels = FormLabels.of(kind)
    for row in grid.rows where rows.contains(row) {
      for block in grid.blocks(in: row) {
        guard let slot = labels.slot(grid.labels[block]), slot.path.count == 2, slot.field.name == .name,
          slot.path[0].name == .project || slot.path[0].name == .department
        else { continue }
        return grid.block(at: row, grid.blocks[block].columns.upperBound).map { grid.blocks[$0].text } ?? ""
      }
    }
    return nil
  }

  private mutating func addUntitled(_ index: Int) {
    let rows = grid.parts[index].rows
    let kind = inferredKind(in: rows)
    let isEmpty = !grid.rows.contains { rows.contains($0) }
    if let last = areas.last, !isEmpty, continuesAcrossParts || kind != nil && !hasIndicators(last) {
      areas[areas.count - 1].rows.append(rows)
    } else if let kind {
      areas.append(FormArea(kind: self.kind(kind, rows), title: nil, rows: [rows]))
    } else if !isEmpty {
      foreign.append(index)
    }
  }

  private func hasIndicators(_ area: FormArea) -> Bool { area.rows.contains { inferredKind(in: $0) != nil } }

  /// The kind whose columns of indicators a row of headings has, the one that knows most of them.
  private func inferredKind(in rows: Range<Int>) -> DocumentKind? {
    for row in grid.rows where rows.contains(row) {
      guard grid.blocks(in: row).count >= 3 else { continue }
      var best: (kind: DocumentKind, count: Int)?
      for kind in [DocumentKind.projectTarget, .projectSelfEvaluation, .monitoring] {
        guard let type = kind.recordType[.indicators]?.type.recordType,
          let header = TableHeader(at: row, type, FormLabels.of(kind), grid), header.isOfIndicators
        else { continue }
        if best.map({ header.columns.count > $0.count }) ?? true { best = (kind, header.columns.count) }
      }
      if let best { return best.kind }
    }
    return nil
  }

  /// The kind as the form's head refines it: one that names a department and no project is the department's.
  private func kind(_ kind: DocumentKind, _ rows: Range<Int>) -> DocumentKind {
    let whole: DocumentKind
    switch kind {
    case .projectTarget: whole = .departmentTarget
    case .projectSelfEvaluation: whole = .departmentSelfEvaluation
    default: return kind
    }
    return subject(of: kind, in: rows) == nil && subject(of: whole, in: rows) != nil ? whole : kind
  }
}
