import Linting

/// What a mistyped word may have been meant to be, as the end of a sentence.
struct Suggestion: Sendable {
  /// The nearest word; `nil` where none is near enough.
  let word: String?

  /// The word of `known` that is nearest to `word`.
  init(for word: String, among known: [String]) { self.word = Nearest.match(word, in: known) }

  /// `，是否要用 --format？`, or nothing.
  var chinese: String { word.map { "，是否要用 \($0)？" } ?? "" }
  /// `; did you mean --format?`, or nothing.
  var english: String { word.map { "; did you mean \($0)?" } ?? "" }
}
