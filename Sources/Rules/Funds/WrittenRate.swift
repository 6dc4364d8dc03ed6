import Forms
import Quantities

/// What a cell for an execution rate says.
enum WrittenRate {
  /// Nothing is written.
  case blank
  /// `/`, `—`: the row has no rate.
  case notApplicable
  /// A share with its sign, in per cent: 98.5%, 百分之九十八, 九成.
  case percent(ExactDecimal)
  /// A bare number: per cent, or (98.5, 0.985, 1) what the other figures say.
  case bare(ExactDecimal)
  /// A remainder of the template or digits that make no number: other rules' (JX108, JX217).
  case faulty
  /// A text that is no rate.
  case text

  /// The readings of the cell in per cent, the likelier one first.
  var readings: [ExactDecimal] {
    switch self {
    case .percent(let number): return [number]
    case .bare(let number):
      guard number.magnitude <= ExactDecimal(2), let share = number.multiplied(by: .hundred) else { return [number] }
      // The decimals of 0.985 are those of 98.5.
      let percent = share.rounded(scale: max(number.scale - 2, 0))
      return number.magnitude <= .one ? [percent, number] : [number, percent]
    case .blank, .notApplicable, .faulty, .text: return []
    }
  }
}

extension Form {
  /// The rate that a field holds.
  func writtenRate(_ entry: Entry?) -> WrittenRate {
    guard let entry, isFilled(entry), tree[entry.value].kind == .scalar else { return .blank }
    let rate = readRate(entry)
    if case .text = rate, isPlaceholder(entry.value) { return .faulty }
    return rate
  }

  private func readRate(_ entry: Entry) -> WrittenRate {
    withBytes(of: entry.value) { bytes in
      if let rate = plainRate(bytes) { return rate }
      if AmountReading.read(bytes) == .notApplicable { return .notApplicable }
      let reading = Reading.read(bytes)
      if reading.flags.contains(.malformed) { return .faulty }
      switch reading.kind {
      case .placeholder: return .faulty
      case .empty: return .blank
      case .quantified:
        guard reading.upper == nil, let number = reading.number else { return .text }
        guard let unit = reading.unit else { return .bare(number) }
        guard unit.dimension == .share, let percent = number.multiplied(by: unit.factor) else { return .text }
        return .percent(percent)
      case .date, .qualitative, .vague: return .text
      }
    }
  }
}

/// The usual spellings, without the reader of indicator values: digits, and a sign or none.
private func plainRate(_ bytes: Span<UInt8>) -> WrittenRate? {
  if let number = ExactDecimal.parse(bytes) { return .bare(number) }
  if bytes.count > 1, bytes[bytes.count - 1] == 0x25 {
    return ExactDecimal.parse(bytes.extracting(0..<bytes.count - 1)).map { .percent($0) }
  }
  return nil
}
