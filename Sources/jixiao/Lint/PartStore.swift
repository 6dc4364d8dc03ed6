import Reports
import Synchronization

/// What is known of each file and waits for its turn: its rendered parts, and what was found in it.
final class PartStore: Sendable {
  private let contents = Mutex(Contents())

  private struct Contents: ~Copyable {
    var bytes = SpilledBytes()
    /// For each file its first byte, and the place of its first length in ``lengths``.
    var places: [(start: Int, length: Int)] = []
    /// For each file how long its findings are, then the body and the index of each of its parts.
    var lengths: [Int] = []

    /// How long the pieces of a file are, by its number from 0; none where nothing is known of it.
    func lengths(of number: Int) -> ArraySlice<Int> {
      guard places.indices.contains(number) else { return [] }
      return lengths[places[number].length..<(number + 1 < places.count ? places[number + 1].length : lengths.count)]
    }
  }

  /// Adds the next file: its parts, one for each report, and its packed findings.
  func append(_ parts: [ReportPart], findings: [UInt8]) {
    contents.withLock { contents in
      contents.places.append((contents.bytes.count, contents.lengths.count))
      for piece in [findings] + parts.flatMap({ [$0.body, $0.index] }) {
        contents.lengths.append(piece.count)
        contents.bytes.append(piece)
      }
      contents.bytes.settle()
    }
  }

  /// The parts of a file, by its number from 0.
  func parts(of number: Int) -> [ReportPart] {
    contents.withLock { contents in
      let lengths = contents.lengths(of: number)
      guard let findings = lengths.first else { return [] }
      let start = contents.places[number].start + findings
      var rest = contents.bytes.bytes(at: start, count: lengths.dropFirst().reduce(0, +))[...]
      func next(_ count: Int) -> [UInt8] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
      }
      let pieces = Array(lengths.dropFirst())
      return stride(from: 0, to: pieces.count - 1, by: 2).map { index in
        ReportPart(body: next(pieces[index]), index: next(pieces[index + 1]))
      }
    }
  }

  /// The packed findings of a file, by its number from 0; empty where nothing is known of it.
  func findings(of number: Int) -> [UInt8] {
    contents.withLock { contents in
      guard let count = contents.lengths(of: number).first else { return [] }
      return contents.bytes.bytes(at: contents.places[number].start, count: count)
    }
  }
}
