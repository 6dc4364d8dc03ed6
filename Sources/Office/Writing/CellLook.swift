/// How a cell of a written workbook looks.
public struct CellLook: Hashable, Sendable {
  /// Where text stands from left to right.
  public enum Alignment: String, Hashable, Sendable { case left, center, right }

  /// The size of the letters in points.
  public var size: Double
  /// Whether the letters are bold.
  public var isBold: Bool
  /// Where text stands from left to right; from top to bottom it is always centred.
  public var alignment: Alignment
  /// Whether lines that are too long are broken.
  public var wraps: Bool
  /// Whether thin lines stand around the cell.
  public var hasBorder: Bool
  /// Whether the cell is tinted, as headings are.
  public var isTinted: Bool
  /// The code of the number format; nil for the general one.
  public var numberFormat: String?

  /// A look; without arguments that of a value in a table: small, centred, wrapped, with lines around it.
  public init(
    size: Double = 10, isBold: Bool = false, alignment: Alignment = .center, wraps: Bool = true,
    hasBorder: Bool = true, isTinted: Bool = false, numberFormat: String? = nil
  ) {
    self.size = size
    self.isBold = isBold
    self.alignment = alignment
    self.wraps = wraps
    self.hasBorder = hasBorder
    self.isTinted = isTinted
    self.numberFormat = numberFormat
  }

  /// The title above a form.
  public static let title = CellLook(size: 18, isBold: true, hasBorder: false)
  /// A line below the title or the form.
  public static let note = CellLook(alignment: .left, hasBorder: false)
  /// A label or heading.
  public static let label = CellLook(isTinted: true)
  /// A value.
  public static let value = CellLook()
  /// A long text.
  public static let text = CellLook(alignment: .left)
}
