import Forms
import Regulations

extension Parameters {
  /// The first-level classes of indicators that a document of `kind` must have.
  func neededClasses(in kind: DocumentKind) -> [IndicatorClass] {
    switch kind {
    case .departmentTarget, .departmentSelfEvaluation:
      self.departments.dimensions.isEmpty ? self.requiredClasses : self.departments.dimensions
    case .evaluationReport: [.decision, .process, .output, .benefit]
    default: self.requiredClasses
    }
  }

  /// The second-level classes that must be in a class, and the first of each group of which one must be; empty where
  /// nothing is demanded.
  func neededSubclasses(of class: IndicatorClass) -> [IndicatorSubclass] {
    var names = `class`.subclasses.filter { self.requiredSubclasses.contains($0) }
    for group in self.alternativeSubclasses where !group.contains(where: { names.contains($0) }) {
      if let first = group.first(where: { $0.parents.contains(`class`) }) { names.append(first) }
    }
    return names
  }
}

extension RecordType {
  /// The columns with which a new row of indicators begins.
  var usualColumns: [Field] {
    let usual: [FieldName] = [.name, .target, .actual, .weight, .score]
    return usual.compactMap { self[$0] }
  }
}
