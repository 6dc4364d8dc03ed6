import Foundation
import FuzzTargets
import Testing

/// Each part on the inputs that the fuzzer starts from, those that once broke it among them, and on some like them: what
/// `.ci/fuzz` does with sanitizers and by the thousand. `JIXIAO_TESTS=long` makes fifty times as many.
@Suite("Inputs of the fuzzer") struct CorpusTests {
  private static let mutants = ProcessInfo.processInfo.environment["JIXIAO_TESTS"] == "long" ? 1000 : 20

  private static func inputs(of part: FuzzedPart) throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fuzzing/\(part.rawValue)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0))))
    }
  }

  @Test("Nothing breaks a promise", arguments: FuzzedPart.allCases)
  func replay(_ part: FuzzedPart) throws {
    let inputs = try Self.inputs(of: part)
    #expect(!inputs.isEmpty)
    var random = Mutator(seed: 1)
    for (name, bytes) in inputs {
      #expect(throws: Never.self, "\(name)") { try part.run(bytes) }
      for number in 0..<Self.mutants {
        let mutant = random.mutant(of: bytes, with: inputs.map(\.bytes))
        #expect(throws: Never.self, "\(name), number \(number): \(Data(mutant).base64EncodedString())") {
          try part.run(mutant)
        }
      }
    }
  }
}

/// Makes inputs like others, always the same ones.
private struct Mutator {
  private var state: UInt64
  /// libFuzzer has the same limit in `.ci/fuzz`.
  private static let longest = 4096

  init(seed: UInt64) { state = seed }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return bound < 1 ? 0 : Int((state >> 33) % UInt64(bound))
  }

  /// `bytes` with one to four changes: another byte, a piece less, a piece twice, a piece of another input.
  mutating func mutant(of bytes: [UInt8], with others: [[UInt8]]) -> [UInt8] {
    var bytes = Array(bytes.prefix(Self.longest))
    for _ in 0...below(4) {
      let start = below(bytes.count + 1)
      let end = min(start + below(32), bytes.count)
      switch below(4) {
      case 0 where start < bytes.count: bytes[start] = UInt8(below(256))
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: below(bytes.count + 1))
      default:
        let other = others[below(others.count)]
        let from = below(other.count + 1)
        bytes.insert(contentsOf: other[from..<min(from + below(64), other.count)], at: start)
      }
    }
    return bytes
  }
}
