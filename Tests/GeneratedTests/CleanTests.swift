import FoundationEssentials
import Generating
import Linting
import Testing

/// Correct documents by the hundred: not one error or warning, whatever the figures and however they are written down.
///
/// `JIXIAO_GENERATED=10000 swift test --filter GeneratedTests` lints so many documents instead of a few hundred.
@Suite("Generated correct documents") struct CleanTests {
  private static let shards = 4
  /// Lives in each shard; one is seven to twenty-five documents.
  private static let livesInShard = (documents + 8 * shards - 1) / (8 * shards)
  private static let folder = ProcessInfo.processInfo.environment["JIXIAO_GENERATED_INTO"]
  private static let documents = ProcessInfo.processInfo.environment["JIXIAO_GENERATED"].flatMap { Int($0) } ?? 320

  @Test("The documents of a life, each alone", arguments: 0..<shards)
  func alone(_ shard: Int) {
    let desk = Desk()
    var complaints = Complaints()
    for number in 0..<Self.livesInShard {
      let seed = UInt64(number * Self.shards + shard)
      for file in Life(seed: seed).files { complaints.add(desk.alone(file), of: file, seed: seed) }
    }
    #expect(complaints.isEmpty, "\(complaints.text)")
  }

  @Test("A life as a workspace: the documents of a project agree with each other", arguments: 0..<shards)
  func together(_ shard: Int) {
    let desk = Desk()
    var complaints = Complaints()
    for number in 0..<Self.livesInShard {
      let seed = UInt64(number * Self.shards + shard)
      let files = Life(seed: seed).files
      for (file, findings) in zip(files, desk.together(files)) { complaints.add(findings, of: file, seed: seed) }
    }
    #expect(complaints.isEmpty, "\(complaints.text)")
  }

  /// `JIXIAO_GENERATED_INTO=/tmp/x` writes the first lives there, to be looked at.
  @Test("The lives can be written to a folder", .enabled(if: folder != nil))
  func writing() throws {
    let folder = URL(filePath: try #require(Self.folder))
    for seed in 0..<40 {
      let place = folder.appending(path: "\(seed)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for file in Life(seed: UInt64(seed)).files {
        let path = place.appending(path: file.path)
        try FileManager.default.createDirectory(
          at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try file.text.write(to: path, atomically: true, encoding: .utf8)
      }
    }
  }

  @Test("The same seed gives the same bytes; another seed another document")
  func determinism() {
    #expect(Life(seed: 7).files.map(\.text) == Life(seed: 7).files.map(\.text))
    #expect(Set((0..<50).map { Life(seed: $0).files[0].text }).count == 50)
  }

  @Test("Every place, sort of file and kind of document is among them")
  func variety() {
    let lives = (0..<120).map { Life(seed: $0) }
    let files = lives.flatMap(\.files)
    #expect(Set(files.flatMap(\.documents).compactMap { $0["文档类型"]?.string }).count == 11)
    #expect(Set(files.flatMap(\.documents).compactMap { $0["规则集"]?.string }).count == 6)
    #expect(files.contains { $0.path.hasSuffix(".json") } && files.contains { $0.text.contains("\r\n") })
    #expect(lives.contains { ($0.project.target["资金", "明细"]?.items.count ?? 0) >= 100 })
  }
}

/// What was found in documents that have no fault.
private struct Complaints {
  private var examples: [String: (count: Int, first: String)] = [:]

  var isEmpty: Bool { examples.isEmpty }

  /// For each rule how often, and the first case.
  var text: String {
    examples.sorted { $0.key < $1.key }.map { "\($0.key) × \($0.value.count): \($0.value.first)" }.joined(
      separator: "\n")
  }

  mutating func add(_ findings: [Finding], of file: Life.File, seed: UInt64) {
    for finding in findings where finding.level == .error || finding.level == .warning {
      let place = "seed \(seed), \(file.path): \(finding.message)"
      examples["\(finding.code)", default: (0, place)].count += 1
    }
  }
}
