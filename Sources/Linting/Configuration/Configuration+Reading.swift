import Regulations
import SourceText
import Syntax

extension Configuration {
  /// Reads the first document of the text.
  mutating func read() {
    guard let document = tree.documents.first else { return }
    let root = tree.resolve(tree.root(of: document))
    if tree[root].kind == .scalar, Self.isBlank(root, in: tree) { return }
    for (name, key, value) in keys(of: root, known: ConfigurationKey.allCases.map(\.rawValue)) {
      switch ConfigurationKey(rawValue: name) {
      case .ruleSet: ruleSet = text(value, of: name)
      case .ruleSetFolders: ruleSetFolders = texts(value, of: name)
      case .rules: levels = levels(value)
      case .files: readFiles(value)
      case .language: language = language(value)
      case .baseline: baseline = text(value, of: name)
      case .byPath: readPaths(value)
      case nil: fault(key, zh: "不认识的键", en: "unknown key")
      }
    }
  }

  private mutating func readFiles(_ node: NodeID) {
    for (name, _, value) in keys(of: node, known: ["包含", "排除"]) {
      if name == "包含" { included = texts(value, of: name) } else { excluded = texts(value, of: name) }
    }
  }

  private mutating func readPaths(_ node: NodeID) {
    if Self.isBlank(node, in: tree) { return }
    guard tree[node].kind == .sequence else {
      return fault(node, zh: "“按路径”应为列表，每项含 文件、规则、规则集", en: "“按路径” takes a list, each item with 文件, 规则, 规则集")
    }
    for item in tree.items(of: node).map({ tree.resolve($0) }) {
      var (globs, levels): ([Setting<String>], [LevelSetting]) = ([], [])
      var ruleSet: Setting<String>?
      for (name, _, value) in keys(of: item, known: ["文件", "规则", "规则集"]) {
        switch name {
        case "文件": globs = texts(value, of: name)
        case "规则": levels = self.levels(value)
        default: ruleSet = text(value, of: name)
        }
      }
      if globs.isEmpty, tree[item].kind == .mapping {
        fault(item, zh: "“按路径”的这一项没有写明文件", en: "this item of “按路径” names no files in 文件")
      }
      byPath.append(PathSetting(globs: globs, ruleSet: ruleSet, levels: levels))
    }
  }

  private mutating func levels(_ node: NodeID) -> [LevelSetting] {
    if Self.isBlank(node, in: tree) { return [] }
    guard tree[node].kind == .mapping else {
      fault(node, zh: "“规则”应为分项，如 JX201: 警告", en: "“规则” takes a mapping, as JX201: 警告")
      return []
    }
    var levels: [LevelSetting] = []
    for (key, value) in tree.entries(of: node) {
      let name = tree.scalarString(key)
      if let first = levels.first(where: { $0.rules.value.uppercased() == name.uppercased() }) {
        fault(repeated: key, name, in: node, first: first.rules.range)
        continue
      }
      guard let level = level(tree.resolve(value)) else { continue }
      levels.append(LevelSetting(rules: setting(name, key), level: level))
    }
    return levels
  }

  private mutating func level(_ node: NodeID) -> Setting<Level>? {
    let word = tree[node].kind == .scalar ? tree.scalarString(node) : ""
    if let level = Level(name: word) { return setting(level, node) }
    let known = Level.allCases.reversed().flatMap { [$0.name.chinese, $0.name.english] }
    fault(
      node, zh: "级别应为错误、警告、提示或关闭" + (word.isEmpty ? "" : "，不是“\(word)”"),
      en: "a level is error, warning, hint or off" + (word.isEmpty ? "" : ", not “\(word)”"),
      meant: Nearest.match(word, in: known))
    return nil
  }

