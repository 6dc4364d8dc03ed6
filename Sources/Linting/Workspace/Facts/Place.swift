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

/// A text of a document with its place.
public struct TextFact: Hashable, Sendable {
  /// The text, without the blanks around it.
  public let text: String
  private let place: CompactRange
  private let spelling: ScalarSpelling?

  /// Where it stands.
  public var range: TextRange { place.range }

  /// A text at `range`, which a fix can replace where its `spelling` is known.
  public init(_ text: String, at range: TextRange, spelling: ScalarSpelling? = nil) {
    self.text = text
    place = CompactRange(range)
    self.spelling = spelling
  }

  /// The text of a field that is filled.
  init?(_ entry: Entry?, in record: RecordID?, of form: Form) {
    guard let entry, let record else { return nil }
    self.init(form.text(entry), of: entry, in: record, of: form)
  }

  /// The text of a field, which has been read already; `nil` for one that is blank or no scalar.
  init?(_ text: String, of entry: Entry, in record: RecordID, of form: Form) {
    guard form.tree[entry.value].kind == .scalar, form.isFilled(entry) else { return nil }
    self.text = text
    place = CompactRange(form.valueRange(entry))
    spelling = form.tree.spelling(ofValue: entry.value, in: form.node(of: record))
  }

  /// Writes `text` in its place; `nil` where that cannot be done without the tree.
  public func replacing(with text: String) -> TextEdit? {
    spelling.map { TextEdit(range: range, replacement: $0.writing(text)) }
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
