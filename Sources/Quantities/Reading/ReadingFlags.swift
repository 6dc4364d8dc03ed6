extension Reading {
  /// Properties of a value that rules ask for.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt32

    /// The flags of these bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// 约, 左右, 近, 余, 多, 力争, 基本: the number is only approximate.
    public static let approximate = Flags(rawValue: 1 << 0)
    /// A number that is none: 9%0, 1，200, 0.95.2, 1O0. ``Reading/Parts/malformed`` tells where.
    public static let malformed = Flags(rawValue: 1 << 1)
    /// Several targets in one value: 新建2个、改造3个.
    public static let multipleTargets = Flags(rawValue: 1 << 2)
    /// A spelling other than the standard one (>=, 95%以上, 百分之九十, ９０%): ``Reading/normalised(_:)`` differs.
    public static let nonstandard = Flags(rawValue: 1 << 3)
    /// The number is a change against a base: 增长5%, 同比下降10%, 提高2个百分点.
    public static let change = Flags(rawValue: 1 << 4)
    /// The change is downward: 下降10%.
    public static let decrease = Flags(rawValue: 1 << 5)
    /// Zero said in a word: 无, 零事故, 不发生.
    public static let zeroWord = Flags(rawValue: 1 << 6)
    /// All said in a word: 全覆盖, 应保尽保, 全部.
    public static let wholeWord = Flags(rawValue: 1 << 7)
    /// Grades of a scale: 优良中差, 高/中/低.
    public static let gradedScale = Flags(rawValue: 1 << 8)
    /// Timeliness without a date: 及时, 按时, 按计划, 年内, 在计划时间内.
    public static let timelinessWithoutDate = Flags(rawValue: 1 << 9)
    /// A length of time counted from an event: 合同签订后6个月内, 5个工作日内.
    public static let afterEvent = Flags(rawValue: 1 << 10)
    /// A place in an order: Ⅲ类及以上, 前1%, 全省前三.
    public static let ordinal = Flags(rawValue: 1 << 11)
    /// 元 was left out and supplied: 50万.
    public static let unitSupplied = Flags(rawValue: 1 << 12)
    /// The calendar has no such day: 2月30日.
    public static let impossibleDate = Flags(rawValue: 1 << 13)
    /// The placeholder is the sign for "not applicable": /, —, -.
    public static let notApplicable = Flags(rawValue: 1 << 14)
    /// One of the official wordings of qualitative results: 达成预期指标, 部分达成年度指标并具有一定效果.
    public static let officialWording = Flags(rawValue: 1 << 15)
    /// A fact that can be checked: 通过验收, 已建立, 是.
    public static let fact = Flags(rawValue: 1 << 16)
    /// Measured against something outside the value: 高于全省平均水平, 不超过预算, 按合同约定.
    public static let reference = Flags(rawValue: 1 << 17)
    /// The number is rounded because no decimal is exact: 三分之二.
    public static let rounded = Flags(rawValue: 1 << 18)
    /// The number and its unit come several times a period: 每月1次.
    public static let periodic = Flags(rawValue: 1 << 19)
    /// An end of the range is not part of it: 10人≤人数<20人.
    public static let openEnds = Flags(rawValue: 1 << 22)
    /// One grade: 优, 合格, 高.
    public static let grade = Flags(rawValue: 1 << 21)
    /// The range was written as a tolerance: 30±2天.
    public static let tolerance = Flags(rawValue: 1 << 20)
  }
}
