import SourceText

extension SyntaxTree {
  /// The path of a node below its document: `绩效指标.产出指标.数量指标[2].名称`; items count from 1.
  public func path(of id: NodeID) -> String {
    var parts: [String] = []
    var place = id
    while let above = parent(of: place), self[above].kind != .document {
      if let key = key(of: place) {
        parts.append(scalarString(key))
      } else if let number = number(of: place) {
        parts.append("[\(number)]")
      }
      place = above
    }
    var path = ""
    for part in parts.reversed() { path += part.hasPrefix("[") || path.isEmpty ? part : "." + part }
    return path
  }

  /// The node that `path` names below `root`; `nil` where it leads nowhere.
  public func node(atPath path: String, below root: NodeID) -> NodeID? {
    var place = resolve(root)
    for step in Self.steps(of: path) {
      switch step {
      case .key(let key):
        guard let entry = entries(of: place).first(where: { scalarString($0.key) == key }) else { return nil }
        place = resolve(entry.value)
      case .item(let number):
        let items = Array(items(of: place))
        guard number >= 1, number <= items.count else { return nil }
        place = resolve(items[number - 1])
      }
    }
    return place
  }

  private enum Step {
    case key(String)
    case item(Int)
  }

  private static func steps(of path: String) -> [Step] {
    var steps: [Step] = []
    for part in path.split(separator: ".") {
      let pieces = part.split(separator: "[")
      if let key = pieces.first, !part.hasPrefix("[") { steps.append(.key(String(key))) }
      for piece in part.hasPrefix("[") ? pieces[...] : pieces.dropFirst() {
        if let number = Int(piece.prefix { $0 != "]" }) { steps.append(.item(number)) }
      }
    }
    return steps
  }
}
