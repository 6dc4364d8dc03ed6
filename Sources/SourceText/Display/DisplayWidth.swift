/// How many columns of a terminal a text takes, so that carets stand under what they mean.
///
/// East Asian wide and fullwidth characters take 2, combining marks, variation selectors, joiners and other format
/// characters 0, an emoji 2 however many scalars it is made of (joined figures, flags, keycaps, skin tones), ambiguous
/// ones (`±`, `①`, Greek) 1 as on terminals that are not set to a Chinese legacy encoding, control characters 0: who
/// prints them must escape or drop them. The tables are those of Unicode 17.
public enum DisplayWidth {
  /// The columns that `scalar` takes by itself: 0, 1 or 2. A tab counts 0; its width depends on where it stands.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    let kind = kind(of: scalar.value)
    return kind == 3 ? 1 : kind
  }

  /// The columns that the UTF-8 in `bytes` takes when it begins at `column` (from zero; it matters for tabs alone). A
  /// tab leads to the next multiple of `tabWidth`, a byte that is not UTF-8 counts 1.
  public static func columns(of bytes: Span<UInt8>, from column: Int = 0, tabWidth: Int = 8) -> Int {
    var cursor = DisplayCursor(column: column, tabWidth: tabWidth)
    let start = cursor.column
    cursor.advance(over: bytes)
    return cursor.column - start
  }

  /// The columns that `text` takes; see ``columns(of:from:tabWidth:)``.
  public static func columns(of text: String, from column: Int = 0, tabWidth: Int = 8) -> Int {
    columns(of: Array(text.utf8).span, from: column, tabWidth: tabWidth)
  }

  /// The width of a scalar as ``DisplayWidthTable`` has it: 3 is narrow, but wide before U+FE0F.
  static func kind(of scalar: UInt32) -> Int {
    // Nearly all of our text.
    if scalar >= 0x4E00, scalar <= 0x9FFF { return 2 }
    let runs = DisplayWidthTable.runs
    let key = scalar << 2 | 3
    var low = 0
    var high = runs.count
    // Invariant: runs[low] <= key < runs[high]; the first run begins at 0.
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] <= key { low = middle } else { high = middle }
    }
    return Int(runs[low] & 3)
  }
}
