/// Words for shares that stand before their number or need none.
enum ShareWord: UInt8, CaseIterable {
  /// Before a number of per cent.
  case percent
  /// Before a number of per mille.
  case perMille
  /// Before a number of parts in ten thousand.
  case perTenThousand
  /// 100%.
  case hundred
  /// 50%.
  case half
  /// More than 50%.
  case moreThanHalf

  /// The words.
  static let lists: [(ShareWord, String)] = [
    (.percent, "百分之"),
    (.perMille, "千分之"),
    (.perTenThousand, "万分之"),
    (.hundred, "百分之百 百分百 百分之一百"),
    (.half, "半数 一半 二分之一"),
    (.moreThanHalf, "过半 过半数 超过半数 超半数 超过一半 大半"),
  ]

  /// The unit of the number behind the word.
  var unitSpelling: String {
    switch self {
    case .perMille: "‰"
    case .perTenThousand: "‱"
    default: "%"
    }
  }
}
