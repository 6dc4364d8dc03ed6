import Forms
import Synchronization

/// A place in a document where a value may go: the fields from the document's own mapping down to it.
struct Slot: Sendable {
  /// From the outermost field to the innermost.
  let path: [Field]

  /// The field itself.
  var field: Field { path[path.count - 1] }
}

/// The labels under which a kind of document prints its fields, all of them from the declarations in ``Forms``.
final class FormLabels: Sendable {
  /// The kind.
  let kind: DocumentKind
  private let slots: LabelTable<Slot>
  private let tables: [ObjectIdentifier: LabelTable<Field>]

  /// The labels of `kind`; made once.
  static func of(_ kind: DocumentKind) -> FormLabels {
    if let known = cache.withLock({ $0[kind] }) { return known }
    let made = FormLabels(kind)
    cache.withLock { $0[kind] = made }
    return made
  }

  private static let cache = Mutex<[DocumentKind: FormLabels]>([:])

  private init(_ kind: DocumentKind) {
    self.kind = kind
    var tables: [ObjectIdentifier: LabelTable<Field>] = [:]
    Self.tabulate(kind.recordType, into: &tables)
    self.tables = tables
    var slots: [(String, Slot)] = []
    var level: [Slot] = []
    for field in kind.recordType.fields where !Self.unprinted.contains(field.name) {
      let slot = Slot(path: [field])
      for label in [field.key] + field.aliases { slots.append((label, slot)) }
      level.append(slot)
    }
    // Fields nearer to the document's own mapping stand above those further down.
    for _ in 0..<3 { level = Self.descend(from: level, into: &slots) }
    self.slots = LabelTable(slots)
  }

  /// What is written beside a form, not on it.
  private static let unprinted: [FieldName] = [.documentKind, .ruleSet, .related, .waivers]

  private static func descend(from level: [Slot], into slots: inout [(String, Slot)]) -> [Slot] {
    var next: [Slot] = []
    for parent in level {
      let type: RecordType
      switch parent.field.type {
      case .record(let below), .narrativeOrRecord(let below): type = below
      default: continue
      }
      for field in type.fields {
        let slot = Slot(path: parent.path + [field])
        // 名称 and 单位 alone may be anything; 项目名称 and 审核单位 are not.
        for label in [field.key] + field.aliases where label.count > 2 { slots.append((label, slot)) }
        for label in [field.key] + field.aliases { slots.append((parent.field.key + label, slot)) }
        next.append(slot)
      }
    }
    return next
  }

  private static func tabulate(_ type: RecordType, into tables: inout [ObjectIdentifier: LabelTable<Field>]) {
    guard tables[ObjectIdentifier(type)] == nil else { return }
    tables[ObjectIdentifier(type)] = LabelTable(
      type.fields.flatMap { field in ([field.key] + field.aliases).map { ($0, field) } })
    for field in type.fields { if let below = field.type.recordType { tabulate(below, into: &tables) } }
  }

  /// The place that a label names wherever it stands on the form; the label is in normal spelling.
  func slot(_ label: String) -> Slot? {
    guard label.utf8.count >= 6, label.utf8.count <= Self.longest else { return nil }
    return LabelText.firstVariant(of: label) { slots[$0] }
  }

  /// The field of a mapping that a label in normal spelling names.
  func field(_ label: String, in type: RecordType) -> Field? {
    guard !label.isEmpty, label.utf8.count <= Self.longest, let table = tables[ObjectIdentifier(type)] else {
      return nil
    }
    return LabelText.firstVariant(of: label) { variant in
      if let field = table[variant] { return field }
      guard type.takesMonths || type.takesNumbers else { return nil }
      return type.index(of: variant).map { type.fields[$0] }
    }
  }

  /// No label is longer, in bytes; what is longer is text.
  private static let longest = 120
}

/// What labels stand for, found by their bytes: a `Dictionary` would need a `String` for each piece of a label.
private struct LabelTable<Value: Sendable>: Sendable {
  private let keys: KeyTable
  private let values: [Value]

  /// A table of labels, which are brought to normal spelling; the first of two equal ones wins.
  init(_ pairs: [(String, Value)]) {
    keys = KeyTable(pairs.enumerated().map { (LabelText.normal($0.element.0), $0.offset) })
    values = pairs.map(\.1)
  }

  subscript(label: Span<UInt8>) -> Value? { keys.value(of: label).map { values[$0] } }
}
