import FoundationEssentials
import Forms
import Linting
import SourceText
import Syntax

/// A rule for testing the disguises and the reading of forms: it reports at every place at which a rule can, with all
/// that has been read there as its message.
enum Probe {
  static let rule = Rule(
    899, "probe", .hint, .all, summary: LocalizedText(zh: "测试", en: "test"), why: LocalizedText(zh: "测试", en: "test"),
    advice: LocalizedText(zh: "测试", en: "test"), examples: []
  ) { check in
    let form = check.form
    // The list of waivers is left out: some disguises write one.
    for record in form.allRecords where form.type(of: record)[.rule] == nil {
      for entry in form.entries(of: record) where entry.field != .waivers && !isClassCell(entry.field) {
        check.report(form.keyRange(entry), zh: "\(entry.field)", en: "")
        guard form.tree[entry.value].kind == .scalar else { continue }
        check.report(
          form.valueRange(entry), zh: "\(form.text(entry)) \(form.isFilled(entry)) \(form.points(entry))", en: "")
      }
    }
    for heading in form.headings {
      let parent = heading.parent.map { form.text(form.headings[$0].node) } ?? ""
      check.report(
        form.tree.range(heading.node), zh: "\(form.text(heading.node)) \(parent) \(heading.level) \(heading.rowCount)",
        en: "")
    }
    for indicator in form.indicators {
      let name = form.name(of: indicator)
      let labels = [indicator.classHeading, indicator.subclassHeading].map {
        $0.map { form.text(form.headings[$0].node) } ?? ""
      }
      check.report(
        form.nameRange(of: indicator), zh: "\(name) \(labels) \(indicator.weight) \(indicator.score)", en: "")
      check.report(form.rowRange(of: indicator), zh: "row \(name)", en: "")
      if let target = indicator.target {
        check.report(
          form.range(target.parts.number, in: .target, of: indicator), zh: "number \(name) \(target.kind)", en: "")
        check.report(form.range(target.parts.unit, in: .target, of: indicator), zh: "unit \(name)", en: "")
      }
    }
    for fault in form.typeFaults { check.report(form.tree.range(fault.value), zh: "type \(fault.key)", en: "") }
    for key in form.unknownKeys { check.report(form.tree.range(key.key), zh: "unknown", en: "") }
    for key in form.duplicateKeys { check.report(form.tree.range(key.second), zh: "duplicate", en: "") }
  }

  /// The cells of a flat list that name the class: in a nested layout they are keys, which are headings.
  private static func isClassCell(_ field: FieldName) -> Bool { field == .classLabel || field == .subclassLabel }

  /// The sound documents in the folder `examples`, each as an example of the probe.
  static var specimens: [Specimen] {
    let root = Package.root.appending(path: "examples")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path())) ?? []
    // The documents under faults are there for their syntax faults and encodings: a disguise would take those away. What is
    // under ci is for other programs.
    let documents = paths.sorted().filter {
      ($0.hasSuffix(".yaml") || $0.hasSuffix(".json")) && !$0.hasPrefix("faults/") && !$0.hasPrefix("ci/")
        && !$0.hasSuffix("jixiao.yaml")
    }
    return documents.enumerated().compactMap {
      number, path in
      guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { return nil }
      return Specimen(rule, number + 1, .bad(text))
    }
  }
}
