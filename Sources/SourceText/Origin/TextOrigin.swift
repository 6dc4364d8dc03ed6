/// Where the pieces of a text come from that was made from a workbook or a Word table: range by range the cell.
///
/// A text with an origin is read and linted as any other; only its places are shown as cells.
public final class TextOrigin: Sendable {
  /// A range of the text and the cell that it was made from.
  public struct Piece: Hashable, Sendable {
    /// The range; empty for a blank cell.
    public let range: TextRange
    /// The cell.
    public let cell: CellReference

    /// The range `range`, made from `cell`.
    public init(_ range: TextRange, _ cell: CellReference) {
      self.range = range
      self.cell = cell
    }
  }

  /// What a comment of the text says, in both languages.
  public struct Remark: Hashable, Sendable {
    /// The comment.
    public let range: TextRange
    /// What it says.
    public let text: LocalizedText

    /// The remark `text` at `range`.
    public init(_ range: TextRange, _ text: LocalizedText) {
      self.range = range
      self.text = text
    }
  }

  /// The pieces in the order of the text.
  public let pieces: [Piece]
  /// The comments that speak of the workbook, in the order of the text.
  public let remarks: [Remark]

  /// An origin of `pieces`, which do not overlap.
  public init(pieces: [Piece], remarks: [Remark] = []) {
    self.pieces = pieces.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    self.remarks = remarks
  }

  /// The cell in whose piece `offset` lies, else that of the piece before it; `nil` where there is none at all.
  public func cell(at offset: Int) -> CellReference? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    return (low > 0 ? pieces[low - 1] : pieces.first)?.cell
  }
}

/// A cell as reports name it.
public struct CellReference: Hashable, Sendable, CustomStringConvertible {
  /// The sheet's name; of a Word file `表1`.
  public let sheet: String
  /// The cell within its sheet: `F12`.
  public let name: String
  /// The row, from 0.
  public let row: Int
  /// The column, from 0.
  public let column: Int
  /// What is printed beside it: the name of its row, or its label; empty where the cell is a label itself.
  public let label: String

  /// The cell `name` of `sheet`.
  public init(sheet: String, name: String, row: Int, column: Int, label: String) {
    self.sheet = sheet
    self.name = name
    self.row = row
    self.column = column
    self.label = label
  }

  /// `自评表!F12`.
  public var description: String { "\(sheet)!\(name)" }

  /// `自评表!F12（学生满意度）`.
  public var described: String { label.isEmpty ? description : "\(description)（\(label)）" }
}

/// The comments that stand in a text for what no field of it can hold: `# 表格中未识别的内容（自评表!H3）：…`.
///
/// They stay in the document when it is converted, so that nothing that a form holds is dropped in silence.
public enum OriginComment: String, Sendable, CaseIterable {
  /// A cell that belongs to no field that is known.
  case unrecognised = "表格中未识别的内容"
  /// Something about the file that a reader should know, such as hidden rows.
  case notice = "表格中需要注意的情况"
  /// The file, or a part that may hold a form, could not be read.
  case unreadable = "无法读取的表格"

  /// The comment about `place`, if it is about one.
  public func comment(_ text: String, place: String?) -> String {
    "# \(rawValue)\(place.map { "（\($0)）" } ?? "")：\(text)"
  }

  /// What a comment, with its `#`, is and says; `nil` where it is none of these.
  public static func read(_ comment: String) -> (kind: OriginComment, text: String)? {
    guard let kind = allCases.first(where: { comment.hasPrefix("# " + $0.rawValue) }) else { return nil }
    let rest = comment.dropFirst(kind.rawValue.count + 2)
    guard rest.first == "（" || rest.first == "：", let colon = rest.firstIndex(of: "：") else { return nil }
    return (kind, String(rest[rest.index(after: colon)...]))
  }
}
