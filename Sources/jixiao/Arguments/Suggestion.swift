/// What a mistyped word may have been meant to be, as the end of a sentence.
struct Suggestion: Sendable {
  /// The nearest word; `nil` where none is near enough.
  let word: String?

  /// `，是否要用 --format？`, or nothing.
  var chinese: String { word.map { "，是否要用 \($0)？" } ?? "" }
  /// `; did you mean --format?`, or nothing.
  var english: String { word.map { "; did you mean \($0)?" } ?? "" }

  /// The word of `known` that is nearest to `word`, if no more than a third of it differs; the earlier one of two.
  init(for word: String, among known: [String]) {
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = Self.distance(word.lowercased(), candidate.lowercased())
      let limit = max(1, max(word.unicodeScalars.count, candidate.unicodeScalars.count) / 3)
      if distance <= limit, best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    self.word = best?.word
  }

  /// How many characters must be inserted, dropped, replaced or swapped with their neighbour (optimal string alignment);
  /// only the first 64 characters are looked at.
  static func distance(_ left: String, _ right: String) -> Int {
    let a = Array(left.unicodeScalars.prefix(64))
    let b = Array(right.unicodeScalars.prefix(64))
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
