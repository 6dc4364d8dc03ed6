import Forms
import Syntax

/// Writes documents in the columns of the 一体化 system: a row for each indicator, the head of the document in each.
public struct ExchangeWriting {
  private let forms: [Form]
  private let codes: ExchangeCodes

  /// The rows of `forms`.
  public init(_ forms: [Form], _ codes: ExchangeCodes = ExchangeCodes()) {
    self.forms = forms
    self.codes = codes
  }

  /// CSV (UTF-8 with a byte order mark, CRLF), or a JSON object a line.
  public func bytes(asLines: Bool) -> [UInt8] {
    let columns = columns
    var text = ""
    if !asLines { text += "\u{FEFF}" + columns.map(\.rawValue).joined(separator: ",") + "\r\n" }
    for form in forms {
      for indicator in form.indicators {
        let cells = columns.map { ($0, cell($0, form, indicator)) }
        if asLines {
          let members = cells.filter { !$0.1.isEmpty }.map { column, value in
            ScalarSpelling.doubleQuoted.writing(column.rawValue) + ":" + ScalarSpelling.doubleQuoted.writing(value)
          }
          text += "{" + members.joined(separator: ",") + "}\n"
        } else {
          text += cells.map { Self.quoted($0.1) }.joined(separator: ",") + "\r\n"
        }
      }
    }
    return Array(text.utf8)
  }

  /// The columns that any of the documents needs.
  private var columns: [ExchangeColumn] {
    let wanted = Set(forms.flatMap { ExchangeColumn.columns(of: $0.kind).map(\.rawValue) })
    return ExchangeColumn.allCases.filter { wanted.contains($0.rawValue) }
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return text }
    var result = "\""
    for character in text.unicodeScalars { result += character == "\"" ? "\"\"" : String(character) }
    return result + "\""
  }

  private func cell(_ column: ExchangeColumn, _ form: Form, _ indicator: Indicator) -> String {
    guard ExchangeColumn.columns(of: form.kind).contains(column) else { return "" }
    func text(_ entry: Entry?) -> String { entry.map { form.text($0) } ?? "" }
    if let name = column.field {
      if name == .deviationReason, let entry = form.entry(.causeAnalysis, of: indicator), entry.record == nil {
        return text(form.entry(name, of: indicator) ?? entry)
      }
      // A self-evaluation's reason has no column of its own but the remark.
      if name == .remark, form.entry(.remark, of: indicator) == nil {
        return text(form.entry(.deviationReason, of: indicator))
      }
      return text(form.entry(name, of: indicator))
    }
    let holder: FieldName = form.kind.isDepartment ? .department : .project
    let value = value(of: indicator, in: form)
    switch column {
    case .year: return form.year.map(String.init) ?? text(form[.year])
    case .agencyName: return text(form[.project, .unit])
    case .agencyCode: return ""
    case .departmentCode: return text(form[.department, .code])
    case .departmentName: return text(form[.department, .name])
    case .projectCode: return text(form[holder, .code])
    case .projectName: return text(form[holder, .name])
    case .goal: return goal(of: form)
    case .initialBudget: return form.totalRow?.initial.map { form.text($0.entry) } ?? ""
    case .adjustedBudget: return form.totalRow?.adjusted.map { form.text($0.entry) } ?? ""
    case .executed: return form.totalRow?.executed.map { form.text($0.entry) } ?? ""
    case .targetKind: return codes.code(of: "项目年度绩效")
    case .firstCode:
      // Cost has a code below output alone.
      return indicator.class.map { $0 == .cost ? "" : codes.code(of: $0.label) } ?? ""
    case .firstName: return heading(indicator.classHeading, form)
    case .secondCode: return indicator.subclass.map { codes.code(of: $0.label) } ?? ""
    case .secondName: return heading(indicator.subclassHeading, form)
    case .sign: return codes.code(of: value.sign)
    case .value: return value.value
    case .unit: return value.unit
    case .likelihood:
      return text(form.entry(.likelihood, of: indicator)).trimmed.isEmpty
        ? ""
        : form.choice(form.entry(.likelihood, of: indicator), in: indicator.record).map { codes.code(of: $0) } ?? ""
    default: return ""
    }
  }

  private func value(of indicator: Indicator, in form: Form) -> ExchangeValue {
    func text(_ name: FieldName) -> String { form.entry(name, of: indicator).map { form.text($0) } ?? "" }
    let (sign, value, unit) = (text(.comparison), text(.target), text(.measureUnit))
    return sign.isEmpty && unit.isEmpty ? ExchangeValue(value) : ExchangeValue(sign: sign, value: value, unit: unit)
  }

  private func goal(of form: Form) -> String {
    guard let entry = form[.goals] else { return "" }
    guard entry.record != nil else { return form.text(entry) }
    for name in [FieldName.annualGoal, .plannedGoal, .midtermGoal] {
      if let goal = form[.goals, name], form.isFilled(goal) { return form.text(goal) }
    }
    return ""
  }

  private func heading(_ index: Int?, _ form: Form) -> String { index.map { form.text(form.headings[$0].node) } ?? "" }
}
