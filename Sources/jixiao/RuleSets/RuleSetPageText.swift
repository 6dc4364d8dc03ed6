import JSON
import Regulations
import Reports
import SourceText

/// A rule set with what it inherits, for a terminal.
struct RuleSetPageText {
  let law: Law
  let language: Language

  /// The page.
  var text: String { (head + parameters + levels + provisions).joined(separator: "\n") + "\n" }

  private var head: [String] {
    guard let set = law.chain.first else { return [] }
    let parents = law.chain.dropFirst().map(\.name).joined(separator: " ← ")
    return [
      set.name, set.title,
      language.pick("施行：", "in force: ") + set.validity(language),
      language.pick("继承：", "inherits: ") + (parents.isEmpty ? language.pick("无", "nothing") : parents),
      "SHA-256：\(set.sha256)",
    ]
  }

  private var parameters: [String] {
    let unreadable = law.unreadable.map { fault in
      language.pick(
        "  \(fault.path) 的取值不合规，未采用（\(fault.ruleSet)）",
        "  \(fault.path) has a value out of its bounds and is not used (\(fault.ruleSet))")
    }
    let inForce = ParameterInForce.all(under: law).map { parameter in
      let origin = parameter.origin.map { language.pick("（\($0)）", " (\($0))") } ?? ""
      return "  \(parameter.declaration.path)\(origin)\(language.pick("：", ": "))\(parameter.value.readable(language))"
    }
    return ["", language.pick("参数：", "parameters:")] + inForce + unreadable
  }

  private var levels: [String] {
    let lines = law.givenLevels.compactMap { code -> String? in
      guard let level = law.level(of: code), let origin = law.origin(ofLevel: code) else { return nil }
      let reason = law.chain.first { $0.name == origin }?.levels[code]?.reason
      return "  \(code) \(level.name[language])\(language.pick("（\(origin)）", " (\(origin))"))"
        + (reason.map { language.pick("：", ": ") + $0 } ?? "")
    }
    return lines.isEmpty ? [] : ["", language.pick("级别：", "levels:")] + lines
  }

  private var provisions: [String] {
    law.chain.flatMap { set in
      [
        "",
        language.pick(
          "条款（\(set.name)，\(set.provisions.count) 条）：", "provisions (\(set.name), \(set.provisions.count)):"),
      ]
        + set.provisions.map(line)
    }
  }

  private func line(_ provision: Provision) -> String {
    let rules = provision.rules.map(\.description).joined(separator: " ")
    let check = provision.uncheckable.map { language.pick("不可检：", "cannot be checked: ") + $0 } ?? rules
    return "  \(provision.id) \(provision.article)：\(provision.summary)" + (check.isEmpty ? "" : " 〔\(check)〕")
  }
}
