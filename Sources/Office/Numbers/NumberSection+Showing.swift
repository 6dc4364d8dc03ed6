extension NumberSection {
  /// The number in this part's form.
  func show(_ number: StoredNumber) -> String {
    if isGeneral { return showExactly(number) }
    let percents = pieces.count { $0 == .percent }
    let scaled = number.shifted(by: 2 * percents - 3 * thousands)
    let point = pieces.firstIndex(of: .point) ?? pieces.count
    let decimals = pieces[point...].count { $0.isDigit }
    let shown = scaled.rounded(decimals: decimals)
    var output: [UInt8] = []
    if shown.isNegative { output.append(0x2D) }
    appendInteger(shown.integerDigits, pieces[..<point], to: &output)
    appendFraction(shown.fractionDigits, pieces[point...], to: &output)
    return String(decoding: output, as: UTF8.self).trimmingBlanks
  }

  /// The text of a cell in this part's form.
  func show(_ text: String) -> String {
    var output: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .literal(let bytes): output += bytes
      case .text: output += Array(text.utf8)
      case .digit, .point, .percent, .general, .date: break
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The exact number at the first place for digits, with the words around it: `General"万元"`.
  private func showExactly(_ number: StoredNumber) -> String {
    var output: [UInt8] = []
    var isShown = false
    for piece in pieces {
      switch piece {
      case .literal(let bytes): output += bytes
      case .general, .digit, .point:
        if !isShown { output += Array(number.text.utf8) }
        isShown = true
      case .percent, .text, .date: break
      }
    }
    return isShown ? String(decoding: output, as: UTF8.self).trimmingBlanks : number.text
  }

  /// Digits fill their places from the right; those for which there is no place stand before the first. Words between the places stay
  /// there, which is how `0!.0,` shows ten thousands with one decimal.
  private func appendInteger(_ digits: [UInt8], _ pieces: ArraySlice<Piece>, to output: inout [UInt8]) {
    let places = pieces.count { $0.isDigit }
    var left = digits.count
    var place = places
    for piece in pieces {
      switch piece {
      case .literal(let bytes): output += bytes
      case .percent: output.append(0x25)
      case .digit(let kind):
        // Before the first place all digits that have none.
        let isFirst = place == places
        while left > place || (isFirst && left > places) { emit(digits[digits.count - left], &left, to: &output) }
        if left == place, left > 0 {
          emit(digits[digits.count - left], &left, to: &output)
        } else if kind == 0x30 {
          output.append(0x30)
          if hasGroups, place > 1, place % 3 == 1 { output.append(0x2C) }
        }
        place -= 1
      case .point, .general, .text, .date: break
      }
    }
    // `.00` has no place before its point, but a number has its digits.
    if places == 0, self.pieces.contains(.point) {
      while left > 0 { emit(digits[digits.count - left], &left, to: &output) }
    }
  }

  private func emit(_ digit: UInt8, _ left: inout Int, to output: inout [UInt8]) {
    output.append(digit + 0x30)
    if hasGroups, left > 1, left % 3 == 1 { output.append(0x2C) }
    left -= 1
  }

  private func appendFraction(_ digits: [UInt8], _ pieces: ArraySlice<Piece>, to output: inout [UInt8]) {
    var index = 0
    for piece in pieces {
      switch piece {
      case .point:
        // `#.##` of a whole number would end with a point; people read it without.
        if !digits.isEmpty || pieces.contains(.digit(0x30)) { output.append(0x2E) }
      case .literal(let bytes): output += bytes
      case .percent: output.append(0x25)
      case .digit(let kind):
        if index < digits.count { output.append(digits[index] + 0x30) } else if kind == 0x30 { output.append(0x30) }
        index += 1
      case .general, .text, .date: break
      }
    }
  }
}

extension NumberSection.Piece {
  fileprivate var isDigit: Bool { if case .digit = self { true } else { false } }
}

extension StoredNumber {
  /// −1, 0 or 1 as the number is less than, as large as or larger than the other.
  func compare(_ other: StoredNumber) -> Int {
    if isNegative != other.isNegative { return isNegative ? -1 : 1 }
    let sign = isNegative ? -1 : 1
    if isZero || other.isZero { return isZero ? (other.isZero ? 0 : -sign) : sign }
    if point != other.point { return point < other.point ? -sign : sign }
    for index in 0..<max(digits.count, other.digits.count) {
      let (left, right) = (
        index < digits.count ? digits[index] : 0, index < other.digits.count ? other.digits[index] : 0
      )
      if left != right { return left < right ? -sign : sign }
    }
    return 0
  }
}

extension String {
  /// The text without spaces at its ends; formats of accounts leave some for what is not there.
  var trimmingBlanks: String {
    var slice = utf8[...]
    while slice.first == 0x20 { slice.removeFirst() }
    while slice.last == 0x20 { slice.removeLast() }
    return String(Substring(slice))
  }
}
