import Forms
import Linting
import Regulations
import SourceText

/// The names under which the longer descriptions of proposals are found again: plain text, so that a client can keep it.
enum Topic {
  static func field(_ path: [String], in kind: DocumentKind) -> String {
    "field/\(kind.name)/" + path.joined(separator: "/")
  }
  static func kind(_ kind: DocumentKind) -> String { "kind/\(kind.name)" }
  static func ruleSet(_ name: String) -> String { "ruleset/\(name)" }
  static func rule(_ code: RuleCode) -> String { "rule/\(code)" }
  static func heading(_ label: String) -> String { "class/\(label)" }

  /// The labels that lead from a kind of document to a record type; nil where nothing leads there.
  static func path(of type: RecordType, in kind: DocumentKind) -> [String]? {
    var queue: [(type: RecordType, path: [String])] = [(kind.recordType, [])]
    var seen: Set<ObjectIdentifier> = []
    var next = 0
    while next < queue.count {
      let (current, path) = queue[next]
      next += 1
      if current === type { return path }
      guard seen.insert(ObjectIdentifier(current)).inserted else { continue }
      for field in current.fields {
        if let below = field.type.recordType { queue.append((below, path + [field.key])) }
      }
    }
    return nil
  }
}

extension EditorDocument {
  /// The longer description under a ``CompletionItem/topic``, in Markdown; nil where there is none.
  public func documentation(of topic: String) -> String? { analyzer.documentation(of: topic) }
}

extension Analyzer {
  /// The longer description under a ``CompletionItem/topic``, in Markdown; nil where there is none.
  public func documentation(of topic: String) -> String? {
    let parts = topic.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "field": return fieldDocumentation(parts[1])
    case "rule": return linter.directory.rule(parts[1]).map { RulePage(rule: $0, language: language).markdown }
    case "ruleset": return ruleSetDocumentation(parts[1])
    case "kind":
      return DocumentKind(name: parts[1]).map { kind in
        let required = kind.recordType.fields.filter { $0.requirement == .required }.map(\.key)
        let isChinese = language == .chinese
        return "**\(kind.name)**\n\n" + (isChinese ? "必填：" : "\(kind.englishName). Required: ")
          + required.joined(separator: isChinese ? "、" : ", ")
      }
    case "class":
      guard let `class` = IndicatorClass.allCases.first(where: { $0.label == parts[1] }), !`class`.subclasses.isEmpty
      else { return nil }
      let isChinese = language == .chinese
      return "**\(`class`.label)**\n\n" + (isChinese ? "二级指标：" : "Second level: ")
        + `class`.subclasses.map(\.label).joined(separator: isChinese ? "、" : ", ")
    default: return nil
    }
  }

  private func fieldDocumentation(_ path: String) -> String? {
    let steps = path.split(separator: "/").map(String.init)
    guard let kind = steps.first.flatMap({ DocumentKind(name: $0) }), let last = steps.last, steps.count > 1 else {
      return nil
    }
    var type = kind.recordType
    for step in steps.dropFirst().dropLast() {
      guard let below = type.field(for: step)?.type.recordType else { return nil }
      type = below
    }
    return type.field(for: last).map { keyText($0) }
  }

  private func ruleSetDocumentation(_ name: String) -> String? {
    guard let set = linter.library[name] else { return nil }
    let isChinese = language == .chinese
    var lines = ["**\(set.name)**", set.title]
    if let day = set.validFrom { lines.append((isChinese ? "施行：" : "In force from ") + "\(day)") }
    if let parent = set.parent { lines.append((isChinese ? "继承：" : "Builds on ") + parent) }
    lines.append(isChinese ? "\(set.provisions.count) 条条款" : "\(set.provisions.count) provisions")
    return lines.joined(separator: "\n\n")
  }
}
