import SourceText

/// The texts that were recognised in files of office programs, by the places of their jobs: to unpack and recognise such a
/// file takes many times as long as to lint it. Only so many are kept; the others are recognised once more.
struct RecognisedTexts: Sendable {
  private var texts: [Int: SourceText] = [:]
  private var room = Self.limit

  /// In bytes of text; the places of the cells take some ten times as much.
  private static let limit = 4 << 20

  /// Keeps the text of a job, where there is room for it.
  mutating func add(_ text: SourceText, of job: Int) {
    guard text.bytes.count <= room else { return }
    room -= text.bytes.count
    texts[job] = text
  }

  /// The text of a job, where it was kept.
  subscript(_ job: Int) -> SourceText? { texts[job] }
}
