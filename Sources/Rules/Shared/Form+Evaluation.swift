import Forms
import Syntax

extension Form {
  /// Whether an evaluation report is about a whole department.
  var isOfWholeDepartment: Bool {
    if let content = choice(self[.evaluationContent], in: root) { return content == "部门整体支出" }
    return kind == .departmentSelfEvaluation || self[.department] != nil && self[.project] == nil
  }

  /// Whether the project carries `mark` (涉密, 重点项目).
  func isMarked(_ mark: String) -> Bool { list(self[.project, .marks]).contains { $0.text == mark } }

  /// Whether a field says something, and not only that there is nothing: 无, 不涉及, /.
  func isTold(_ entry: Entry?) -> Bool {
    guard let entry, isFilled(entry) else { return false }
    guard tree[entry.value].kind == .scalar else { return true }
    return !IdleReasons.contain(text(entry))
  }
}
