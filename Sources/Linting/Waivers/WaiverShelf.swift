/// The waivers of a file by the lines that they are about, so that 100,000 findings do not each look at 100,000 waivers.
struct WaiverShelf {
  /// Those that are about one or two lines.
  private var byLine: [Int: [Int]] = [:]
  /// Those that may be about any line.
  private var others: [Int] = []

  private static let mostLines = 8

  /// The waivers with these `numbers` in `waivers`.
  init(_ numbers: [Int], of waivers: [Waiver]) {
    for number in numbers {
      // A comment covers its own line and, where it stands alone, the line that it stands above.
      guard case .lines(let lines) = waivers[number].scope else {
        others.append(number)
        continue
      }
      if lines.count <= Self.mostLines {
        for line in lines { byLine[line, default: []].append(number) }
      } else {
        // What lies between are other comments, maybe thousands of such.
        byLine[lines.lowerBound, default: []].append(number)
        byLine[lines.upperBound, default: []].append(number)
      }
    }
  }

  /// The numbers of those that may cover what begins on `line`.
  func waivers(on line: Int) -> [Int] { byLine.isEmpty ? others : others + (byLine[line] ?? []) }
}

extension [DocumentResult] {
  /// The document with this number in its file; the numbers rise, with gaps where a document is not ours.
  func holding(_ number: Int) -> DocumentResult? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].form.index < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].form.index == number ? self[low] : nil
  }
}
