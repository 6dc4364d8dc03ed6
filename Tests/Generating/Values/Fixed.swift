/// An exact decimal: `units` of 10 to the minus `scale`. Big enough for twelve digits and two decimals of money.
package struct Fixed: Hashable, Sendable {
  package var units: Int
  package var scale: Int

  package init(_ units: Int, scale: Int = 0) {
    self.units = units
    self.scale = scale
  }

  /// `a ÷ b × factor`, rounded half up to `scale` decimals.
  package static func ratio(_ a: Fixed, _ b: Fixed, times factor: Fixed = Fixed(1), scale: Int) -> Fixed {
    let up = Int128(a.units) * Int128(factor.units) * power(b.scale) * power(scale)
    let down = Int128(b.units) * power(a.scale) * power(factor.scale)
    return Fixed(Int((up * 2 + down) / (down * 2)), scale: scale)
  }

  /// `a × b`, with all its decimals.
  package static func * (a: Fixed, b: Fixed) -> Fixed { Fixed(a.units * b.units, scale: a.scale + b.scale) }
  package static func + (a: Fixed, b: Fixed) -> Fixed { combined(a, b, +) }
  package static func - (a: Fixed, b: Fixed) -> Fixed { combined(a, b, -) }
  package static func < (a: Fixed, b: Fixed) -> Bool { (a - b).units < 0 }

  private static func combined(_ a: Fixed, _ b: Fixed, _ operation: (Int, Int) -> Int) -> Fixed {
    let scale = max(a.scale, b.scale)
    return Fixed(operation(a.units * Int(power(scale - a.scale)), b.units * Int(power(scale - b.scale))), scale: scale)
  }

  private static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { value, _ in value * 10 } }

  /// With all decimals: 12.50.
  package var padded: String {
    let digits = String(units.magnitude)
    let filled = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let sign = units < 0 ? "-" : ""
    return scale == 0 ? sign + filled : sign + filled.dropLast(scale) + "." + filled.suffix(scale)
  }

  /// Without needless decimals: 12.5.
  package var short: String {
    var value = self
    while value.scale > 0, value.units % 10 == 0 {
      value.units /= 10
      value.scale -= 1
    }
    return value.padded
  }
}
