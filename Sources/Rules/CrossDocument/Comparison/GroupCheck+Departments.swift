import Linting

extension GroupCheck {
  /// The documents of the group by department: offices of one name in two places are two. What names no place belongs to
  /// the only place that is named; where there are several nobody can tell, and it stands for itself.
  var departments: [[DocumentFacts]] {
    let named = documents.map { ($0, $0.project.department.map { DepartmentName($0.text).place } ?? []) }
    let places = Set(named.map(\.1)).filter { !$0.isEmpty }
    if places.count <= 1 { return [documents] }
    return Dictionary(grouping: named, by: \.1).sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { $0.value.map(\.0) }
  }
}
