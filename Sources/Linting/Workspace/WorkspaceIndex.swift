import Regulations

/// The facts of all files of a workspace and what the rules about several documents find in them.
///
/// A change costs what the groups of the changed documents cost, before and after it, and nothing when no fact has
/// changed. What is found depends on the files alone, not on the order in which they came.
public struct WorkspaceIndex: Sendable {
  /// What is known of the files around those in the index.
  public private(set) var view: WorkspaceView

  var files: [String: IndexedFile] = [:]
  /// The documents by their slots: numbers that they keep as long as they are in the index.
  var documents: [IndexedDocument?] = []
  var freeSlots: [Int] = []
  var groups = GroupTable()
  var links = ProjectLinks()

  /// An index without a file. The rules are those that the settings of each file let run.
  public init(view: WorkspaceView) { self.view = view }

  /// The paths of the files with documents of ours, in no particular order.
  public var paths: some Collection<String> { files.keys }

  /// What is known of the file at `path`.
  public func facts(of path: String) -> FileFacts? { files[path]?.facts }

  /// The documents that are about the project, or the whole department, of document `number` in the file at `path`: itself
  /// and the others, in the order of the workspace; empty where the index does not know it. Documents that give another
  /// code in its year are about another project, though links tie them together.
  public func project(of path: String, document number: Int) -> [DocumentFacts] {
    guard let slot = files[path]?.slots.first(where: { documents[$0]?.facts.index == number }),
      let own = documents[slot]?.facts
    else { return [] }
    guard let project = documents[slot]?.project else { return [own] }
    return (groups[project]?.members ?? []).compactMap { documents[$0]?.facts }.filter { other in
      guard other.year == own.year, let code = own.subject.code, let otherCode = other.subject.code else { return true }
      return code == otherCode
    }
  }

  // MARK: Changes

  /// Takes the facts of the file at `path` in place of what was known of it; `nil` where it is gone or holds no document
  /// of ours any more. Returns the paths of the files in which something else is found than before.
  @discardableResult
  public mutating func update(_ path: String, _ facts: FileFacts?) -> Set<String> {
    update([(path, facts)])
  }

  /// Takes many changes, which is cheaper at once than one after the other. Of two for one path the last holds.
  /// - Parameter spread: checks many groups at once; unless given they are checked one after the other.
  @discardableResult
  public mutating func update(
    _ changes: consuming [(path: String, facts: FileFacts?)], by spread: GroupWork? = nil
  ) -> Set<String> {
    var change = WorkspaceChange()
    if changes.count > 1 {
      let last = Dictionary(changes.lazy.map { ($0.path, $0.facts) }, uniquingKeysWith: { $1 })
      changes = last.map { ($0.key, $0.value) }
      if documents.isEmpty {
        documents.reserveCapacity(changes.count)
        groups.reserve(changes.count)
      }
    }
    for (path, facts) in changes {
      let before = files[path]
      if before?.facts == facts { continue }
      if (before == nil) != (facts == nil) { change.dirty.formUnion(groups.asking(path)) }
      var slots = before?.slots ?? []
      if before?.facts.documents != facts?.documents { replace(&slots, by: facts?.documents ?? [], &change) }
      files[path] = facts.map { IndexedFile(facts: $0, slots: slots) }
      if let facts { set(facts, slots, &change) }
    }
    changes = []
    regroup(&change)
    return check(change, by: spread)
  }

  /// Says that files came or went at these paths that hold no document of ours.
  @discardableResult
  public mutating func filesChanged(_ paths: some Sequence<String>) -> Set<String> {
    var change = WorkspaceChange()
    for path in paths { change.dirty.formUnion(groups.asking(path)) }
    return check(change)
  }

  /// Takes another view of the files around; everything is checked again.
  @discardableResult
  public mutating func look(_ view: WorkspaceView) -> Set<String> {
    self.view = view
    var change = WorkspaceChange()
    change.dirty = Set(groups.all)
    return check(change)
  }

  // MARK: Results

  /// The findings in the file at `path`, by place, then code; waived ones are marked.
  public func findings(in path: String) -> [Finding] {
    guard let file = files[path] else { return [] }
    var result = CrossResult()
    for slot in file.slots {
      for group in documents[slot]?.groups ?? [] { result.findings += groups[group]?.result.findings[slot] ?? [] }
    }
    result.apply(file.facts.waivers)
    return result.findings
  }

  /// What the rules had to say about the file at `path`, with their outcomes.
  public func result(of path: String) -> CrossResult {
    var result = CrossResult(findings: findings(in: path))
    for slot in files[path]?.slots ?? [] {
      var outcomes: [(code: RuleCode, outcome: Outcome)] = []
      for group in documents[slot]?.groups ?? [] { groups[group]?.addOutcomes(of: slot, to: &outcomes) }
      result.outcomes.append(outcomes.sorted { $0.code < $1.code })
    }
    return result
  }
}

/// A file in the index.
struct IndexedFile: Sendable {
  let facts: FileFacts
  /// The slots of its documents.
  let slots: SlotList
}

/// A document in the index.
struct IndexedDocument: Sendable {
  var facts: DocumentFacts
  /// Whether its file was named by itself.
  var isAlone = false
  /// The rules that run in its file.
  var rules: GroupRules?
  /// The group of its project; `nil` for what is about none.
  var project: Int?
  /// The groups of its keys.
  var keyed: SlotList = []

  /// All of its groups.
  var groups: [Int] { (project.map { [$0] } ?? []) + Array(keyed) }
}

/// What the change of some files leaves to do.
struct WorkspaceChange {
  /// The groups to be checked again.
  var dirty: Set<Int> = []
  /// The projects whose documents have to be put together anew.
  var dissolved: Set<Int> = []
  /// What the changed documents give to link them by.
  var touched = ProjectLinks.Touched()
  /// The documents that wait to be put into the groups of their keys.
  var joining: [Int: [Int]] = [:]
  /// The paths where something was found in a group that the document has left.
  var paths: Set<String> = []
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
