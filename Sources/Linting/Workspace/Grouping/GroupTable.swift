/// The groups of a workspace by their numbers.
struct GroupTable: Sendable {
  private var groups: [DocumentGroup?] = []
  private var free: [Int] = []
  private var keyed: [GroupKey: Int] = [:]
  /// The groups whose rules asked whether there is a file at a path.
  private var asking: [String: Set<Int>] = [:]

  /// The group with a number, if there is one.
  subscript(_ number: Int) -> DocumentGroup? {
    get { groups.indices.contains(number) ? groups[number] : nil }
    _modify {
      if groups.indices.contains(number) {
        yield &groups[number]
      } else {
        var none: DocumentGroup?
        yield &none
      }
    }
  }

  /// The numbers of all groups.
  var all: some Sequence<Int> { groups.indices.lazy.filter { groups[$0] != nil } }

  /// Makes room for so many groups.
  mutating func reserve(_ count: Int) { groups.reserveCapacity(count) }

  /// Adds a group; returns its number.
  mutating func add(_ group: DocumentGroup) -> Int {
    if let number = free.popLast() {
      groups[number] = group
      return number
    }
    groups.append(group)
    return groups.count - 1
  }

  /// The number of the group of `key`, which is made where there is none.
  mutating func group(of key: GroupKey) -> Int {
    if let number = keyed[key] { return number }
    let number = add(DocumentGroup(key: key, members: []))
    keyed[key] = number
    return number
  }

  /// Takes a group away.
  mutating func remove(_ number: Int) {
    guard let group = self[number] else { return }
    setAsked([], by: number)
    if let key = group.key { keyed[key] = nil }
    groups[number] = nil
    free.append(number)
  }

  /// Forgets what was found in a document that leaves a group; false where nothing was.
  mutating func forget(_ slot: Int, in number: Int) -> Bool {
    self[number]?.result.findings.forget(slot) ?? false
  }

  // MARK: Files that were asked for

  /// The groups whose rules asked whether there is a file at `path`.
  func asking(_ path: String) -> Set<Int> { asking[path] ?? [] }

  /// Notes the paths that the rules of a group asked about when they ran last.
  mutating func setAsked(_ paths: Set<String>, by number: Int) {
    guard let before = self[number]?.asked, before != paths else { return }
    for path in before {
      asking[path]?.remove(number)
      if asking[path]?.isEmpty == true { asking[path] = nil }
    }
    for path in paths { asking[path, default: []].insert(number) }
    self[number]?.asked = paths
  }
}
