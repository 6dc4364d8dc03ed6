/// Steele, Lea and Flood's generator: small, and the same on every machine.
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// A generator; the same seed gives the same numbers.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// A number of the range.
  package mutating func int(_ range: ClosedRange<Int>) -> Int {
    let span = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next() % span)
  }

  /// True in so many of a hundred cases.
  package mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

  /// One of the list, which is not empty.
  package mutating func pick<T>(_ list: [T]) -> T { list[int(0...list.count - 1)] }

  /// The list in another order.
  package mutating func shuffled<T>(_ list: [T]) -> [T] {
    var list = list
    for index in list.indices.reversed() where index > 0 { list.swapAt(index, int(0...index)) }
    return list
  }
}
