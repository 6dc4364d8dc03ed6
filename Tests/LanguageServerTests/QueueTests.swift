import Generating
import Testing

@testable import LanguageServer

@Suite struct QueueTests {
  /// Held against an array that does the same, over many thousands of steps.
  @Test(arguments: 0..<UInt64(4))
  func isFirstInFirstOut(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var queue = Queue<Int>()
    var model: [Int] = []
    var popped = 0
    for step in 0..<5000 {
      // Grows and shrinks in turn.
      if Int.random(in: 0..<10, using: &random) < (step / 500 % 2 == 0 ? 7 : 3) {
        #expect(queue.end == popped + model.count)
        queue.append(step)
        model.append(step)
      } else {
        #expect(queue.popFirst() == model.first)
        if !model.isEmpty {
          model.removeFirst()
          popped += 1
        }
      }
      #expect(queue.count == model.count)
      #expect(queue.isEmpty == model.isEmpty)
      #expect(queue.first == model.first)
      #expect(queue[popped - 1] == nil)
      #expect(queue[popped + model.count] == nil)
      if let last = model.indices.last {
        queue[popped + last] = -step
        model[last] = -step
        #expect(queue[popped + last] == -step)
      }
    }
  }
}
