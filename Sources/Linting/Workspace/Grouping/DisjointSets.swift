/// Sets of numbers that are united step by step.
struct DisjointSets {
  private var parents: [Int: Int]

  /// Every member in a set of its own.
  init(_ members: some Sequence<Int>) {
    parents = [:]
    for member in members { parents[member] = member }
  }

  /// Unites the sets of those of `members` that are known.
  mutating func unite(_ members: some Sequence<Int>) {
    var first: Int?
    for member in members where parents[member] != nil {
      if let first { unite(first, member) } else { first = member }
    }
  }

  /// Unites two sets; nothing where one of the two is unknown.
  mutating func unite(_ left: Int, _ right: Int) {
    guard parents[left] != nil, parents[right] != nil else { return }
    let (a, b) = (root(left), root(right))
    if a != b { parents[max(a, b)] = min(a, b) }
  }

  /// The sets, each in ascending order, by their least members.
  mutating func sets() -> [[Int]] {
    var sets: [Int: [Int]] = [:]
    for member in parents.keys.sorted() { sets[root(member), default: []].append(member) }
    return sets.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func root(_ member: Int) -> Int {
    var place = member
    while let above = parents[place], above != place {
      // Halves the way for the next look.
      let next = parents[above] ?? above
      parents[place] = next
      place = next
    }
    return place
  }
}
