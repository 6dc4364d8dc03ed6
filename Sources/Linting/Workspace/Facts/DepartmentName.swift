/// The name of a department without what differs between spellings: the code that systems print before it, blanks, fullwidth
/// signs, and the place, which may be left out or hidden (扶风县交通运输局, XX县交通运输局, 县交通运输局).
public struct DepartmentName: Hashable, Sendable {
  /// The level of government and the office: 县交通运输局.
  public let office: [UInt32]
  /// The place before it: 扶风; empty where none is named. Departments of two places may have the same office.
  public let place: [UInt32]

  /// The parts of `name`.
  public init(_ name: String) {
    let scalars = PlainName(Self.withoutCode(name)).scalars
    let level = scalars.prefix(5).firstIndex { Self.levels.contains($0) }
    guard let level, level > 0, scalars.count - level > 3 else {
      (office, place) = (scalars, [])
      return
    }
    let head = Array(scalars[..<level])
    let isHidden = head.allSatisfy { $0 == 0x78 || $0 == 0x2a || $0 == 0xd7 || $0 == 0x67d0 }
    // A single character before the level belongs to a word: 城市管理局, 社区服务中心.
    guard isHidden || level >= 2 && !Self.words.contains(Array(scalars[..<(level + 1)])) else {
      (office, place) = (scalars, [])
      return
    }
    office = Array(scalars[level...])
    place = isHidden ? [] : head
  }

  /// The office as text: what all spellings of a department's name have in common.
  public var key: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: office.compactMap { Unicode.Scalar($0) })
    return String(view)
  }

  /// 219-交通运输局 without the number.
  private static func withoutCode(_ name: String) -> String {
    let scalars = Subject.plain(name).unicodeScalars
    let rest = scalars.drop { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
    guard rest.count < scalars.count, let sign = rest.first, "-－—_".unicodeScalars.contains(sign) else {
      return String(scalars)
    }
    return String(String.UnicodeScalarView(rest.dropFirst()))
  }

  /// 省, 市, 县, 区, 旗, 州, 盟.
  private static let levels: Set<UInt32> = [0x7701, 0x5e02, 0x53bf, 0x533a, 0x65d7, 0x5dde, 0x76df]

  /// Words of offices that end like a place.
  private static let words = Set(
    ["开发区", "高新区", "经开区", "工业区", "园林区", "保护区", "风景区"].map { $0.unicodeScalars.map(\.value) })
}
