import Forms
import Linting
import Quantities
import Regulations
import SourceText

/// A line that an editor shows above a place of the text.
public struct CodeLens: Sendable {
  /// What there is to say.
  public enum Content: Sendable {
    /// A short text, and the longer one that is shown on demand.
    case text(title: String, detail: String)
    /// The documents of the project of one document of the file: to be looked up when it is shown.
    case chain(document: Int)
  }

  /// The place.
  public let range: TextRange
  /// What there is to say.
  public let content: Content
}

extension EditorDocument {
  /// Above each document the number of its findings and its project's chain; above each class its points and how many of
  /// its rows are quantified.
  public func lenses() -> [CodeLens] {
    documents.flatMap { document in
      let form = document.form
      guard let kind = form[.documentKind] else { return [CodeLens]() }
      var lenses = [CodeLens(range: form.keyRange(kind), content: findings(of: form))]
      if form.kind != .ruleSet, form.kind != .workPlan {
        lenses.append(CodeLens(range: form.keyRange(kind), content: .chain(document: form.index)))
      }
      return lenses + form.headings.indices.compactMap { lens(of: $0, in: form) }
    }
  }

  private func findings(of form: Form) -> CodeLens.Content {
    let own = analysis.findings.filter { $0.document == form.index }
    func count(_ level: Level) -> Int { own.count { $0.level == level } }
    let (errors, warnings, hints) = (count(.error), count(.warning), count(.hint))
    let title: String
    if language == .chinese {
      title = own.isEmpty ? "没有问题" : "\(errors) 个错误，\(warnings) 个警告" + (hints > 0 ? "，\(hints) 个提示" : "")
    } else {
      title =
        own.isEmpty ? "no findings" : "\(errors) errors, \(warnings) warnings" + (hints > 0 ? ", \(hints) hints" : "")
    }
    let counts = Dictionary(grouping: own, by: \.code).sorted { $0.key < $1.key }.map { code, findings in
      "\(code) \(findings[0].name) × \(findings.count)"
    }
    return .text(title: title, detail: counts.isEmpty ? title : counts.joined(separator: "\n"))
  }

  private func lens(of index: Int, in form: Form) -> CodeLens? {
    let heading = form.headings[index]
    guard heading.level == 1 else { return nil }
    let rows = form.indicators.filter { $0.classHeading == index }
    guard !rows.isEmpty else { return nil }
    let isChinese = language == .chinese
    var parts: [String] = []
    let weights = rows.compactMap(\.weight.number)
    if !weights.isEmpty {
      let sum = weights.reduce(ExactDecimal.zero, +).canonical
      parts.append(isChinese ? "\(sum) 分" : "\(sum) points")
    }
    let measured = rows.count { $0.target.map { $0.kind == .quantified || $0.kind == .date } ?? false }
    parts.append(isChinese ? "量化 \(measured)/\(rows.count)" : "quantified \(measured)/\(rows.count)")
    let detail = rows.map { row in
      let weight = row.weight.number.map { isChinese ? "，\($0.canonical) 分" : ", \($0.canonical) points" } ?? ""
      let target = form.entry(.target, of: row).map { form.text($0) } ?? ""
      return (row.name.isEmpty ? "—" : row.name) + (target.isEmpty ? "" : " " + target) + weight
    }
    return CodeLens(
      range: form.tree.range(heading.node),
      content: .text(title: parts.joined(separator: " · "), detail: detail.joined(separator: "\n")))
  }
}
