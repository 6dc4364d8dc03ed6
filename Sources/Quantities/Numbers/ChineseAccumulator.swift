extension ChineseNumeral {
  /// The sum of a Chinese numeral while its characters are read.
  struct Accumulator {
    private var total: Int64 = 0
    private var section: Int64 = 0
    private var pending: Int64 = 0
    private var pendingDigits = 0
    /// The size of the last 十 百 千 万 亿, for 一万五 = 15000; 1 behind a 零.
    private var lastPower: Int64 = 1
    private var fraction: Int64 = 0
    private var fractionDigits = 0
    private var inFraction = false
    private var isReadable = true

    mutating func take(_ part: Part) {
      switch part {
      case .digit(let digit) where inFraction: appendFraction(digit)
      case .digit(let digit): append(digit)
      case .tens(let tens): section = sum(section, tens)
      case .power(let power):
        section = sum(section, product(pendingDigits == 0 ? 1 : pending, power))
        clearPending()
        lastPower = power
      case .section(let size):
        let inner = sum(section, pending)
        total = size > 10_000 ? product(sum(total, inner), size) : sum(total, product(inner, size))
        section = 0
        clearPending()
        lastPower = size
      case .point: inFraction = true
      case .half: break
      }
    }

    /// The number; a following 万 or 亿 that was left to the unit is taken out of what was read before it.
    func value(before following: Part?) -> ExactDecimal? {
      var last = pending
      if pendingDigits == 1, lastPower > 10, !inFraction, !isSection(following) {
        last = product(pending, lastPower / 10)
      }
      var whole = sum(section, last)
      if case .section(let size) = following, total >= size {
        whole = sum(total / size, whole)
      } else {
        whole = sum(total, whole)
      }
      guard isReadable, whole < Int64.max else { return nil }
      guard fractionDigits > 0 else { return ExactDecimal(units: Int128(whole), scale: 0) }
      return ExactDecimal(
        units: Int128(whole) * PowerOfTen[fractionDigits] + Int128(fraction), scale: fractionDigits)
    }

    static func fractionDigit(_ scalar: UInt32) -> Int? { SmallNumber.chineseDigit(scalar) }

    private func isSection(_ part: Part?) -> Bool {
      if case .section = part { return true }
      return false
    }

    private mutating func append(_ digit: Int64) {
      if digit == 0, pendingDigits == 0, section > 0 || total > 0 {
        lastPower = 1
        return
      }
      pending = sum(product(pending, 10), digit)
      pendingDigits += 1
    }

    private mutating func appendFraction(_ digit: Int64) {
      guard fractionDigits < ExactDecimal.maximumScale else {
        isReadable = false
        return
      }
      fraction = fraction * 10 + digit
      fractionDigits += 1
    }

    private mutating func clearPending() {
      pending = 0
      pendingDigits = 0
    }

    private func product(_ a: Int64, _ b: Int64) -> Int64 {
      let (value, overflow) = a.multipliedReportingOverflow(by: b)
      return overflow ? Int64.max : value
    }

    private func sum(_ a: Int64, _ b: Int64) -> Int64 {
      let (value, overflow) = a.addingReportingOverflow(b)
      return overflow ? Int64.max : value
    }
  }
}
