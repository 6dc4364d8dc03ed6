import Office
import Reports
import SourceText

/// `--explain`: what each cell was read as.
struct ExplanationText {
  let text: String

  init(_ recognition: Recognition, _ language: Language) {
    var text = ""
    for form in recognition.forms {
      let place = form.place.map { "\($0)" } ?? ""
      text += language.pick("\(place)：\(form.kind.name)\n", "\(place): \(form.kind.englishName)\n")
      var table = TextTable([.left, .left, .left])
      for cell in form.cells { table.add([cell.place.description, cell.path, Self.short(cell.text)]) }
      text += table.text(indent: 2)
      if !form.notes.isEmpty {
        text += language.pick("  印在表上的说明：\n", "  printed notes:\n")
        for note in form.notes { text += "    \(note.place)  \(Self.short(note.text))\n" }
      }
      if !form.leftovers.isEmpty {
        text += language.pick("  没有认出的单元格：\n", "  cells not recognised:\n")
        for cell in form.leftovers { text += "    \(cell.place)  \(Self.short(cell.text))\n" }
      }
    }
    for place in recognition.foreign {
      text += language.pick("\(place)：没有认得的表格\n", "\(place): no form is known here\n")
    }
    if recognition.forms.isEmpty, recognition.foreign.isEmpty {
      text += language.pick("没有认得的表格\n", "no form is known here\n")
    }
    for notice in recognition.notices { text += notice.text[language] + "\n" }
    self.text = text.split(separator: "\n", omittingEmptySubsequences: false).map { Printable.text(String($0)) }
      .joined(separator: "\n")
  }

  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
