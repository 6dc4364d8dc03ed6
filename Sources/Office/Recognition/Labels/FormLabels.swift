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
  private let slots: [String: Slot]
  private let tables: [ObjectIdentifier: [String: Field]]

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
    var tables: [ObjectIdentifier: [String: Field]] = [:]
    Self.tabulate(kind.recordType, into: &tables)
    self.tables = tables
    var slots: [String: Slot] = [:]
    var level: [Slot] = []
    for field in kind.recordType.fields where !Self.unprinted.contains(field.name) {
      let slot = Slot(path: [field])
      for label in [field.key] + field.aliases { slots.add(label, slot) }
      level.append(slot)
    }
    // Fields nearer to the document's own mapping stand above those further down.
    for _ in 0..<3 { level = Self.descend(from: level, into: &slots) }
    self.slots = slots
  }

  /// What is written beside a form, not on it.
  private static let unprinted: [FieldName] = [.documentKind, .ruleSet, .related, .waivers]

  private static func descend(from level: [Slot], into slots: inout [String: Slot]) -> [Slot] {
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
        for label in [field.key] + field.aliases where label.count > 2 { slots.add(label, slot) }
        for label in [field.key] + field.aliases { slots.add(parent.field.key + label, slot) }
        next.append(slot)
      }
    }
    return next
  }

  private static func tabulate(_ type: RecordType, into tables: inout [ObjectIdentifier: [String: Field]]) {
    guard tables[ObjectIdentifier(type)] == nil else { return }
    var table: [String: Field] = [:]
    for field in type.fields {
      for label in [field.key] + field.aliases {
        let label = LabelText.normal(label)
        if table[label] == nil { table[label] = field }
      }
    }
    tables[ObjectIdentifier(type)] = table
    for field in type.fields { if let below = field.type.recordType { tabulate(below, into: &tables) } }
  }

  /// The place that a label names wherever it stands on the form; the label is in normal spelling.
  func slot(_ label: String) -> Slot? {
    guard label.utf8.count >= 6, label.utf8.count <= Self.longest else { return nil }
    for variant in LabelText.variants(label) {
      if let slot = slots[variant] { return slot }
    }
    return nil
  }

  /// The field of a mapping that a label in normal spelling names.
  func field(_ label: String, in type: RecordType) -> Field? {
    guard !label.isEmpty, label.utf8.count <= Self.longest, let table = tables[ObjectIdentifier(type)] else {
      return nil
    }
    for variant in LabelText.variants(label) {
      if let field = table[variant] { return field }
      if type.takesMonths || type.takesNumbers, let field = type.field(for: variant) { return field }
    }
    return nil
  }

  /// No label is longer, in bytes; what is longer is text.
  private static let longest = 120
}

extension [String: Slot] {
  fileprivate mutating func add(_ label: String, _ slot: Slot) {
    let label = LabelText.normal(label)
    if self[label] == nil { self[label] = slot }
  }
}
