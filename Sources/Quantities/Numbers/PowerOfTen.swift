/// Powers of ten that fit in `Int128`.
@usableFromInline
enum PowerOfTen {
  private static let table: [Int128] = {
    var powers: [Int128] = [1]
    for index in 0..<38 { powers.append(powers[index] &* 10) }
    return powers
  }()

  /// 10^`exponent`, the exponent clamped to 0…38.
  @usableFromInline
  static subscript(_ exponent: Int) -> Int128 { table[min(max(exponent, 0), 38)] }
}
