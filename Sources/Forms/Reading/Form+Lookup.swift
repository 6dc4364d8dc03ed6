import SourceText
import Syntax

/// A declared field as it stands at a place of the text.
public struct FieldAtPlace: Sendable {
  /// The declaration.
  public let field: Field
  /// The field in its record.
  public let entry: Entry
  /// The record that holds it.
  public let record: RecordID
  /// Whether the place is the key, not the value.
  public let isKey: Bool
}

extension Form {
  /// The innermost declared field whose key or scalar value touches `offset`.
  public func field(at offset: Int) -> FieldAtPlace? {
    var best: (place: FieldAtPlace, count: Int)?
    for record in allRecords {
      let type = type(of: record)
      for entry in entries(of: record) {
        let key = keyRange(entry)
        let value = valueRange(entry)
        let isKey = key.touches(offset)
        guard isKey || value.touches(offset) && tree[entry.value].kind == .scalar, let field = type[entry.field] else {
          continue
        }
        let count = isKey ? key.count : value.count
        if best.map({ count < $0.count }) ?? true {
          best = (FieldAtPlace(field: field, entry: entry, record: record, isKey: isKey), count)
        }
      }
    }
    return best?.place
  }

  /// The class of indicators whose label touches `offset`.
  public func heading(at offset: Int) -> ClassHeading? { headings.first { tree.range($0.node).touches(offset) } }

  /// The indicator whose row is `record`.
  public func indicator(of record: RecordID) -> Indicator? {
    // Rows are read one after the other.
    var (low, high) = (0, indicators.count)
    while low < high {
      let middle = (low + high) / 2
      if indicators[middle].record.index < record.index { low = middle + 1 } else { high = middle }
    }
    return low < indicators.count && indicators[low].record == record ? indicators[low] : nil
  }

  /// The field at a path of labels such as `项目.负责人`; aliases count, `nil` where it is not there.
  public func entry(atPath path: String) -> Entry? {
    let labels = path.utf8.span
    var record = root
    var found: Entry?
    var start = 0
    while start < labels.count {
      var end = start
      while end < labels.count, labels[end] != UInt8(ascii: ".") { end += 1 }
      let type = type(of: record)
      guard let index = type.index(of: labels.extracting(start..<end)),
        let entry = entry(type.fields[index].name, in: record)
      else { return nil }
      found = entry
      if let below = entry.record { record = below }
      start = end + 1
    }
    return found
  }
}
