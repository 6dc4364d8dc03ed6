import Quantities
import SourceText
import Syntax

/// One document read against the declaration of its kind: every field with its place.
///
/// Reading never fails: what does not fit the declaration is kept beside the fields, for the rules to report.
public struct Form: Sendable {
  /// The tree of the whole file.
  public let tree: SyntaxTree
  /// The document's node in the tree.
  public let document: NodeID
  /// The number of the document in its file, from 0.
  public let index: Int
  /// The kind of document.
  public let kind: DocumentKind
  /// The indicators in the order of the text, whatever the layout.
  public internal(set) var indicators: [Indicator] = []
  /// The classes and subclasses as printed, in the order of the text.
  public internal(set) var headings: [ClassHeading] = []
  /// Keys that their record does not declare.
  public internal(set) var unknownKeys: [UnknownKey] = []
  /// Keys that no field names, where the record takes such keys: each has an amount behind it.
  public internal(set) var openKeys: [OpenKey] = []
  /// Keys that name a field twice.
  public internal(set) var duplicateKeys: [DuplicateKey] = []
  /// Values of another shape than declared.
  public internal(set) var typeFaults: [TypeFault] = []

  /// The unit of the amounts that carry none: `资金.单位`, 万元 unless given.
  public internal(set) var fundUnit: MoneyUnit = .tenThousandYuan
  /// The lines of `资金` that are there: the total first, then the sources.
  public internal(set) var fundRows: [FundRow] = []
  /// The rows of 明细 in `资金`.
  public internal(set) var fundItems: [FundItem] = []

  var records: [Record] = []
  var entries: [Entry] = []

  init(tree: SyntaxTree, document: NodeID, index: Int, kind: DocumentKind) {
    self.tree = tree
    self.document = document
    self.index = index
    self.kind = kind
  }

  /// The document's own mapping.
  public var root: RecordID { RecordID(index: 0) }

  /// The field `name` of a record, if it is there (it may be blank).
  public func entry(_ name: FieldName, in record: RecordID) -> Entry? {
    let first = Int(records[record.index].firstEntry)
    for index in first..<first + Int(records[record.index].entryCount) where entries[index].field == name {
      return entries[index]
    }
    return nil
  }

  /// The field `name` of the document.
  public subscript(_ name: FieldName) -> Entry? { entry(name, in: root) }

  /// The field `second` inside the mapping `first` of the document.
  public subscript(_ first: FieldName, _ second: FieldName) -> Entry? {
    guard let record = self[first]?.record else { return nil }
    return entry(second, in: record)
  }

  /// The field `third` inside `second` inside `first`.
  public subscript(_ first: FieldName, _ second: FieldName, _ third: FieldName) -> Entry? {
    guard let record = self[first, second]?.record else { return nil }
    return entry(third, in: record)
  }

  /// The fields of a record in the order of the text.
  public func entries(of record: RecordID) -> ArraySlice<Entry> {
    let record = records[record.index]
    let first = Int(record.firstEntry)
    return entries[first..<first + Int(record.entryCount)]
  }

  /// The mapping that a record was read from.
  public func node(of record: RecordID) -> NodeID { records[record.index].node }

  /// The declaration that a record was read against.
  public func type(of record: RecordID) -> RecordType { records[record.index].type }

  /// The declaration of the field that an entry of `record` holds.
  public func declaration(of entry: Entry, in record: RecordID) -> Field? {
    let fields = records[record.index].type.fields
    return Int(entry.index) < fields.count ? fields[Int(entry.index)] : nil
  }

  /// Every record of the document, in no particular order.
  public var allRecords: some Sequence<RecordID> { records.indices.lazy.map { RecordID(index: $0) } }
}
