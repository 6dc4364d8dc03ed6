import Forms

/// A field as a rule set names it: by the labels that lead to it, `填报.报送日期`.
struct FieldPath {
  /// The fields on the way; the last one is meant.
  let steps: [Field]

  /// Reads `path` against the declarations below `type`; `nil` where they know no such field.
  init?(_ path: String, in type: RecordType?) {
    var steps: [Field] = []
    var type = type
    for label in path.split(separator: ".") {
      guard let field = type?.field(for: String(label)) else { return nil }
      steps.append(field)
      type = field.type.recordType
    }
    if steps.isEmpty { return nil }
    self.steps = steps
  }

  /// The field that is meant.
  var field: Field { steps[steps.count - 1] }

  /// The path with the labels of the form.
  var label: String { steps.map(\.key).joined(separator: ".") }

  /// Whether something is written there: in the one record of each mapping, or in any record of a list.
  func isFilled(in form: Form) -> Bool {
    var records = [form.root]
    for (index, step) in steps.enumerated() {
      let entries = records.compactMap { form.entry(step.name, in: $0) }
      if index == steps.count - 1 { return entries.contains { form.isFilled($0) } }
      records = entries.flatMap { Array($0.records) }
    }
    return false
  }
}
