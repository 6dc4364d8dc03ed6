import Forms
import Quantities
import SourceText

/// What a document says of its project, or of its department.
public struct ProjectFacts: Hashable, Sendable {
  /// The key 项目 or 部门; `nil` where it is absent.
  public let key: TextRange?
  /// Whether the document is about a whole department.
  public let isDepartment: Bool
  /// The name of the project or department.
  public let name: TextFact?
  /// The code.
  public let code: TextFact?
  /// 主管部门.
  public let supervisor: TextFact?
  /// 实施单位.
  public let unit: TextFact?
  /// 属性: 新增, 延续, 一次性, 经常性.
  public let attribute: TextFact?
  /// 类别.
  public let category: TextFact?
  /// 领域.
  public let domains: [String]
  /// 标识: 重大政策, 重点项目, 基建投资 …
  public let marks: [String]
  /// 开始日期.
  public let start: DateFact?
  /// 结束日期.
  public let end: DateFact?

  /// The department that answers for it: the one that the document is about, else 主管部门, else the unit itself.
  public var department: TextFact? { isDepartment ? name : supervisor ?? unit }

  init(_ form: Form) {
    let department = form[.department]
    isDepartment = department.map { form.isFilled($0) } ?? false
    let subject = isDepartment ? department : form[.project]
    key = subject.map { form.keyRange($0) }
    let record = subject?.record
    func text(_ name: FieldName) -> TextFact? {
      record.flatMap { TextFact(form.entry(name, in: $0), in: record, of: form) }
    }
    func list(_ name: FieldName) -> [String] {
      record.map { form.list(form.entry(name, in: $0)).map(\.text).filter { !$0.isEmpty } } ?? []
    }
    func date(_ name: FieldName) -> DateFact? { record.flatMap { DateFact(form.entry(name, in: $0), of: form) } }
    name = text(.name)
    code = text(.code)
    supervisor = text(.supervisor)
    unit = text(.unit)
    attribute = text(.attribute)
    category = text(.category)
    domains = list(.domains)
    marks = list(.marks)
    start = date(.startDate)
    end = date(.endDate)
  }
}
