import Regulations
import SourceText

/// Applies the fixes that findings offer, lints again, and goes on until no fix is left.
///
/// One fix makes room for the next: a corrected score changes the sum, the sum the grade. What comes out never has more
/// syntax errors than there were, and never more findings of the level error; a fix that would bring them is left out.
public struct Fixer {
  private let allowsUnsafe: Bool
  private let lint: (SourceText) -> LintResult

  /// How often fixes make room for others; a chain of that length does not occur in practice.
  private static let roundLimit = 100
  /// How many subsets are tried in a round to find the fixes that do harm.
  private static let trialLimit = 256

  /// A fixer of files that `lint` lints, with fixes collected.
  /// - Parameter allowsUnsafe: whether to apply fixes that a person must look at; where a finding has several of these
  ///   none is applied.
  public init(allowsUnsafe: Bool, lint: @escaping (SourceText) -> LintResult) {
    self.allowsUnsafe = allowsUnsafe
    self.lint = lint
  }

  /// The text of a file after all fixes.
  public func fix(_ source: SourceText) -> FixedText {
    var states = [FixedText(result: lint(source))]
    // Bold first: an error on the way is no harm where the next round mends it. Careful where errors remain.
    for _ in 0..<Self.roundLimit {
      guard let state = states.last else { break }
      var next = settle(state, isCareful: false)
      if next.errors > state.errors { next = settle(state, isCareful: true) }
      if let first = states.firstIndex(where: { $0.source.bytes == next.source.bytes }) {
        states[first].refused = next.refused
        return Self.best(of: states[first...])
      }
      states.append(next)
    }
    return Self.best(of: states.suffix(1))
  }

  /// Of texts that fixes turn into each other without end always the same one, wherever the run came in: a second run
  /// must change nothing.
  private static func best(of circle: ArraySlice<FixedText>) -> FixedText {
    let order: (FixedText, FixedText) -> Bool = { left, right in
      if left.errors != right.errors { return left.errors < right.errors }
      return left.source.bytes.lexicographicallyPrecedes(right.source.bytes)
    }
    return circle.min(by: order) ?? FixedText(result: circle[circle.startIndex].result)
  }

  private func settle(_ start: FixedText, isCareful: Bool) -> FixedText {
    var state = start
    var seen: Set<[UInt8]> = [start.source.bytes]
    for _ in 0..<Self.roundLimit {
      let next = round(state, isCareful: isCareful)
      state.refused = next.refused
      // Two fixes that undo each other would go on for ever.
      guard next.fixed > state.fixed, seen.insert(next.source.bytes).inserted else { break }
      state = next
    }
    return state
  }

  /// Applies what can be applied at once; halves what does harm until the fixes are found that do.
  private func round(_ state: FixedText, isCareful: Bool) -> FixedText {
    let fixes = FixSelection(state.result, allowsUnsafe: allowsUnsafe).fixes
    var best = state
    best.refused = 0
    var accepted: [Fix] = []
    var waiting = fixes.isEmpty ? [] : [fixes[...]]
    var trials = 0
    while let some = waiting.popLast() {
      trials += 1
      let text = state.source.applying((accepted + some).flatMap(\.edits))
      let trial = FixedText(result: lint(text), fixed: state.fixed + accepted.count + some.count)
      if trial.syntaxErrors <= state.syntaxErrors, !isCareful || trial.errors <= state.errors {
        accepted += some
        let refused = best.refused
        best = trial
        best.refused = refused
      } else if some.count == 1 || trials >= Self.trialLimit {
        best.refused += some.count
      } else {
        let middle = some.startIndex + some.count / 2
        waiting += [some[middle...], some[..<middle]]
      }
    }
    return best
  }
}

/// A text after fixes.
public struct FixedText: Sendable {
  /// What the linter says of the text as it is now.
  public let result: LintResult
  /// How many fixes were applied.
  public var fixed = 0
  /// How many were left out because the text would have had more errors afterwards.
  public var refused = 0

  /// The text.
  public var source: SourceText { result.tree.source }
  /// How many syntax errors it has.
  var syntaxErrors: Int { result.tree.errors.count + result.tree.omittedErrors }
  /// How many findings of the level error it has that no waiver covers.
  let errors: Int

  /// A text to which nothing was done.
  public init(unchanged result: LintResult) { self.init(result: result) }

  init(result: LintResult, fixed: Int = 0) {
    self.result = result
    self.fixed = fixed
    errors = result.findings.count { !$0.isWaived && $0.level == .error }
  }
}
