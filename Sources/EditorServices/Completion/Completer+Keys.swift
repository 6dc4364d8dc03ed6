import Forms
import Regulations
import SourceText
import Syntax

extension Completer {
  /// The keys that a record still lacks, in official order; those that must be filled first.
  func keyItems(_ record: RecordID) -> [CompletionItem] {
    guard let form = place.form else { return [] }
    let type = form.type(of: record)
    let prescribed = prescribedKeys(of: record, form)
    let path = Topic.path(of: type, in: form.kind)
    var items: [CompletionItem] = []
    let isAlternativeGiven = type.alternatives.contains { form.isFilled(form.entry($0, in: record)) }
    for field in type.fields where form.entry(field.name, in: record) == nil {
      let isAlternative = type.alternatives.contains(field.name)
      if isAlternative, isAlternativeGiven { continue }
      let isRequired = field.requirement == .required || isAlternative || prescribed.contains(field.name)
      items.append(
        key(
          field.key, .property,
          detail: (isRequired ? (isChinese ? "必填 · " : "required · ") : "") + field.help[language],
          rank: isRequired ? 0 : 1, topic: path.map { Topic.field($0 + [field.key], in: form.kind) },
          value: valueSnippet(of: field, indent: place.column)))
    }
    return form.entries(of: record).isEmpty ? items + rowItems(type, form) : items
  }

  /// The fields that the rule set demands of a record, beyond those that every one does.
  private func prescribedKeys(of record: RecordID, _ form: Form) -> Set<FieldName> {
    var names: Set<FieldName> = []
    for path in law?.parameters.requiredFields[form.kind] ?? [] {
      let steps = path.split(separator: ".").map(String.init)
      guard let last = steps.last else { continue }
      let above = steps.dropLast().joined(separator: ".")
      guard above.isEmpty ? record == form.root : form.entry(atPath: above)?.record == record else { continue }
      if let field = form.type(of: record).field(for: last) { names.insert(field.name) }
    }
    return names
  }

  /// What is put behind a new key: the places of its value.
  /// - Parameter indent: the column, in blanks, at which the key stands.
  func valueSnippet(of field: Field, indent: Int) -> SnippetText {
    var text = SnippetText()
    switch field.type {
    case .choice(let choices):
      text.add(isJSON ? " \"" : " ")
      text.addChoice(choices.map { isJSON ? $0 : spelled($0) })
      if isJSON { text.add("\"") }
    case .flag:
      text.add(isJSON ? " \"" : " ")
      text.addChoice(["是", "否"])
      if isJSON { text.add("\"") }
    case .record(let type): text.add(recordSnippet(type, indent: indent))
    case .records(let type), .dictionary(let type):
      text.add(listSnippet(type, indent: indent))
    case .choices:
      text.add(isJSON ? " [\"" : " [")
      text.addStop()
      text.add(isJSON ? "\"]" : "]")
    case .year:
      text.add(" ")
      text.addStop(place.form?.year.map(String.init) ?? "")
    case .amount, .number, .points, .amountOrRecord:
      text.add(" ")
      text.addStop(isJSON ? "0" : "")
    case .indicators:
      if isFlow { text.add(" {}") } else { text.add(classesSnippet(indent: indent + 2)) }
    case .amountsByKey, .any:
      text.add(isFlow ? " {}" : "\n" + blanks(indent + 2))
    case .text, .narrative, .date, .share, .indicatorValue, .narrativeOrRecord:
      text.add(isJSON ? " \"" : " ")
      text.addStop()
      if isJSON { text.add("\"") }
    }
    return text
  }

  private func recordSnippet(_ type: RecordType, indent: Int) -> SnippetText {
    let fields = requiredOrFirst(type)
    if isFlow { return flowSnippet(fields) }
    var text = SnippetText()
    for field in fields {
      text.add("\n" + blanks(indent + 2) + ScalarSpelling.behindKey.writing(field.key) + ": ")
      text.addStop()
    }
    return text
  }

  private func listSnippet(_ type: RecordType, indent: Int) -> SnippetText {
    var text = SnippetText()
    let fields = requiredOrFirst(type)
    if isFlow {
      text.add(" [")
      text.add(flowSnippet(fields, lead: ""))
      text.add("]")
      return text
    }
    text.add("\n" + blanks(indent + 2) + "- ")
    text.add(flowSnippet(fields, lead: ""))
    return text
  }

  /// `{名称: , 指标值: }` with a place for each value.
  func flowSnippet(_ fields: [Field], lead: String = " ") -> SnippetText {
    var text = SnippetText(lead + "{")
    for (index, field) in fields.enumerated() {
      if index > 0 { text.add(", ") }
      text.add((isJSON ? ScalarSpelling.doubleQuoted : .inFlow).writing(field.key) + ": ")
      text.add(isJSON ? "\"" : "")
      text.addStop()
      text.add(isJSON ? "\"" : "")
    }
    text.add("}")
    return text
  }

  private func requiredOrFirst(_ type: RecordType) -> [Field] {
    let required = type.fields.filter { $0.requirement == .required }
    return required.isEmpty ? Array(type.fields.prefix(2)) : required
  }

  func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}
