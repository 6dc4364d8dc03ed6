/// How a document is written down: everything that changes nothing of what it says.
package struct Notation: Sendable {
  package var isJSON = false
  /// Indicator rows `[{一级指标: …, 二级指标: …, 三级指标: …}]` instead of 一级 → 二级 → rows.
  package var isFlat = false
  /// `指标性质`, `指标值` and `计量单位` in columns of their own.
  package var isSplit = false
  /// Rows in braces, one a line.
  package var rowsInBraces = true
  package var usesCarriageReturns = false
  /// Other labels of real forms for the same fields.
  package var usesAliases = false

  package init() {}

  /// Any notation.
  package init(_ random: inout SplitMix64) {
    isJSON = random.chance(20)
    isFlat = random.chance(40)
    isSplit = random.chance(25)
    rowsInBraces = random.chance(60)
    usesCarriageReturns = random.chance(10)
    usesAliases = random.chance(25)
  }

  /// The text of one document.
  package func text(_ document: Content) -> String {
    var value = document
    if let indicators = value["绩效指标"] { value["绩效指标"] = arranged(indicators) }
    if usesAliases { value = renamed(value, aliases(of: value["文档类型"]?.string ?? "")) }
    var text = ""
    if isJSON {
      writeJSON(value, 0, &text)
      text += "\n"
    } else {
      writeYAML(value, 0, &text)
    }
    return usesCarriageReturns ? text.replacing("\n", with: "\r\n") : text
  }

  // MARK: Layout

  private func arranged(_ indicators: Content) -> Content {
    guard case .mapping(let classes) = indicators else { return indicators }
    var flat: [Content] = []
    let nested = classes.map { entry -> Content.Entry in
      guard case .mapping(let subclasses) = entry.value else {
        let rows = entry.value.items.map(split)
        flat += rows.map { labelled($0, [Content.Entry("一级指标", .text(entry.key))]) }
        return Content.Entry(entry.key, .list(rows))
      }
      return Content.Entry(
        entry.key,
        .mapping(
          subclasses.map { subclass in
            let rows = subclass.value.items.map(split)
            let labels = [Content.Entry("一级指标", .text(entry.key)), Content.Entry("二级指标", .text(subclass.key))]
            flat += rows.map { labelled($0, labels) }
            return Content.Entry(subclass.key, .list(rows))
          }))
    }
    return isFlat ? .list(flat) : .mapping(nested)
  }

  private func labelled(_ row: Content, _ labels: [Content.Entry]) -> Content {
    guard case .mapping(let entries) = row else { return row }
    return .mapping(labels + entries.map { $0.key == "名称" ? Content.Entry("三级指标", $0.value) : $0 })
  }

  private func split(_ row: Content) -> Content {
    guard isSplit, case .mapping(let entries) = row else { return row }
    return .mapping(
      entries.flatMap { entry -> [Content.Entry] in
        guard ["指标值", "年度指标值"].contains(entry.key), let text = entry.value.string, let sign = text.first,
          "≥≤＝".contains(sign)
        else { return [entry] }
        let number = text.dropFirst().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        return [
          Content.Entry("指标性质", .text(String(sign))), Content.Entry(entry.key, .plain(String(number))),
          Content.Entry("计量单位", .text(String(text.dropFirst(1 + number.count)))),
        ]
      })
  }

  private func aliases(of kind: String) -> [String: String] {
    switch kind {
    case "项目支出绩效目标申报表": ["指标值": "年度指标值", "权重": "分值", "总体目标": "绩效目标"]
    case "项目支出绩效自评表":
      [
        "年度指标值": "指标值", "实际完成值": "完成值", "偏差原因及改进措施": "未完成原因分析", "全年预算数": "调整后预算数", "全年执行数": "预算执行数",
        "当年财政拨款": "本年财政拨款",
      ]
    case "绩效运行监控表": ["年度指标值": "指标值", "预计结余结转": "预计结转结余"]
    default: [:]
    }
  }

  private func renamed(_ value: Content, _ names: [String: String]) -> Content {
    switch value {
    case .mapping(let entries):
      .mapping(entries.map { Content.Entry(names[$0.key] ?? $0.key, renamed($0.value, names)) })
    case .list(let items): .list(items.map { renamed($0, names) })
    case .text, .plain: value
    }
  }
}
