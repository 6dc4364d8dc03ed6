import Forms
import Quantities
import SourceText
import Syntax

extension EditorDocument {
  /// The value of an indicator at `offset` with its standard notation, where that is another one.
  func notation(at offset: Int) -> (offset: Int, node: NodeID, text: String)? {
    guard let form = documents.first(where: { tree.range($0.form.document).touches(offset) })?.form,
      let place = form.field(at: source.snapped(offset)), !place.isKey, case .indicatorValue = place.field.type,
      form.isFilled(place.entry)
    else { return nil }
    let written = form.text(place.entry)
    let standard = Reading.normalised(written)
    guard standard != written, !standard.isEmpty else { return nil }
    return (form.valueRange(place.entry).start, place.entry.value, standard)
  }
}
