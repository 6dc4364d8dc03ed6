import Regulations
import SourceText

/// What rules had to say about the documents of a group, packed: a rule and a document take four bytes, and the fifteen
/// rules about several documents have something to say about each of ten thousand.
struct OutcomeTable: Sendable {
  private let codes: [RuleCode]
  private let documents: Int
  /// For each rule a cell for each document: ``none``, ``passed``, how many were found, or below both the place of a
  /// reason in ``reasons``, counted downwards.
  private var cells: [Int32] = []
  private var reasons: [LocalizedText] = []

  private static let none: Int32 = -1
  private static let passed: Int32 = 0
  private static let firstReason: Int32 = -2

  /// An empty table for rules with these codes and so many documents.
  init(rules codes: [RuleCode], documents: Int) {
    self.codes = codes
    self.documents = documents
    cells.reserveCapacity(codes.count * documents)
  }

  /// Adds what the next of the rules had to say, by the position of the document; `nil` where it does not look at it.
  mutating func append(_ outcome: (Int) -> Outcome?) {
    for position in 0..<documents {
      switch outcome(position) {
      case nil: cells.append(Self.none)
      case .passed: cells.append(Self.passed)
      case .found(let count): cells.append(Int32(clamping: count))
      case .notApplicable(let reason):
        // Documents side by side have the same; a look at all that were given would cost the square of them.
        let place = reasons.suffix(4).lastIndex(of: reason) ?? reasons.count
        if place == reasons.count { reasons.append(reason) }
        cells.append(Self.firstReason - Int32(clamping: place))
      }
    }
  }

  /// Takes the room of another table for what both say: most projects of a workspace are in the same state.
  mutating func share(_ other: OutcomeTable) {
    if cells == other.cells { cells = other.cells }
    if reasons == other.reasons { reasons = other.reasons }
  }

  /// What was said about the document at a position, by code.
  subscript(position: Int) -> [(code: RuleCode, outcome: Outcome)] {
    guard position < documents else { return [] }
    return (0..<cells.count / documents).compactMap { number in
      let cell = cells[number * documents + position]
      if cell == Self.none { return nil }
      if cell == Self.passed { return (codes[number], .passed) }
      if cell > Self.passed { return (codes[number], .found(Int(cell))) }
      return (codes[number], .notApplicable(reasons[Int(Self.firstReason - cell)]))
    }
  }
}
