/// One output format.
///
/// A report is made of parts, one a file, so that files can be rendered on any thread as they are linted and nothing
/// but the parts that wait for their turn is kept in memory. A ``ReportStream`` puts the parts together.
public protocol Report: Sendable {
  /// What stands before the first file.
  func opening() -> [UInt8]

  /// What is said of one file; called on any thread.
  func part(of file: LintedFile) -> ReportPart

  /// Whether it looks at the tree or the documents of a file, not at its text and its findings alone.
  var readsDocuments: Bool { get }

  /// What stands between two parts that are not empty.
  var separator: [UInt8] { get }

  /// What stands behind the last file.
  func closing(_ run: FinishedRun) -> [UInt8]
}

extension Report {
  /// It does, unless it says otherwise.
  public var readsDocuments: Bool { true }

  /// Nothing.
  public func opening() -> [UInt8] { [] }

  /// Nothing.
  public var separator: [UInt8] { [] }

  /// Nothing.
  public func closing(_ run: FinishedRun) -> [UInt8] { [] }
}

/// What a report says of one file, or of several files in a row.
public struct ReportPart: Sendable {
  /// What is written as soon as the turn of the file has come.
  public var body: [UInt8]
  /// What is kept for ``Report/closing(_:)``; small.
  public var index: [UInt8]

  /// A part of these two pieces, either of which may be empty.
  public init(body: [UInt8] = [], index: [UInt8] = []) {
    self.body = body
    self.index = index
  }

  /// Adds the part of the next file.
  public mutating func append(_ next: ReportPart, separator: [UInt8]) {
    body.join(next.body, separator)
    index.join(next.index, separator)
  }
}

extension [UInt8] {
  /// Appends `next` behind a separator; an empty piece needs none.
  fileprivate mutating func join(_ next: [UInt8], _ separator: [UInt8]) {
    if next.isEmpty { return }
    if !isEmpty { append(contentsOf: separator) }
    append(contentsOf: next)
  }
}

/// Puts the parts of a report together, in the order in which they are given.
public struct ReportStream: Sendable {
  /// The format.
  public let report: any Report
  private var isEmpty = true
  private var index = ReportPart()

  /// A stream of one report with nothing in it.
  public init(_ report: any Report) { self.report = report }

  /// The bytes to write before the first part.
  public func opening() -> [UInt8] { report.opening() }

  /// The bytes to write for `part`.
  public mutating func add(_ part: ReportPart) -> [UInt8] {
    index.append(ReportPart(index: part.index), separator: report.separator)
    if part.body.isEmpty { return [] }
    defer { isEmpty = false }
    return isEmpty ? part.body : report.separator + part.body
  }

  /// The bytes to write behind the last part.
  public func closing(_ totals: Totals, unreadable: Int) -> [UInt8] {
    report.closing(FinishedRun(totals: totals, unreadable: unreadable, index: index.index))
  }
}

/// What a report knows when all files are done.
public struct FinishedRun: Sendable {
  /// The counts.
  public let totals: Totals
  /// How many files could not be read.
  public let unreadable: Int
  /// The ``ReportPart/index`` of all files.
  public let index: [UInt8]
}
