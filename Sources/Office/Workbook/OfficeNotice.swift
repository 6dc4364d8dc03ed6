import SourceText

/// Something that must be said about a file beside what its cells hold.
public struct OfficeNotice: Hashable, Sendable {
  /// What it is about.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Nothing is in the file, or no sheet or table.
    case empty
    /// The file needs a password.
    case encrypted
    /// A format from before 2007 or of WPS alone: .xls, .doc, .et, .wps.
    case oldFormat
    /// Another kind of file under the name of an office file.
    case otherFormat
    /// Bytes that do not say what they should; what could be read is there.
    case damaged
    /// More than is read: too many cells, too large a part. What lies behind is missing.
    case limitReached
    /// A sheet that is not shown. It is read.
    case hiddenSheet
    /// Rows that are not shown. They are read.
    case hiddenRows
    /// Columns that are not shown. They are read.
    case hiddenColumns
    /// Text in Word that is not shown. It is not read.
    case hiddenText
    /// A formula beside which no value is stored.
    case formulaWithoutValue
    /// Characters that the file's encoding does not have.
    case undecodable
  }

  /// What the notice is about.
  public let kind: Kind
  /// Where; nil for the file as a whole. Of hidden rows or columns it is the first, of a sheet its first cell.
  public let place: CellPlace?
  /// One or two sentences, with what to do.
  public let text: LocalizedText

  /// A notice.
  public init(_ kind: Kind, at place: CellPlace? = nil, _ text: LocalizedText) {
    self.kind = kind
    self.place = place
    self.text = text
  }

  /// Whether the file, or a part of it that may hold a form, could not be read.
  public var isFatal: Bool {
    switch kind {
    case .empty, .encrypted, .oldFormat, .otherFormat, .damaged: true
    case .limitReached, .hiddenSheet, .hiddenRows, .hiddenColumns, .hiddenText, .formulaWithoutValue, .undecodable:
      false
    }
  }
}
