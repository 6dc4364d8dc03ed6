/// A set of slots of documents. Nearly every code, name and path is that of one document, which needs no table.
struct SlotSet: Sequence, Sendable {
  /// A slot, in four bytes; none where it is negative.
  private var one: Int32 = -1
  private var others: Set<Int32> = []

  /// How many slots there are.
  var count: Int { (isEmpty ? 0 : 1) + others.count }

  /// Whether there is none.
  var isEmpty: Bool { one < 0 }

  /// Adds a slot.
  mutating func insert(_ slot: Int) {
    let slot = Int32(clamping: slot)
    if isEmpty { one = slot } else if one != slot { others.insert(slot) }
  }

  /// Takes a slot away.
  mutating func remove(_ slot: Int) {
    let slot = Int32(clamping: slot)
    if one == slot { one = others.popFirst() ?? -1 } else { others.remove(slot) }
  }

  /// The slots, in no particular order.
  func makeIterator() -> Iterator { Iterator(one: one, others: others.makeIterator()) }

  struct Iterator: IteratorProtocol {
    fileprivate var one: Int32
    fileprivate var others: Set<Int32>.Iterator

    mutating func next() -> Int? {
      if one >= 0 {
        defer { one = -1 }
        return Int(one)
      }
      return others.next().map { Int($0) }
    }
  }
}
