import Testing

@testable import Quantities

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0.5", "-0.5"), ("1.00", "1.00"), ("+3", "3"), ("007.10", "7.10"),
    ("999999999999999999.999999999999", "999999999999999999.999999999999"),
  ])
  func parses(_ text: String, _ description: String) throws {
    #expect(try #require(ExactDecimal(text)).description == description)
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1,000", "1e3", " 1", "1 ", "１", "1.2.3", "--1", "0x10", "1000000000000000000",
    "0.1234567890123", "NaN",
  ])
  func refuses(_ text: String) { #expect(ExactDecimal(text) == nil) }

  @Test func comparesByValue() throws {
    let one = try #require(ExactDecimal("1.0"))
    let same = try #require(ExactDecimal("1.00"))
    #expect(one == same)
    #expect(one.hashValue == same.hashValue)
    #expect(one.canonical.description == "1")
    #expect(try #require(ExactDecimal("0.1")) + #require(ExactDecimal("0.2")) == #require(ExactDecimal("0.3")))
    #expect(try #require(ExactDecimal("-2")) < .zero)
    #expect(try #require(ExactDecimal("9.99")) < #require(ExactDecimal("10")))
  }

  @Test(arguments: [
    ("37.24", "43.2", 4, "0.8620"), ("1", "3", 2, "0.33"), ("2", "3", 2, "0.67"), ("-1", "8", 2, "-0.13"),
    ("0", "5", 0, "0"), ("999999999999", "0.000001", 0, "999999999999000000"),
  ])
  func divides(_ a: String, _ b: String, _ scale: Int, _ quotient: String) throws {
    let result = try #require(ExactDecimal(a)).divided(by: #require(ExactDecimal(b)), scale: scale)
    #expect(result?.description == quotient)
  }

  @Test func hasNoQuotientByZeroOrTooLarge() throws {
    #expect(ExactDecimal.one.divided(by: .zero, scale: 2) == nil)
    #expect(try ExactDecimal(1_000_000_000).divided(by: #require(ExactDecimal("0.000000000001")), scale: 0) == nil)
  }

  @Test(arguments: [("1.005", 2, "1.01"), ("-1.005", 2, "-1.01"), ("1.004", 2, "1.00"), ("3", 2, "3.00")])
  func rounds(_ text: String, _ scale: Int, _ rounded: String) throws {
    #expect(try #require(ExactDecimal(text)).rounded(scale: scale).description == rounded)
  }

  @Test func neverOverflows() throws {
    let large = try #require(ExactDecimal("999999999999999999.999999999999"))
    var sum = large
    for _ in 0..<200 { sum = sum + sum }
    #expect(sum > large)
    #expect(large.multiplied(by: large) == nil)
    #expect(-sum < .zero)
  }

  @Test(arguments: -12...17)
  func knowsItsPowersOfTen(_ exponent: Int) throws {
    let power = try #require(ExactDecimal(powerOfTen: exponent))
    #expect(power.exponentOfTen == exponent)
    #expect(power.exponentOfTen == power.canonical.exponentOfTen)
    if exponent < 17 { #expect(ExactDecimal(powerOfTen: exponent + 1) == power.multiplied(by: ExactDecimal(10))) }
  }

  @Test func hasNoPowerOfTenBeyondItsDigits() throws {
    #expect(ExactDecimal(powerOfTen: -13) == nil)
    #expect(ExactDecimal(powerOfTen: 18) == nil)
    #expect(ExactDecimal.zero.exponentOfTen == 0)
    #expect(try #require(ExactDecimal("-320.5")).exponentOfTen == 2)
    #expect(try #require(ExactDecimal("999999999999999999")).exponentOfTen == 17)
  }
}
