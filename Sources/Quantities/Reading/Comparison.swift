/// How a value is compared with the number beside it. The raw values are those of `read --format json`.
public enum Comparison: String, Sendable, CaseIterable {
  /// ≥, 不低于, 至少, 以上.
  case atLeast = "≥"
  /// ＞, 超过, 高于.
  case greater = "＞"
  /// ＝, 等于, and a target of zero.
  case equal = "="
  /// ≤, 不超过, 以内, 以下, 前 (before a deadline).
  case atMost = "≤"
  /// ＜, 低于, 不足.
  case less = "＜"
  /// ±: at most so far from zero or from the plan, in either direction.
  case plusMinus = "±"
  /// Between ``Reading/number`` and ``Reading/upper``, both included.
  case range = "range"

  /// The sign that the forms print: `≥ ＞ ＝ ≤ ＜ ±`; nil for a range.
  public var sign: String? {
    switch self {
    case .equal: "＝"
    case .range: nil
    default: rawValue
    }
  }

  /// Whether larger actual values satisfy the target.
  public var isFloor: Bool { self == .atLeast || self == .greater }

  /// Whether smaller actual values satisfy the target.
  public var isCeiling: Bool { self == .atMost || self == .less }
}
