import Forms
import Quantities
import SourceText
import Syntax

/// A range of the text in eight bytes: a document's facts hold a hundred of them.
struct CompactRange: Hashable, Sendable {
  private let start: UInt32
  private let count: UInt32

  init(_ range: TextRange) {
    start = UInt32(clamping: range.start)
    count = UInt32(clamping: range.count)
  }

  /// The range.
  var range: TextRange { TextRange(Int(start), Int(start) + Int(count)) }
}

/// Where a text stands, and how it is written there.
struct TextPlace: Hashable, Sendable {
  let range: CompactRange
  let spelling: ScalarSpelling?

  /// The place `range`, into which a fix can write where its `spelling` is known.
  init(_ range: TextRange, spelling: ScalarSpelling? = nil) {
    self.range = CompactRange(range)
    self.spelling = spelling
  }

  /// The place of a field's value; `nil` for one that is blank or no scalar.
  init?(_ entry: Entry, in record: RecordID, of form: Form) {
    guard form.tree[entry.value].kind == .scalar, form.isFilled(entry) else { return nil }
    self.init(form.valueRange(entry), spelling: form.tree.spelling(ofValue: entry.value, in: form.node(of: record)))
  }

  /// The same place for a text that was put together from several.
  var withoutSpelling: TextPlace { TextPlace(range.range) }
}

/// A text of a document with its place.
public struct TextFact: Hashable, Sendable {
  /// The text, without the blanks around it.
  public let text: String
  private let place: TextPlace

  /// Where it stands.
  public var range: TextRange { place.range.range }

  /// A text at `range`, into which no fix can write.
  public init(_ text: String, at range: TextRange) { self.init(text, TextPlace(range)) }

  /// A text at its place.
  init(_ text: String, _ place: TextPlace) {
    self.text = text
    self.place = place
  }

  /// The text of a field that is filled.
  init?(_ entry: Entry?, in record: RecordID?, of form: Form) {
    guard let entry, let record, let place = TextPlace(entry, in: record, of: form) else { return nil }
    self.init(form.text(entry), place)
  }

  /// Writes `text` in its place; `nil` where that cannot be done without the tree.
  public func replacing(with text: String) -> TextEdit? {
    place.spelling.map { TextEdit(range: range, replacement: $0.writing(text)) }
  }
}

/// A date of a document with its place.
public struct DateFact: Hashable, Sendable {
  /// The date.
  public let date: DateReading
  private let place: CompactRange

  /// Where it stands.
  public var range: TextRange { place.range }

  /// The date that a field gives; `nil` where it is blank or unreadable.
  init?(_ entry: Entry?, of form: Form) {
    guard let entry, let date = form.date(entry) else { return nil }
    self.date = date
    place = CompactRange(form.valueRange(entry))
  }
}
