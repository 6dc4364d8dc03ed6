/// Finds what was probably meant by a mistyped word.
public enum Nearest {
  /// The candidate nearest to `word`: by edit distance, and for Chinese labels also by the characters they share.
  /// `nil` where nothing is near enough to be worth a suggestion. Of equals the first wins.
  public static func match(_ word: String, in candidates: some Sequence<String>) -> String? {
    let typed = scalars(word)
    guard !typed.isEmpty, typed.count <= 40 else { return nil }
    var best: (candidate: String, cost: Double)?
    for candidate in candidates {
      let known = scalars(candidate)
      guard !known.isEmpty, known.count <= 40 else { continue }
      let cost = cost(typed, known)
      if cost < best?.cost ?? 0.5 { best = (candidate, cost) }
    }
    return best?.candidate
  }

  /// 0 for equal words, 1 for words that share nothing.
  private static func cost(_ a: [UInt32], _ b: [UInt32]) -> Double {
    let longer = Double(max(a.count, b.count))
    let edits = Double(distance(a, b)) / longer
    // 主管单位 and 主管部门名称: half of the characters of the shorter word stand in the longer one.
    let shared = Double(a.filter(b.contains).count + b.filter(a.contains).count) / Double(a.count + b.count)
    return min(edits, 1 - shared + 0.1)
  }

  /// The edit distance with swaps of neighbours (optimal string alignment).
  static func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var older = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      current.reserveCapacity(b.count + 1)
      for j in b.indices {
        var value = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { value = min(value, older[j - 1] + 1) }
        current.append(value)
      }
      older = previous
      previous = current
    }
    return previous[b.count]
  }

  private static func scalars(_ text: String) -> [UInt32] { text.lowercased().unicodeScalars.map(\.value) }
}
