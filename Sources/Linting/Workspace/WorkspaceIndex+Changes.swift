extension WorkspaceIndex {
  /// Puts `after` in the place of the documents in `slots`, which become theirs. What is the same stays.
  mutating func replace(_ slots: inout SlotList, by after: [DocumentFacts], _ change: inout WorkspaceChange) {
    for (number, facts) in after.enumerated() {
      if number < slots.count {
        exchange(slots[number], facts, &change)
      } else {
        slots.append(add(facts, &change))
      }
    }
    while slots.count > after.count, let last = slots.popLast() { remove(last, &change) }
  }

  /// Notes what else is known of the file of the documents in `slots`.
  mutating func set(_ file: FileFacts, _ slots: SlotList, _ change: inout WorkspaceChange) {
    for slot in slots where documents[slot]?.isAlone != file.isAlone || documents[slot]?.rules !== file.rules {
      documents[slot]?.isAlone = file.isAlone
      documents[slot]?.rules = file.rules
      change.dirty.formUnion(documents[slot]?.groups ?? [])
    }
  }

  private mutating func add(_ facts: DocumentFacts, _ change: inout WorkspaceChange) -> Int {
    let slot = freeSlots.popLast() ?? documents.count
    if slot == documents.count { documents.append(nil) }
    documents[slot] = IndexedDocument(facts: facts)
    links.insert(facts, as: slot)
    change.touched.add(facts)
    join(slot, facts.keys, &change)
    return slot
  }

  private mutating func remove(_ slot: Int, _ change: inout WorkspaceChange) {
    guard let document = documents[slot] else { return }
    links.remove(slot)
    change.touched.add(document.facts)
    if let project = document.project {
      change.dissolved.insert(project)
      if groups.forget(slot, in: project) { change.paths.insert(document.facts.path) }
    }
    for group in document.keyed { leave(slot, group, &change) }
    documents[slot] = nil
    freeSlots.append(slot)
  }

  private mutating func exchange(_ slot: Int, _ facts: DocumentFacts, _ change: inout WorkspaceChange) {
    guard let document = documents[slot], document.facts != facts else { return }
    let before = document.facts
    documents[slot]?.facts = facts
    links.remove(slot)
    links.insert(facts, as: slot)
    if before.subject == facts.subject, before.year == facts.year, before.kind == facts.kind {
      if let project = document.project { change.dirty.insert(project) }
    } else {
      change.touched.add(before)
      change.touched.add(facts)
      if let project = document.project { change.dissolved.insert(project) }
    }
    if before.keys == facts.keys {
      change.dirty.formUnion(
        document.keyed.filter { groups[$0].map { !facts.looks(like: before, in: $0.grouping) } ?? false })
    } else {
      for group in document.keyed { leave(slot, group, &change) }
      documents[slot]?.keyed = []
      join(slot, facts.keys, &change)
    }
  }

  // MARK: Groups of keys

  private mutating func join(_ slot: Int, _ keys: [GroupKey], _ change: inout WorkspaceChange) {
    for key in keys {
      let group = groups.group(of: key)
      guard documents[slot]?.keyed.contains(group) == false else { continue }
      documents[slot]?.keyed.append(group)
      change.joining[group, default: []].append(slot)
      change.dirty.insert(group)
    }
  }

  private mutating func leave(_ slot: Int, _ group: Int, _ change: inout WorkspaceChange) {
    if groups.forget(slot, in: group), let path = documents[slot]?.facts.path { change.paths.insert(path) }
    groups[group]?.members.remove(slot)
    change.joining[group]?.removeAll { $0 == slot }
    change.dirty.insert(group)
  }

  /// The slots in the order of their documents.
  private func inOrder(_ slots: [Int]) -> SlotList {
    if slots.count < 2 { return SlotList(slots) }
    let known = slots.compactMap { slot in documents[slot].map { (slot: slot, facts: $0.facts) } }
    return SlotList(known.sorted { DocumentFacts.comesFirst($0.facts, $1.facts) }.lazy.map(\.slot))
  }

  // MARK: Projects

  /// Puts the documents together that a change has moved.
  mutating func regroup(_ change: inout WorkspaceChange) {
    for (group, slots) in change.joining where !slots.isEmpty {
      let members = inOrder(Array(groups[group]?.members ?? []) + slots)
      groups[group]?.members = members
    }
    guard !change.touched.isEmpty else { return }
    var slots = links.reached(change.touched)
    // It takes room while the groups are checked, and has been looked at.
    change.touched = ProjectLinks.Touched()
    var old = change.dissolved
    for slot in slots { if let project = documents[slot]?.project { old.insert(project) } }
    for group in old { slots.formUnion(groups[group]?.members ?? []) }
    for slots in links.projects(among: slots) {
      let members = inOrder(slots)
      let project = members.first.flatMap { documents[$0]?.project }
      if let project, groups[project]?.members == members {
        // The same documents; what has changed in them is noted already.
        if change.dissolved.contains(project) { change.dirty.insert(project) }
        // A slot may have been given to another document.
        for slot in members { documents[slot]?.project = project }
        old.remove(project)
        continue
      }
      let group = groups.add(DocumentGroup(key: nil, members: members))
      for slot in members {
        // What was found before is kept for comparison.
        if let before = documents[slot]?.project, let known = groups[before]?.result.findings, !known.isEmpty {
          groups[group]?.result.findings.take(slot, from: known)
        }
        documents[slot]?.project = group
      }
      change.dirty.insert(group)
    }
    for group in old {
      groups.remove(group)
      change.dirty.remove(group)
    }
  }
}
