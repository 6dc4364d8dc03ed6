/// Does the work of the numbers below a count, on one thread or on several, and gives the results in order.
///
/// Groups of documents do not know of each other, so they can be checked at once; who owns the threads decides how many.
public typealias GroupWork = (_ count: Int, _ work: @escaping @Sendable (Int) -> GroupVerdicts) -> [GroupVerdicts]

/// What the rules about several documents have to say about some groups.
public struct GroupVerdicts: Sendable {
  var verdicts: [GroupVerdict] = []
}

/// What the rules have to say about one group.
struct GroupVerdict: Sendable {
  let group: Int
  var result: GroupResult
  /// The paths that the rules asked about.
  let asked: Set<String>
}

extension WorkspaceIndex {
  /// So many groups are checked by one thread before it takes the next ones.
  private static let share = 64

  /// Checks the groups of a change again; returns the paths of the files in which something else is found than before.
  mutating func check(_ change: WorkspaceChange, by spread: GroupWork? = nil) -> Set<String> {
    var paths = change.paths
    let dirty = Array(change.dirty)
    for group in dirty where groups[group]?.members.isEmpty == true { groups.remove(group) }
    if let spread, dirty.count > Self.share {
      let snapshot = self
      let shares = (dirty.count + Self.share - 1) / Self.share
      let all = spread(shares) { number in
        let first = number * Self.share
        let mine = dirty[first..<min(first + Self.share, dirty.count)]
        var verdicts: [GroupVerdict] = []
        for group in mine {
          guard var verdict = snapshot.verdict(on: group) else { continue }
          if let last = verdicts.last { verdict.result.outcomes.share(last.result.outcomes) }
          verdicts.append(verdict)
        }
        return GroupVerdicts(verdicts: verdicts)
      }
      for verdict in all.lazy.flatMap(\.verdicts) { take(verdict, &paths) }
    } else {
      for group in dirty { if let verdict = verdict(on: group) { take(verdict, &paths) } }
    }
    return paths
  }

  /// Runs the rules on a group; `nil` where there is none of that number.
  private func verdict(on group: Int) -> GroupVerdict? {
    guard let known = groups[group] else { return nil }
    let slots = known.members.filter { documents[$0] != nil }
    let members = slots.compactMap { documents[$0] }
    let isComplete = view.isComplete && !members.contains { $0.isAlone || links.isCrowded($0.facts) }
    var check = GroupCheck(
      members.map(\.facts), by: known.grouping, rules: members.map(\.rules), isComplete: isComplete
    ) { [files, view] path in
      files[path] != nil ? true : view.exists(path)
    }
    check.run()
    let findings = GroupFindings(check.findings.map { (slots[$0.position], $0.finding) })
    return GroupVerdict(
      group: group, result: GroupResult(findings: findings, outcomes: check.outcomes), asked: check.asked)
  }

  /// Keeps what was found, and notes the files in which that is something else than before.
  private mutating func take(_ verdict: GroupVerdict, _ paths: inout Set<String>) {
    let before = groups[verdict.group]?.result.findings ?? GroupFindings()
    let after = verdict.result.findings
    if !before.isEmpty || !after.isEmpty {
      for slot in before.slots.union(after.slots) {
        let (old, new) = (before[slot], after[slot])
        if old.count == new.count, zip(old, new).allSatisfy({ $0.shows($1) }) { continue }
        if let path = documents[slot]?.facts.path { paths.insert(path) }
      }
    }
    groups[verdict.group]?.result = verdict.result
    groups.setAsked(verdict.asked, by: verdict.group)
  }
}