  private mutating func language(_ node: NodeID) -> Setting<Language>? {
    let word = tree[node].kind == .scalar ? tree.scalarString(node) : ""
    switch word {
    case "zh", "中文", "汉语": return setting(.chinese, node)
    case "en", "英文", "英语": return setting(.english, node)
    default:
      fault(
        node, zh: "语言应为 zh（中文）或 en（英文），不是“\(word)”", en: "a language is zh or en, not “\(word)”",
        meant: Nearest.match(word, in: ["zh", "en", "中文", "英文"]))
      return nil
    }
  }

  // MARK: Shapes

  /// The known keys of a mapping, each once; the others are faults.
  private mutating func keys(of node: NodeID, known: [String]) -> [(name: String, key: NodeID, value: NodeID)] {
    if Self.isBlank(node, in: tree) { return [] }
    guard tree[node].kind == .mapping else {
      let list = known.joined(separator: "、")
      fault(node, zh: "此处应为分项，可用的键：\(list)", en: "this takes a mapping with the keys \(list)")
      return []
    }
    var found: [(name: String, key: NodeID, value: NodeID)] = []
    for (key, value) in tree.entries(of: node) {
      let name = tree.scalarString(key)
      if let first = found.first(where: { $0.name == name }) {
        fault(repeated: key, name, in: node, first: tree.range(first.key))
      } else if known.contains(name) {
        found.append((name, key, tree.resolve(value)))
      } else {
        let meant = Nearest.match(name, in: known)
        let list = known.joined(separator: "、")
        fault(
          key, zh: "不认识的键“\(name)”" + (meant.map { "，是否为“\($0)”？" } ?? "，可用的键：\(list)"),
          en: "unknown key “\(name)”" + (meant.map { "; did you mean “\($0)”?" } ?? "; known are \(list)"), meant: meant
        )
      }
    }
    return found
  }

  private mutating func text(_ node: NodeID, of key: String) -> Setting<String>? {
    if Self.isBlank(node, in: tree) { return nil }
    guard tree[node].kind == .scalar else {
      fault(node, zh: "“\(key)”应为文字", en: "“\(key)” takes a text")
      return nil
    }
    return setting(tree.scalarString(node), node)
  }

  /// The texts of a list, or the one text that stands in its place.
  private mutating func texts(_ node: NodeID, of key: String) -> [Setting<String>] {
    guard tree[node].kind == .sequence else {
      if tree[node].kind == .scalar { return text(node, of: key).map { [$0] } ?? [] }
      fault(node, zh: "“\(key)”应为列表，如 [甲, 乙]", en: "“\(key)” takes a list such as [a, b]")
      return []
    }
    var texts: [Setting<String>] = []
    for item in tree.items(of: node).map({ tree.resolve($0) }) {
      if let text = text(item, of: key) { texts.append(text) }
    }
    return texts
  }

  private func setting<Value>(_ value: Value, _ node: NodeID) -> Setting<Value> {
    Setting(value: value, range: tree.range(node), node: node)
  }

  private static func isBlank(_ node: NodeID, in tree: SyntaxTree) -> Bool {
    guard tree[node].kind == .scalar else { return false }
    if case .null = tree.scalarType(node) { return true }
    return false
  }

  private mutating func fault(_ node: NodeID, zh: String, en: String, meant: String? = nil) {
    let fixes = meant.map {
      [Fix.unsafe(zh: "改为“\($0)”", en: "Change to “\($0)”", [tree.replacing(node, with: $0)])]
    }
    faults.append(
      ConfigurationFault(range: tree.range(node), message: LocalizedText(zh: zh, en: en), fixes: fixes ?? []))
  }

  private mutating func fault(repeated key: NodeID, _ name: String, in mapping: NodeID, first: TextRange) {
    let line = line(of: first)
    faults.append(
      ConfigurationFault(
        range: tree.range(key),
        message: LocalizedText(
          zh: "“\(name)”重复，第 \(line) 行已有，只有那一处有效", en: "“\(name)” stands twice; only the one in line \(line) counts"),
        fixes: [
          .unsafe(
            zh: "删除重复的“\(name)”", en: "Remove the second “\(name)”", [tree.removing(entry: key, from: mapping)])
        ]))
  }
}
