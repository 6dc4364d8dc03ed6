import Forms
import Linting
import Regulations
import SourceText
import Syntax

let missingAssessmentBasis = Rule(
  118, "missing-assessment-basis", .warning, [.exAnteAssessment],
  summary: LocalizedText(
    zh: "评估依据缺少规定的类别，或没有评估材料", en: "A prescribed group of bases has no entry, or there is no material"),
  why: LocalizedText(
    zh: "没有依据和材料，评估结论无从核实", en: "A conclusion without bases and material cannot be verified"),
  advice: LocalizedText(
    zh: "按类别列出所依据的文件；列出申报单位提供的材料", en: "List the documents by group, and what the applicant handed in"),
  fixable: true, parameters: [.basisKinds, .minimumBases, .minimumMaterials, .assessmentProvisions],
  examples: [
    .bad(
      """
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      ↓评估依据:
        - {类别: 法律法规规章, 名称: 《中华人民共和国公路法》}
        - {类别: 发展规划和方针政策, 名称: 《扶风县国民经济和社会发展第十四个五年规划》}
        - {类别: 部门职责规划计划, 名称: 县交通运输局2026年工作计划}
        - {类别: 行业政策标准, 名称: }
      评估材料: [项目申报书, 可行性研究报告]
      """),
    .bad("↓文档类型: 事前绩效评估报告\n评估依据:\n  - {类别: 法律法规规章, 名称: 《中华人民共和国公路法》}\n"),
    .bad("↓文档类型: 事前绩效评估报告\n↓评估材料: []\n"),
    .good(
      """
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      评估依据:
        - {类别: 法律法规规章, 名称: 《中华人民共和国公路法》}
        - {类别: 发展规划和方针政策, 名称: 《扶风县国民经济和社会发展第十四个五年规划》}
        - {类别: 财政管理制度, 名称: 《陕西省农村公路养护资金管理办法》}
        - {类别: 部门职责规划计划, 名称: 县交通运输局2026年工作计划}
        - {类别: 行业政策标准, 名称: 《农村公路养护技术规范》（JTG/T 5190—2019）}
      评估材料: 项目申报书、可行性研究报告、预算明细
      """),
    .good(
      """
      文档类型: 事前绩效评估报告
      评估依据:
        - {类别: 法律法规规章, 名称: 《中华人民共和国公路法》}
      评估材料: [项目申报书]
      """),
  ]
) { check in
  let form = check.form
  let terms = check.parameters.exAnte
  let bases = form[.bases]
  var rows: [RecordID] = bases?.records.map { $0 } ?? []
  rows = rows.filter { form.isFilled(form.entry(.name, in: $0)) }
  // Texts in place of rows are reported by JX005.
  let isReadable = !(bases?.records.isEmpty ?? true) || !form.isFilled(bases)
  if isReadable, rows.count < terms.minimumBases, terms.basisKinds.isEmpty {
    check.report(
      bases.map { form.keyRange($0) } ?? form.documentKey,
      zh: rows.isEmpty ? "没有“评估依据”" : "“评估依据”只有 \(rows.count) 项，少于 \(terms.minimumBases) 项",
      en: rows.isEmpty ? "there are no bases (评估依据)" : "\(rows.count) bases are fewer than \(terms.minimumBases)",
      provision: terms.provisions["依据"],
      fixes: insertion(of: [""], into: bases, form))
  } else if isReadable, !terms.basisKinds.isEmpty {
    let given = rows.compactMap { form.entry(.basisKind, in: $0) }.map { form.text($0) }
    // A misspelt group is JX006's, and counts as the one that was meant.
    let meant = given.map { Nearest.match($0, in: terms.basisKinds) ?? $0 }
    let missing = terms.basisKinds.filter { !meant.contains($0) }
    if !missing.isEmpty {
      let labels = missing.joined(separator: "、")
      check.report(
        bases.map { form.keyRange($0) } ?? form.documentKey, zh: "评估依据缺少“\(labels)”类",
        en: "the bases lack “\(labels)”", provision: terms.provisions["依据"],
        fixes: insertion(of: missing, into: bases, form))
    }
  }
  let materials = form[.materials]
  let count = materialCount(materials, form)
  if count < terms.minimumMaterials {
    check.report(
      materials.map { form.keyRange($0) } ?? form.documentKey,
      zh: count == 0 ? "没有“评估材料”" : "“评估材料”只有 \(count) 项，少于 \(terms.minimumMaterials) 项",
      en: count == 0
        ? "there is no material (评估材料)" : "\(count) pieces of material are fewer than \(terms.minimumMaterials)",
      provision: terms.provisions["材料"],
      fixes: materials == nil
        ? [.unsafe(zh: "补上“评估材料”", en: "Insert the material", form.inserting(.materials, into: form.root))] : [])
  }
}

/// How many pieces of material are named, in a list or in one text.
private func materialCount(_ entry: Entry?, _ form: Form) -> Int {
  form.list(entry).reduce(0) { count, item in
    count + item.text.split { "、，,；;\n".contains($0) }.count
  }
}

/// Edits that write rows with their groups and blank names.
private func insertion(of kinds: [String], into entry: Entry?, _ form: Form) -> [Fix] {
  let rows = kinds.map { kind in
    NewValue.mapping([("类别", kind.isEmpty ? .blank : .text(kind)), ("名称", .blank)])
  }
  var edits: [TextEdit] = []
  if let entry {
    guard form.tree[entry.value].kind == .sequence, rows.count == 1, let row = rows.first else { return [] }
    edits = [form.tree.inserting(row, into: entry.value)]
  } else if let field = form.kind.recordType[.bases] {
    edits = form.inserting([NewField(field, .sequence(rows))], into: form.root)
  }
  return edits.isEmpty ? [] : [.unsafe(zh: "补上评估依据", en: "Insert the bases", edits)]
}
