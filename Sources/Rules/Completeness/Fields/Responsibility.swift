import Forms
import Linting

/// The fields of which one must say who answers for the document, where none of them does.
struct MissingResponsibility {
  /// The fields, by path.
  let paths: [FieldPath]

  /// Whether the project's responsible person is one of them.
  var includesPerson: Bool { paths.contains { $0.field.name == .responsiblePerson } }
}

/// Whether the rule set asks for somebody who answers for this kind of document and none of the fields names one; `nil`
/// where all is well or nothing is asked.
func missingResponsibility(_ check: DocumentCheck) -> MissingResponsibility? {
  guard let fields = check.parameters.responsibilityFields[check.form.kind], !fields.isEmpty else { return nil }
  let paths = fields.compactMap { FieldPath($0, in: check.form.kind.recordType) }
  if paths.isEmpty || paths.contains(where: { $0.isFilled(in: check.form) }) { return nil }
  return MissingResponsibility(paths: paths)
}
