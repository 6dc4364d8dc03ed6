import Glibc
import Reports
import Synchronization

/// What is known of each file and waits for its turn: its rendered parts, and what was found in it.
final class PartStore: Sendable {
  private let bytes = Mutex(SpilledBytes())
  private let files = Mutex(Files())

  /// Where everything lies.
  private struct Files {
    /// For each file its first byte, and the place of its first length in ``lengths``.
    var places: [(start: Int, length: Int)] = []
    /// For each file how long its findings are, then the body and the index of each of its parts.
    var lengths: [Int] = []

    /// What belongs to a file, by its number from 0.
    func place(of number: Int) -> (start: Int, lengths: ArraySlice<Int>)? {
      guard places.indices.contains(number) else { return nil }
      let end = number + 1 < places.count ? places[number + 1].length : lengths.count
      return (places[number].start, lengths[places[number].length..<end])
    }
  }

  /// Adds the next file: its parts, one for each report, and its packed findings.
  func append(_ parts: [ReportPart], findings: [UInt8]) {
    files.withLock { files in
      bytes.withLock { bytes in
        files.places.append((bytes.count, files.lengths.count))
        files.lengths.append(findings.count)
        bytes.append(findings)
        for part in parts {
          files.lengths += [part.body.count, part.index.count]
          bytes.append(part.body)
          bytes.append(part.index)
        }
        bytes.settle()
      }
    }
  }

  /// The parts of a file, by its number from 0.
  func parts(of number: Int) -> [ReportPart] {
    guard let (start, lengths) = files.withLock({ $0.place(of: number) }), let findings = lengths.first else {
      return []
    }
    var place = start + findings
    func next(_ count: Int) -> [UInt8] {
      defer { place += count }
      return bytes.withLock { $0.bytes(at: place, count: count) }
    }
    let pieces = Array(lengths.dropFirst())
    return stride(from: 0, to: pieces.count - 1, by: 2).map { index in
      ReportPart(body: next(pieces[index]), index: next(pieces[index + 1]))
    }
  }

  /// The packed findings of a file, by its number from 0; empty where nothing is known of it.
  func findings(of number: Int) -> [UInt8] {
    guard let (start, lengths) = files.withLock({ $0.place(of: number) }), let count = lengths.first else { return [] }
    return bytes.withLock { $0.bytes(at: start, count: count) }
  }
}
