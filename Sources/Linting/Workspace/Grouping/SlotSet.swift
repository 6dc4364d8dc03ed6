/// A set of slots of documents. Nearly every code, name and path is that of one document, which needs no table.
struct SlotSet: Sequence, Sendable {
  private var one: Int?
  private var others: Set<Int> = []

  /// How many slots there are.
  var count: Int { (one == nil ? 0 : 1) + others.count }

  /// Whether there is none.
  var isEmpty: Bool { one == nil }

  /// Adds a slot.
  mutating func insert(_ slot: Int) {
    if one == nil { one = slot } else if one != slot { others.insert(slot) }
  }

  /// Takes a slot away.
  mutating func remove(_ slot: Int) {
    if one == slot { one = others.popFirst() } else { others.remove(slot) }
  }

  /// The slots, in no particular order.
  func makeIterator() -> Iterator { Iterator(one: one, others: others.makeIterator()) }

  struct Iterator: IteratorProtocol {
    fileprivate var one: Int?
    fileprivate var others: Set<Int>.Iterator

    mutating func next() -> Int? {
      if let slot = one {
        one = nil
        return slot
      }
      return others.next()
    }
  }
}
