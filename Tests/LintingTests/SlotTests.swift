import Generating
import Testing

@testable import Linting

@Suite("Slots of documents in little room") struct SlotTests {
  @Test("A list of slots is a list", arguments: 0..<20 as Range<UInt64>)
  func isAList(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var list: SlotList = []
    var model: [Int] = []
    for _ in 0..<200 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        let (last, expected) = (list.popLast(), model.popLast())
        #expect(last == expected)
      case 1:
        let number = Int.random(in: 0..<8, using: &random)
        list.remove(number)
        model.removeAll { $0 == number }
      default:
        let number = Int.random(in: 0..<8, using: &random)
        list.append(number)
        model.append(number)
      }
      #expect(Array(list) == model)
      #expect(list == SlotList(model))
    }
  }

  @Test("A set of slots is a set", arguments: 0..<20 as Range<UInt64>)
  func isASet(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var slots = SlotSet()
    var model: Set<Int> = []
    for _ in 0..<200 {
      let number = Int.random(in: 0..<6, using: &random)
      if Bool.random(using: &random) {
        slots.insert(number)
        model.insert(number)
      } else {
        slots.remove(number)
        model.remove(number)
      }
      #expect(Set(slots) == model)
      #expect(slots.count == model.count)
      #expect(slots.isEmpty == model.isEmpty)
    }
  }
}
