import Reports
import SourceText

/// The difference of two texts as `patch` reads it.
enum UnifiedDiff {
  private enum Line {
    case same(old: Int, new: Int)
    case removed(old: Int)
    case added(new: Int)

    var isSame: Bool { if case .same = self { true } else { false } }
  }

  /// How many lines are shown around a change.
  private static let context = 3

  /// The difference; nothing where the texts are alike.
  static func bytes(_ old: [UInt8], _ new: [UInt8], path: String) -> [UInt8] {
    if old == new { return [] }
    let (a, b) = (LineDifference.lines(old), LineDifference.lines(new))
    let script = self.script(a, b)
    var bytes = Array("--- \(Printable.text(path))\n+++ \(Printable.text(path))\n".utf8)
    var index = 0
    while let change = script[index...].firstIndex(where: { !$0.isSame }) {
      // Two changes with few lines between them share a hunk.
      var end = change + 1
      while let next = script[end...].firstIndex(where: { !$0.isSame }), next - end <= 2 * context { end = next + 1 }
      let hunk = max(change - context, index)..<min(end + context, script.count)
      append(script[hunk], a, b, to: &bytes)
      index = hunk.upperBound
    }
    return bytes
  }

  private static func script(_ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>]) -> [Line] {
    let difference = LineDifference(a, b)
    var script: [Line] = []
    var (old, new) = (0, 0)
    while old < a.count || new < b.count {
      if old < a.count, difference.removed[old] {
        script.append(.removed(old: old))
        old += 1
      } else if new < b.count, difference.added[new] {
        script.append(.added(new: new))
        new += 1
      } else {
        script.append(.same(old: old, new: new))
        old += 1
        new += 1
      }
    }
    return script
  }

  private static func append(
    _ hunk: ArraySlice<Line>, _ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>], to bytes: inout [UInt8]
  ) {
    var (old, new): (Range<Int>?, Range<Int>?) = (nil, nil)
    func grown(_ range: Range<Int>?, _ line: Int) -> Range<Int> { (range?.lowerBound ?? line)..<(line + 1) }
    var body: [UInt8] = []
    func write(_ sign: UInt8, _ line: ArraySlice<UInt8>) {
      body.append(sign)
      body += line
      if line.last != 0x0A { body += Array("\n\\ No newline at end of file\n".utf8) }
    }
    for line in hunk {
      switch line {
      case .same(let i, let j):
        (old, new) = (grown(old, i), grown(new, j))
        write(UInt8(ascii: " "), a[i])
      case .removed(let i):
        old = grown(old, i)
        write(UInt8(ascii: "-"), a[i])
      case .added(let j):
        new = grown(new, j)
        write(UInt8(ascii: "+"), b[j])
      }
    }
    bytes += Array("@@ -\(span(old)) +\(span(new)) @@\n".utf8)
    bytes += body
  }

  private static func span(_ range: Range<Int>?) -> String {
    guard let range else { return "0,0" }
    return range.count == 1 ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1),\(range.count)"
  }
}
