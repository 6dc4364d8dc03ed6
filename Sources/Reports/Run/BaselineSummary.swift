/// What is new, known and gone since a baseline was written.
public struct BaselineSummary: Sendable {
  /// An entry whose finding was not found any more.
  public struct Gone: Sendable {
    let path: String
    let code: String
    let place: String
    let fingerprint: String

    /// An entry as the baseline has it.
    public init(path: String, code: String, place: String, fingerprint: String) {
      self.path = path
      self.code = code
      self.place = place
      self.fingerprint = fingerprint
    }
  }

  /// Findings that a baseline knows; they are neither reported nor counted.
  public let known: Int
  /// Findings that none knows: those that are reported.
  public let new: Int
  /// Entries without a finding, by path, code and place; `nil` where some file could not be read, so that nobody knows.
  public let gone: [Gone]?

  /// The counts of a run.
  public init(known: Int, new: Int, gone: [Gone]?) {
    self.known = known
    self.new = new
    self.gone = gone
  }
}
