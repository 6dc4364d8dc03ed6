import Forms
import Regulations
import SourceText
import Syntax

extension Linter {
  static let waiverWithoutReason = RuleCode(903)
  static let unusedWaiver = RuleCode(904)

  /// Marks the findings that a waiver covers, and reports the waivers that are faults themselves.
  ///
  /// Returns those that name a rule about several documents: they have a say when those rules have run.
  func applyWaivers(
    _ tree: SyntaxTree, _ documents: [DocumentResult], to findings: inout [Finding]
  ) -> [CrossWaiver] {
    let waivers = WaiverReader(tree: tree).read(documents.map(\.form))
    if waivers.isEmpty { return [] }
    var used = Set<Int>()
    let shelf = WaiverShelf(waivers.indices.filter { isValid(waivers[$0]) }, of: waivers)
    for index in findings.indices {
      let range = findings[index].range
      let line = tree.source.position(at: range.start, .utf8).line
      lazy var path = tree.node(at: range.start).map { tree.path(of: $0) } ?? ""
      let code = findings[index].code
      let document = documents.holding(findings[index].document)
      let canBeWaived = !(document?.law.isUnwaivable(code) ?? false)
      for number in shelf.waivers(on: line) where waivers[number].covers(code, at: range, line: line, path: { path }) {
        if canBeWaived { findings[index].isWaived = true }
        used.insert(number)
      }
    }
    let law = documents.first?.law ?? Law(chain: [])
    report(rules.first { $0.code == Self.waiverWithoutReason }, law, documents, into: &findings) { check in
      for waiver in waivers {
        fault(of: waiver, in: &check)
        if isValid(waiver) { refusal(of: waiver, documents, in: &check) }
      }
    }
    var pending: [CrossWaiver] = []
    for (number, waiver) in waivers.enumerated() where isValid(waiver) {
      let awaits = waiver.codes.contains { code in groupRules.rules.contains { $0.code == code } }
      var unused: [Finding] = []
      if !used.contains(number), Self.refused(waiver, documents).isEmpty,
        waiver.codes.allSatisfy({ hasRun($0, under: law) })
      {
        reportUnused(waiver, tree, law, documents, into: &unused)
      }
      if awaits {
        let refused = Self.refused(waiver, documents).map(\.code)
        let codes = waiver.codes.filter { !refused.contains($0) }
        pending.append(CrossWaiver(codes: codes, scope: waiver.place(in: tree), unused: unused.first))
      } else {
        findings += unused
      }
    }
    return pending
  }

  private func reportUnused(
    _ waiver: Waiver, _ tree: SyntaxTree, _ law: Law, _ documents: [DocumentResult], into findings: inout [Finding]
  ) {
    report(rules.first { $0.code == Self.unusedWaiver }, law, documents, into: &findings) { check in
      let codes = waiver.codes.map(\.description).joined(separator: "、")
      check.report(
        waiver.range, zh: "这条豁免（\(codes)）没有对应的问题，已无作用", en: "this waiver (\(codes)) silences nothing",
        fixes: [.safe(zh: "删除无用的豁免", en: "Remove the unused waiver", [removal(of: waiver, in: tree)])])
    }
  }

  /// Whether a rule runs here, so that a waiver of it can be called unused: it is neither left out by the settings nor
  /// off.
  private func hasRun(_ code: RuleCode, under law: Law) -> Bool {
    rules.contains { $0.code == code && level(of: $0, under: law) != nil }
  }

  /// A waiver without a reason, without a rule or past its day silences nothing.
  private func isValid(_ waiver: Waiver) -> Bool {
    if waiver.reason.isEmpty || waiver.codes.isEmpty || waiver.unreadableDay != nil { return false }
    if let until = waiver.until, let today = settings.today, until < today { return false }
    return true
  }

  private func fault(of waiver: Waiver, in check: inout FileCheck) {
    for word in waiver.unknown {
      check.report(waiver.range, zh: "豁免中的“\(word)”不是规则代码", en: "“\(word)” in this waiver is no rule code")
    }
    for code in waiver.codes where directory[code] == nil {
      check.report(waiver.range, zh: "没有编号为 \(code) 的规则", en: "there is no rule \(code)")
    }
    if waiver.codes.isEmpty {
      // Words that are no codes are reported above.
      if waiver.unknown.isEmpty { check.report(waiver.range, zh: "豁免没有写明规则代码", en: "this waiver names no rule") }
    } else if waiver.reason.isEmpty {
      check.report(waiver.range, zh: "豁免没有写明理由，不生效", en: "this waiver gives no reason and has no effect")
    } else if let day = waiver.unreadableDay {
      check.report(waiver.range, zh: "豁免的截止日期“\(day)”无法识别，不生效", en: "“\(day)” is no day; this waiver has no effect")
    } else if !isValid(waiver) {
      check.report(
        waiver.range, zh: "豁免已过截止日期 \(waiver.until?.description ?? "")，不再生效",
        en: "this waiver ended on \(waiver.until?.description ?? "")")
    }
  }

  /// The rules of a waiver that cannot be waived in a document that it concerns, with the rule set that says so.
  private static func refused(_ waiver: Waiver, _ documents: [DocumentResult]) -> [(code: RuleCode, ruleSet: String)] {
    waiver.codes.compactMap { code in
      for document in documents where document.law.isUnwaivable(code) && waiver.concerns(document.form) {
        return document.law.origin(ofUnwaivable: code).map { (code, $0) }
      }
      return nil
    }
  }

  private func refusal(of waiver: Waiver, _ documents: [DocumentResult], in check: inout FileCheck) {
    for (code, ruleSet) in Self.refused(waiver, documents) {
      check.report(
        waiver.range, zh: "规则集“\(ruleSet)”标明 \(code) 不可豁免，豁免不生效",
        en: "the rule set \(ruleSet) lets nobody waive \(code); this waiver has no effect")
    }
  }

  private func report(
    _ rule: Rule?, _ law: Law, _ documents: [DocumentResult], into findings: inout [Finding],
    _ check: (inout FileCheck) -> Void
  ) {
    guard let rule, let form = documents.first?.form, let level = level(of: rule, under: law) else { return }
    var context = FileCheck(
      tree: form.tree, format: form.tree.format, forms: documents.map(\.form), isNamed: false,
      reporter: Reporter([rule], law: law, kind: form.kind, document: form.index, settings: settings))
    context.reporter.begin(0, at: level.given)
    check(&context)
    findings += context.reporter.findings.map { Self.placed($0, in: form.tree) }
  }

  /// The comment with the blanks before it, and its line where nothing else stands there; the item of a list.
  private func removal(of waiver: Waiver, in tree: SyntaxTree) -> TextEdit {
    if let item = waiver.item { return tree.removing(item: item.node, from: item.list) }
    let bytes = tree.source.bytes
    let first = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    var start = waiver.range.start
    while start > first, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    var end = waiver.range.end
    if start == first || bytes[start - 1] == 0x0a {
      while end < bytes.count, bytes[end] != 0x0a { end += 1 }
      end = min(end + 1, bytes.count)
    }
    return TextEdit(range: TextRange(start, end), replacement: "")
  }
}
