import Forms
import Quantities

/// What a cell holds, as the field wants it.
extension AreaReader {
  /// The value of a cell for a field.
  func value(_ block: Int, _ field: Field) -> DraftValue {
    switch field.type {
    case .choices(let choices):
      let place = grid.blocks[block].place
      let text = grid.blocks[block].text
      let words = choices.isEmpty ? nil : CheckBoxes.ticked(text)
      let items = words ?? text.split { "、，,；;\n".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
      return .texts(items.map { DraftText(text: $0, place: place) })
    default: return .text(draft(block, field))
    }
  }

  /// The text of a cell for a field.
  func draft(_ block: Int, _ field: Field) -> DraftText {
    let box = grid.blocks[block]
    return DraftText(text: text(box, field), place: box.place)
  }

  private func text(_ box: Block, _ field: Field) -> String {
    switch field.type {
    case .narrative, .narrativeOrRecord: return box.text
    case .amount, .amountOrRecord: return amount(box)
    case .choice, .flag:
      if let ticked = CheckBoxes.ticked(box.text) { return ticked.first ?? "" }
      return box.text.unwrapped
    default: return box.text.unwrapped
    }
  }

  /// Money as it was entered: a format may show fewer digits than the sums are made of.
  private func amount(_ box: Block) -> String {
    guard box.cell.kind == .number, let shown = ExactDecimal.parse(box.text.utf8.span),
      let stored = Double(box.cell.raw), stored.isFinite, let exact = ExactDecimal.parse(stored.description.utf8.span),
      exact != shown, exact.scale > shown.scale, exact.scale <= 6
    else { return box.text.unwrapped }
    return exact.canonical.description
  }
}

/// Boxes that are ticked: `新增项目□ 延续项目☑`, `√优 良 中 差`.
enum CheckBoxes {
  private static let ticks: [Unicode.Scalar] = ["☑", "☒", "■", "√", "✓", "✔", "⊠"]
  private static let boxes: [Unicode.Scalar] = ["□", "☐", "〇", "○"]

  /// The words that are ticked; `nil` where the text has no boxes.
  static func ticked(_ text: String) -> [String]? {
    let scalars = Array(text.unicodeScalars)
    let marks = scalars.filter { ticks.contains($0) || boxes.contains($0) }
    guard marks.count > 1 || marks.first.map({ _ in scalars.count > 1 }) ?? false else { return nil }
    let isBefore = scalars.first.map { ticks.contains($0) || boxes.contains($0) } ?? false
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var isTicked = false
    func close() {
      let text = String(word).trimmed
      if isTicked, !text.isEmpty { words.append(text) }
      word = .init()
      isTicked = false
    }
    for (index, scalar) in scalars.enumerated() {
      let isTick = ticks.contains(scalar)
      guard isTick || boxes.contains(scalar) else {
        word.append(scalar)
        continue
      }
      // □√优: a box with a tick in it is one mark.
      let isSecond = index > 0 && boxes.contains(scalars[index - 1]) && isTick
      if isBefore {
        if !isSecond { close() }
        isTicked = isTicked || isTick
      } else {
        isTicked = isTicked || isTick
        if index + 1 >= scalars.count || !ticks.contains(scalars[index + 1]) { close() }
      }
    }
    if isBefore { close() }
    return words
  }
}
