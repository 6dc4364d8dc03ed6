import Forms
import Linting
import Quantities

/// The indicators that the documents of a workspace have: what is proposed where one is written.
struct SeenIndicators: Sendable {
  /// A name with what is usual for it.
  struct Seen: Sendable {
    let name: String
    let place: ClassPlace
    /// A target value that was written for it; the last one that was seen.
    var target: String?
    /// How many rows have the name.
    var count: Int

    /// The unit that goes with the name.
    var unit: String? { target.flatMap { Reading.read($0).unit?.symbol } }
  }

  private var names: [String: Seen] = [:]
  /// More names than this are no help to anybody.
  private static let mostNames = 20_000

  /// What the documents of `files` have.
  init(_ files: [FileFacts]) {
    for document in files.lazy.flatMap(\.documents) {
      for row in document.indicators where !row.name.text.isEmpty {
        let key = "\(row.subclass?.rawValue ?? row.class?.rawValue ?? "")\t\(row.name.text)"
        guard names[key] != nil || names.count < Self.mostNames else { continue }
        names[key, default: Seen(name: row.name.text, place: ClassPlace(row.class, row.subclass), count: 0)].count += 1
        if let target = row.target?.text { names[key]?.target = target }
      }
    }
  }

  /// The names in a class, the most frequent first.
  func names(beside place: ClassPlace) -> [Seen] {
    names.values.filter { $0.place.isBeside(place) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// What was seen under a name, in whatever class.
  func seen(_ name: String) -> Seen? {
    let plain = PlainName(name)
    if plain.isEmpty { return nil }
    return names.values.filter { PlainName($0.name) == plain }.max { ($0.count, $1.name) < ($1.count, $0.name) }
  }
}

extension LiveWorkspace {
  /// The indicators of the files as they were read last; what is typed just now is not among them.
  var seenIndicators: SeenIndicators {
    let (known, files) = state.withLock { state in
      (state.seen, state.seen != nil ? [] : state.index.paths.compactMap { state.index.facts(of: $0) })
    }
    if let known { return known }
    let seen = SeenIndicators(files)
    state.withLock { $0.seen = seen }
    return seen
  }

  /// The rows of the target that is in force for document `number` of the file at `path`, where that is another document.
  func targetRows(of path: String, document number: Int) -> [IndicatorFact] {
    let fellows = state.withLock { $0.index.project(of: path, document: number) }
    guard let own = fellows.first(where: { $0.path == path && $0.index == number }) else { return [] }
    return fellows.filter {
      $0 !== own && $0.year == own.year && ($0.kind == .projectTarget || $0.kind == .departmentTarget)
    }.flatMap(\.indicators)
  }
}
