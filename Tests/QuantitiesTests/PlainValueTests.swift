import Testing

@testable import Quantities

/// Plain values are read by a path of their own, which must say what the scanner says.
struct PlainValueTests {
  private static let signs = ["", "≥", "≤", "＝", "＞", "＜", "=", ">=", "≈", "约"]
  private static let numbers = [
    "0", "1", "7", "12", "30", "31", "95", "100", "120", "365", "999", "1000", "2025", "12345", "20251231", "123456789",
    "1234567890", "0.5", "3.15", "12.31", "93.5", "99.99", "2025.10", "100.00", "1.12345", "007", "0.0", "5.", ".5",
    "1,200",
  ]

  /// Both readings of a text, where the plain path takes it.
  private func both(_ text: String) -> (plain: Reading, full: Reading)? {
    let bytes = text.utf8.span
    guard let plain = PlainValue.read(bytes, from: 0, to: bytes.count) else { return nil }
    return (plain, Reading.scan(bytes, from: 0, to: bytes.count))
  }

  @Test func saysWhatTheScannerSays() {
    let units =
      [""] + UnitTable.shared.rows.map(\.spelling) + [
        "万", "亿", "万元", "亿元", "百户", "千米", "万人次", "元/人", "元/人·月", "次/年", "台（套）", "份(册)", "%以上", "％", "％以内", "人以上",
        "公里以内", "万余元",
        "成", "折", "倍", "分之一", "半", "个月", "年半", "个工作日", "日前", "月底前", "年12月", "级", "类", "名左右", "元整", " 元", "米2", "m",
        "km", "%100", "人100元",
        "个、改造3个", "万元（含税）", "年", "月", "日", "号", "时", "点", "元每人", "元/亩", "人/次", "处（个）", "X", "**", "人；",
      ]
    var taken = 0
    for sign in Self.signs {
      for number in Self.numbers {
        for unit in units {
          let text = sign + number + unit
          guard let (plain, full) = both(text) else { continue }
          taken += 1
          #expect(plain == full, "\(text)")
          #expect(plain.number?.scale == full.number?.scale, "\(text)")
        }
      }
    }
    #expect(taken > 20_000)
  }

  @Test(arguments: ["≥95%", "120公里", "＝100%", "≤50万元", "93.5%", "40", "＝12台（套）", "0起", "≥1000", "0.5公顷"])
  func takesWhatRowsHave(_ text: String) { #expect(both(text) != nil) }

  @Test(arguments: [
    "2025", "3.15", "12月", "30天", "≥10年", "007", "1,200", "约30人", "50万", "≥95%以上", "12岁", "每月1次", ">=3个", "",
  ])
  func leavesTheRest(_ text: String) { #expect(both(text) == nil) }
}
