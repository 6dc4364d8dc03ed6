/// The looks of a workbook's cells, each once.
struct StyleTable {
  private var indices: [CellLook: Int] = [:]
  private var looks: [CellLook] = []

  /// The number of a look; 0 is that of cells in which nothing was set.
  mutating func index(of look: CellLook) -> Int {
    if let index = indices[look] { return index }
    looks.append(look)
    indices[look] = looks.count
    return looks.count
  }

  /// The part.
  var xml: String {
    var fonts = Unique<String>([Self.font(11, isBold: false)])
    var formats = Unique<String>([])
    var cells = [#"<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#]
    for look in looks {
      let font = fonts.index(of: Self.font(look.size, isBold: look.isBold))
      // Numbers of formats of one's own begin at 164.
      let format = look.numberFormat.map { 164 + formats.index(of: $0) } ?? 0
      cells.append(
        #"<xf numFmtId="\#(format)" fontId="\#(font)" fillId="\#(look.isTinted ? 2 : 0)" borderId="\#(look.hasBorder ? 1 : 0)" xfId="0""#
          + #" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">"#
          + #"<alignment horizontal="\#(look.alignment.rawValue)" vertical="center"\#(look.wraps ? #" wrapText="1""# : "")/></xf>"#
      )
    }
    let formatList = formats.values.enumerated().map {
      #"<numFmt numFmtId="\#(164 + $0.offset)" formatCode="\#(XMLText.escaped($0.element))"/>"#
    }
    let line = #" style="thin"><color auto="1"/>"#
    let none = "<border><left/><right/><top/><bottom/><diagonal/></border>"
    let thin =
      "<border>" + ["left", "right", "top", "bottom"].map { "<\($0)\(line)</\($0)>" }.joined() + "<diagonal/></border>"
    let tint = #"<patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill>"#
    return #"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#
      + (formatList.isEmpty ? "" : #"<numFmts count="\#(formatList.count)">\#(formatList.joined())</numFmts>"#)
      + #"<fonts count="\#(fonts.values.count)">\#(fonts.values.joined())</fonts>"#
      + #"<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>"#
      + "<fill>\(tint)</fill></fills>"
      + #"<borders count="2">\#(none)\#(thin)</borders>"#
      + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
      + #"<cellXfs count="\#(cells.count)">\#(cells.joined())</cellXfs>"#
      + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
  }

  private static func font(_ size: Double, isBold: Bool) -> String {
    let tenths = Int((min(max(size, 1), 409) * 10).rounded())
    let points = tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    return "<font>\(isBold ? "<b/>" : "")"
      + #"<sz val="\#(points)"/><name val="宋体"/><family val="3"/><charset val="134"/></font>"#
  }
}

/// Values that are told apart by their number.
struct Unique<Value: Hashable> {
  private(set) var values: [Value]
  private var indices: [Value: Int] = [:]

  init(_ values: [Value]) {
    self.values = values
    for (index, value) in values.enumerated() { indices[value] = index }
  }

  mutating func index(of value: Value) -> Int {
    if let index = indices[value] { return index }
    indices[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
