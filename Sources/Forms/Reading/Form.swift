import Quantities
import SourceText
import Syntax

/// One document read against the declaration of its kind: every field with its place.
///
/// Reading never fails: what does not fit the declaration is kept beside the fields, for the rules to report.
/// A class only so that every rule and fact can hold it for the price of a reference; it is immutable.
public final class Form: Sendable {
  /// The document's node in the tree.
  public let document: NodeID
  /// The number of the document in its file, from 0.
  public let index: Int
  /// The kind of document.
  public let kind: DocumentKind
  /// The indicators in the order of the text, whatever the layout.
  public let indicators: [Indicator]
  /// The classes and subclasses as printed, in the order of the text.
  public let headings: [ClassHeading]
  /// Keys that their record does not declare.
  public let unknownKeys: [UnknownKey]
  /// Keys that no field names, where the record takes such keys: each has an amount behind it.
  public let openKeys: [OpenKey]
  /// Keys that name a field twice.
  public let duplicateKeys: [DuplicateKey]
  /// Values of another shape than declared.
  public let typeFaults: [TypeFault]

  /// The fields that hold dates, in no particular order.
  public let dates: [FieldCell]
  /// The fields with choices, in no particular order.
  public let choices: [FieldCell]

  /// The unit of the amounts that carry none: `资金.单位`, 万元 unless given.
  public let fundUnit: MoneyUnit
  /// The lines of `资金` that are there: the total first, then the sources.
  public let fundRows: [FundRow]
  /// The row of `资金` that carries the points for the execution rate.
  public let executionRow: ExecutionRow?
  /// The rows of 明细 in `资金`.
  public let fundItems: [FundItem]

  let cells: Cells

  /// What `reader` has read, without what is computed from it.
  private init(_ reader: FormReader) {
    document = reader.document
    index = reader.index
    kind = reader.kind
    headings = reader.headings
    unknownKeys = reader.unknownKeys
    openKeys = reader.openKeys
    duplicateKeys = reader.duplicateKeys
    typeFaults = reader.typeFaults
    dates = reader.dates
    choices = reader.choices
    fundUnit = reader.fundUnit
    cells = reader.cells
    indicators = []
    fundRows = []
    executionRow = nil
    fundItems = []
  }

  /// What `reader` has read, each value and amount understood once for all rules.
  init(reading reader: FormReader) {
    let plain = Form(reader)
    document = plain.document
    index = plain.index
    kind = plain.kind
    headings = plain.headings
    unknownKeys = plain.unknownKeys
    openKeys = plain.openKeys
    duplicateKeys = plain.duplicateKeys
    typeFaults = plain.typeFaults
    dates = plain.dates
    choices = plain.choices
    fundUnit = plain.fundUnit
    cells = plain.cells
    indicators = reader.rows.map { Indicator($0, in: plain) }
    fundRows = plain.readFundRows()
    executionRow = ExecutionRow(fundRows, in: plain)
    fundItems = plain.readFundItems()
  }

  /// The tree of the whole file.
  public var tree: SyntaxTree { cells.tree }

  /// The document's own mapping.
  public var root: RecordID { RecordID(index: 0) }

  /// The field `name` of a record, if it is there (it may be blank).
  public func entry(_ name: FieldName, in record: RecordID) -> Entry? { cells.entry(name, in: record) }

  /// The field at a cell.
  public func entry(_ cell: FieldCell) -> Entry { cells.entries[cell.index] }

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
    let record = cells.records[record.index]
    let first = Int(record.firstEntry)
    return cells.entries[first..<first + Int(record.entryCount)]
  }

  /// The mapping that a record was read from.
  public func node(of record: RecordID) -> NodeID { cells.records[record.index].node }

  /// The declaration that a record was read against.
  public func type(of record: RecordID) -> RecordType { cells.records[record.index].type }

  /// The declaration of the field that an entry of `record` holds.
  public func declaration(of entry: Entry, in record: RecordID) -> Field? {
    let fields = cells.records[record.index].type.fields
    return Int(entry.index) < fields.count ? fields[Int(entry.index)] : nil
  }

  /// Every record of the document, in no particular order.
  public var allRecords: some Sequence<RecordID> { cells.records.indices.lazy.map { RecordID(index: $0) } }
}
