import Forms
import Regulations
import SourceText

/// Writes a document of a kind with nothing filled in: what must be filled as blanks, the rest as comments, the help of
/// each field behind it.
public struct TemplateWriter {
  private let kind: DocumentKind
  private let parameters: Parameters
  private let language: Language
  /// The fields that the rule set demands, by their paths.
  private let demanded: [String]

  /// A writer of `kind` under a rule set with `parameters`.
  public init(_ kind: DocumentKind, _ parameters: Parameters, _ language: Language) {
    self.kind = kind
    self.parameters = parameters
    self.language = language
    demanded = (parameters.requiredFields[kind] ?? []) + (parameters.responsibilityFields[kind] ?? [])
  }

  /// The document; it names its rule set where one is given, and a rule set the one on which it builds.
  public func text(ruleSet: String?) -> String {
    var lines = ["文档类型: \(kind.name)"]
    var left: [FieldName] = [.documentKind, .waivers, .related]
    if let field = kind.recordType[.ruleSet], let ruleSet {
      lines.append("\(field.key): \(ruleSet)")
      left.append(field.name)
    } else if let field = kind.recordType[.parent] {
      lines.append("\(field.key): \(ruleSet ?? RuleSetLibrary.fallback)")
      left.append(field.name)
    }
    lines += record(kind.recordType, leavingOut: left, at: "", indent: "")
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Fields

  private func record(
    _ type: RecordType, leavingOut left: [FieldName] = [], at path: String, indent: String, hasComments: Bool = true
  ) -> [String] {
    var lines: [String] = []
    for field in type.fields where !left.contains(field.name) {
      let place = path.isEmpty ? field.key : path + "." + field.key
      if isNeeded(field, of: type, at: place) {
        lines += entry(field, at: place, indent: indent)
      } else if hasComments {
        lines.append(indent + "# " + line(field))
      }
    }
    return lines
  }

  private func isNeeded(_ field: Field, of type: RecordType, at place: String) -> Bool {
    field.requirement == .required || type.alternatives.first == field.name
      || demanded.contains { $0 == place || $0.hasPrefix(place + ".") }
  }

  private func entry(_ field: Field, at place: String, indent: String) -> [String] {
    let head = indent + line(field)
    guard let type = field.type.recordType else { return [head] }
    if case .indicators = field.type { return [head] + indicators(type, indent: indent + "  ") }
    let isList = if case .records = field.type { true } else { false }
    let below = record(type, at: place, indent: indent + (isList ? "    " : "  "), hasComments: !isList)
    // Comments alone would leave the field blank, which it may be.
    guard below.contains(where: { !$0.drop { $0 == " " }.hasPrefix("#") }) else { return [head] }
    return [head] + (isList ? item(below, indent: indent) : below)
  }

  /// `lines` as one item of a list.
  private func item(_ lines: [String], indent: String) -> [String] {
    lines.enumerated().map { $0 == 0 ? indent + "  - " + $1.drop { $0 == " " } : $1 }
  }

  /// `名称:  # 项目名称`.
  private func line(_ field: Field) -> String {
    let choices = field.type.choices
    let list = choices.isEmpty ? "" : language == .chinese ? "：" : ": "
    return
      "\(field.key):  # \(field.help[language])\(list)\(choices.joined(separator: language == .chinese ? "、" : ", "))"
  }

  // MARK: Indicators

  private func indicators(_ type: RecordType, indent: String) -> [String] {
    parameters.neededClasses(in: kind).flatMap { label in
      let points = parameters.weightSchemes.first?.points[label]
      let weight = points.map {
        $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
      }
      let remark = weight.map { language == .chinese ? "  # \($0)分" : "  # \($0) points" } ?? ""
      let head = "\(indent)\(label.label):" + remark
      let parts = subclasses(of: label)
      if parts.isEmpty { return [head] + item(row(type, indent: indent + "    "), indent: indent) }
      return [head]
        + parts.flatMap { part in
          ["\(indent)  \(part.label):"] + item(row(type, indent: indent + "      "), indent: indent + "  ")
        }
    }
  }

  /// The second-level classes that must be there, else the first.
  private func subclasses(of label: IndicatorClass) -> [IndicatorSubclass] {
    let names = parameters.neededSubclasses(of: label)
    return names.isEmpty ? Array(label.subclasses.prefix(1)) : names
  }

  private func row(_ type: RecordType, indent: String) -> [String] {
    type.usualColumns.map { "\(indent)\($0.key):" }
  }
}
