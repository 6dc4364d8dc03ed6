import Regulations

/// The facts of all files of a workspace and what the rules about several documents find in them.
public struct WorkspaceIndex: Sendable {
  private let linter: Linter
  private let view: WorkspaceView
  private var files: [String: FileFacts] = [:]
  private var results: [String: CrossResult] = [:]

  /// An index without a file, for the rules and settings of `linter`.
  public init(linter: Linter, view: WorkspaceView) {
    self.linter = linter
    self.view = view
  }

  /// Takes the facts of the file at `path` in place of what was known of it; `nil` where it is gone or holds no document
  /// of ours any more.
  public mutating func update(_ path: String, _ facts: FileFacts?) {
    files[path] = facts
    results = [:]
    for grouping in Grouping.allCases { check(grouping) }
  }

  /// What the rules had to say about the file at `path`.
  public func result(of path: String) -> CrossResult {
    guard let file = files[path], var result = results[path] else { return CrossResult() }
    result.apply(file.waivers)
    return result
  }

  private mutating func check(_ grouping: Grouping) {
    let documents = files.keys.sorted().flatMap { files[$0]?.documents ?? [] }
    var groups: [String: [DocumentFacts]] = [:]
    for document in documents {
      if grouping == .project {
        groups[document.subject.code ?? document.subject.name ?? document.path, default: []].append(document)
      }
      for key in document.keys where key.grouping == grouping { groups[key.text, default: []].append(document) }
    }
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
      var check = GroupCheck(group, linter: linter, view: view)
      check.run(grouping)
      for (position, document) in group.enumerated() {
        var result = results[document.path] ?? CrossResult()
        while result.outcomes.count <= document.index { result.outcomes.append([]) }
        result.findings += check.findings[position]
        result.outcomes[document.index] += check.outcomes[position]
        results[document.path] = result
      }
    }
  }
}

extension CrossResult {
  /// Marks what the waivers of the file cover, and adds those that silence nothing.
  mutating func apply(_ waivers: [CrossWaiver]) {
    for waiver in waivers {
      var isUsed = false
      for index in findings.indices where waiver.covers(findings[index].code, at: findings[index].range) {
        findings[index].isWaived = true
        isUsed = true
      }
      if !isUsed, let unused = waiver.unused { findings.append(unused) }
    }
    findings.sort(by: Finding.comesFirst)
  }
}
