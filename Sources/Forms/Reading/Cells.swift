import Syntax

/// The records of a document with their fields, flat: a record's fields lie side by side, and so do the rows of a list.
struct Cells: Sendable {
  /// The tree of the whole file.
  let tree: SyntaxTree
  var records: [Record] = []
  var entries: [Entry] = []

  /// The field `name` of a record, if it is there (it may be blank).
  func entry(_ name: FieldName, in record: RecordID) -> Entry? {
    if records[record.index].fields & name.bit == 0 { return nil }
    var index = Int(records[record.index].firstEntry)
    let end = index + Int(records[record.index].entryCount)
    while index < end {
      if entries[index].field == name { return entries[index] }
      index += 1
    }
    return nil
  }
}
