import Syntax

/// The place of a record in its form.
public struct RecordID: Hashable, Sendable {
  /// The place in the form's flat list.
  let index: Int
}

/// One declared field that stands in a document.
public struct Entry: Sendable {
  /// What the field is.
  public let field: FieldName
  /// The field's place in ``RecordType/fields``.
  let index: UInt16
  /// The key as written.
  public let key: NodeID
  /// The value, behind any alias; an absent value is an empty scalar with a place.
  public let value: NodeID
  /// The first record below, for fields that hold records.
  var firstRecord: Int32 = -1
  /// How many records are below.
  var recordCount: Int32 = 0

  /// A scalar cell that no declared field names: a year, a kind of money by a local name.
  public init(_ field: FieldName, key: NodeID, value: NodeID) {
    self.init(field: field, index: UInt16.max, key: key, value: value)
  }

  /// The field at `index` of its record's declaration.
  init(field: FieldName, index: UInt16, key: NodeID, value: NodeID) {
    self.field = field
    self.index = index
    self.key = key
    self.value = value
  }

  /// The records below: one for a mapping, one an item for a list of mappings.
  public var records: some Sequence<RecordID> & Collection<RecordID> {
    let first = Int(firstRecord)
    return (0..<Int(recordCount)).lazy.map { RecordID(index: first + $0) }
  }

  /// The one record below a field that holds a mapping.
  public var record: RecordID? { recordCount == 1 ? RecordID(index: Int(firstRecord)) : nil }
}

/// A field with the record that holds it.
public struct FieldCell: Sendable {
  /// The record.
  public let record: RecordID
  /// The place of the field in its form's flat list.
  let index: Int
}

/// One mapping of a document, read against its declaration.
struct Record: Sendable {
  let type: RecordType
  let node: NodeID
  var firstEntry: Int32
  var entryCount: Int32
  /// A bit for each of its fields, which several fields share: most questions are for a field that is not there.
  var fields: UInt64 = 0
}

/// A key that its record does not declare.
public struct UnknownKey: Sendable {
  /// The key as written.
  public let key: NodeID
  /// The value behind it.
  public let value: NodeID
  /// The fields that the record declares.
  public let expected: RecordType
}

/// A key of an open record that none of its fields names: a kind or level of money by a local name.
public struct OpenKey: Sendable {
  /// The record that has it.
  public let record: RecordID
  /// The key and the value behind it.
  public let entry: Entry
}

/// A key that names a field which the record already has.
public struct DuplicateKey: Sendable {
  /// The key that counts: the first.
  public let first: NodeID
  /// The key that repeats it.
  public let second: NodeID
}

/// A value whose shape is not the declared one.
public struct TypeFault: Sendable {
  /// The field's label.
  public let key: String
  /// What must stand there.
  public let expected: FieldType
  /// The value as written.
  public let value: NodeID
}
