extension WorkspaceIndex {
  /// Checks the groups of a change again; returns the paths of the files in which something else is found than before.
  mutating func check(_ change: WorkspaceChange) -> Set<String> {
    var paths = change.paths
    for group in change.dirty {
      guard let members = groups[group]?.members else { continue }
      if members.isEmpty {
        groups.remove(group)
      } else {
        check(group, members, &paths)
      }
    }
    return paths
  }

  private mutating func check(_ group: Int, _ members: [Int], _ paths: inout Set<String>) {
    guard let grouping = groups[group]?.grouping else { return }
    let members = members.compactMap { documents[$0] }
    let isComplete = view.isComplete && !members.contains { $0.isAlone }
    let view = self.view
    var check = GroupCheck(
      members.map(\.facts), by: grouping, rules: members.map(\.rules), isComplete: isComplete
    ) { [files] path in
      files[path] != nil ? true : view.exists(path)
    }
    check.run(grouping)
    guard let slots = groups[group]?.members else { return }
    let before = groups[group]?.result.findings ?? [:]
    var after: [Int: [Finding]] = [:]
    for (position, findings) in check.findings where position < slots.count { after[slots[position]] = findings }
    for slot in Set(before.keys).union(after.keys) {
      let (old, new) = (before[slot] ?? [], after[slot] ?? [])
      if old.count == new.count, zip(old, new).allSatisfy({ $0.shows($1) }) { continue }
      if let path = documents[slot]?.facts.path { paths.insert(path) }
    }
    groups[group]?.result = GroupResult(findings: after, outcomes: check.outcomes)
    groups.setAsked(check.asked, by: group)
  }
}
