/// A label as it is compared: without blanks and line breaks, with halfwidth brackets and colons, without stars before
/// and a colon behind it.
///
/// Forms print one label in many ways: `项 目 名 称`, `年度资金总额：`, `★数量指标`, `项目资金\n（万元）`.
enum LabelText {
  /// The label in the spelling in which labels are compared.
  static func normal(_ text: String) -> String {
    var text = text
    if text.withUTF8({ isNormal($0) }) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    text.withUTF8 { utf8 in
      var place = 0
      while place < utf8.count {
        let byte = utf8[place]
        switch byte {
        case 0...0x20, 0x7F: place += 1
        case UInt8(ascii: "*") where bytes.isEmpty: place += 1
        case 0xC2 where place + 1 < utf8.count && utf8[place + 1] == 0xA0: place += 2
        case 0xE2, 0xE3, 0xEF:
          guard place + 2 < utf8.count else {
            bytes.append(byte)
            place += 1
            continue
          }
          append(utf8[place], utf8[place + 1], utf8[place + 2], to: &bytes)
          place += 3
        default:
          bytes.append(byte)
          place += 1
        }
      }
    }
    while bytes.last == UInt8(ascii: ":") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether nothing in a text can have another spelling; so for most cells.
  private static func isNormal(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    if utf8.first == UInt8(ascii: "*") || utf8.last == UInt8(ascii: ":") { return false }
    for byte in utf8 where byte <= 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xE2 && isSpelled(byte) {
      return false
    }
    return true
  }

  @inline(__always)
  private static func isSpelled(_ byte: UInt8) -> Bool { byte == 0xE2 || byte == 0xE3 || byte == 0xEF }

  /// One character of three bytes, or what stands for it.
  private static func append(_ first: UInt8, _ second: UInt8, _ third: UInt8, to bytes: inout [UInt8]) {
    switch (first, second, third) {
    case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D): break
    case (0xE2, 0x98, 0x85), (0xE2, 0x98, 0x86):
      if !bytes.isEmpty { bytes += [first, second, third] }
    case (0xEF, 0xBC, 0x88): bytes.append(UInt8(ascii: "("))
    case (0xEF, 0xBC, 0x89): bytes.append(UInt8(ascii: ")"))
    case (0xEF, 0xBC, 0x9A): bytes.append(UInt8(ascii: ":"))
    case (0xEF, 0xBC, 0x8F): bytes.append(UInt8(ascii: "/"))
    case (0xEF, 0xBC, 0x8D), (0xE2, 0x80, 0x93): bytes.append(UInt8(ascii: "-"))
    case (0xEF, 0xBD, 0x9E): bytes.append(UInt8(ascii: "~"))
    case (0xEF, 0xBC, 0x90...0x99): bytes.append(third - 0x60)
    default: bytes += [first, second, third]
    }
  }

  /// Asks for each way in which `label`, which is in normal spelling, may name a field, until there is an answer: as it is,
  /// without what stands in brackets at its end (a unit, points, a remark), without 其中, without a number before it.
  static func firstVariant<Answer>(of label: String, _ answer: (Span<UInt8>) -> Answer?) -> Answer? {
    let bytes = label.utf8.span
    for isCut in [false, true] {
      var end = bytes.count
      for _ in 0..<3 {
        let whole = bytes.extracting(0..<end)
        let start = isCut ? prefixLength(whole) : 0
        if let start, let found = answer(bytes.extracting(start..<end)) { return found }
        guard let next = bracketStart(whole) else { break }
        end = next
      }
    }
    return nil
  }

  /// Where the bracket at the end of a label opens; `nil` where none closes it, or nothing stands before it.
  private static func bracketStart(_ label: Span<UInt8>) -> Int? {
    guard label.count > 2, label[label.count - 1] == UInt8(ascii: ")") else { return nil }
    var place = label.count - 2
    while place > 0, label[place] != UInt8(ascii: "(") { place -= 1 }
    return place > 0 ? place : nil
  }

  /// How many bytes 其中 or a number before a label has; `nil` where there is none, or nothing behind it.
  private static func prefixLength(_ label: Span<UInt8>) -> Int? {
    guard label.count > 6, label.starts("其中") else { return numberLength(label) }
    let length = label[6] == UInt8(ascii: ":") ? 7 : 6
    return length < label.count ? length : nil
  }

  /// `项目资金(万元)` as `项目资金`; `nil` where no bracket closes the label.
  static func withoutBracket(_ label: Substring) -> Substring? {
    guard label.utf8.last == UInt8(ascii: ")"), let open = label.utf8.lastIndex(of: UInt8(ascii: "(")),
      open > label.startIndex
    else { return nil }
    return label[..<open]
  }

  /// What stands in the bracket at the end of a label in normal spelling.
  static func bracket(_ label: String) -> Substring? {
    guard label.utf8.last == UInt8(ascii: ")"), let open = label.utf8.lastIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    return label[label.utf8.index(after: open)...].dropLast()
  }

  /// `一、评估对象` as `评估对象`, `(二)资金` as `资金`, `3.成本` as `成本`.
  static func withoutNumber(_ label: String) -> Substring? {
    numberLength(label.utf8.span).map { Substring(label.utf8.dropFirst($0)) }
  }

  /// How many bytes the number before a label has; `nil` where there is none, or nothing behind it.
  private static func numberLength(_ label: Span<UInt8>) -> Int? {
    let isOpened = label.count > 0 && label[0] == UInt8(ascii: "(")
    var place = isOpened ? 1 : 0
    var digits = 0
    while let length = digitLength(label, at: place) {
      place += length
      digits += 1
      if digits > 3 { return nil }
    }
    guard digits > 0, place < label.count else { return nil }
    let rest = label.extracting(place..<label.count)
    if isOpened {
      guard rest[0] == UInt8(ascii: ")") else { return nil }
      place += 1
    } else if rest[0] == UInt8(ascii: ".") {
      place += 1
    } else {
      guard rest.starts("、") || rest.starts("．") else { return nil }
      place += 3
    }
    if label.extracting(place..<label.count).starts("、") { place += 3 }
    return place < label.count ? place : nil
  }

  private static func digitLength(_ label: Span<UInt8>, at place: Int) -> Int? {
    guard place < label.count else { return nil }
    if (0x30...0x39).contains(label[place]) { return 1 }
    guard place + 2 < label.count, label[place] == 0xE4 || label[place] == 0xE5 else { return nil }
    switch (label[place], label[place + 1], label[place + 2]) {
    // 一 三 七, 九, 二 五, 六 八, 十, 四
    case (0xE4, 0xB8, 0x80), (0xE4, 0xB8, 0x89), (0xE4, 0xB8, 0x83), (0xE4, 0xB9, 0x9D), (0xE4, 0xBA, 0x8C),
      (0xE4, 0xBA, 0x94), (0xE5, 0x85, 0xAD), (0xE5, 0x85, 0xAB), (0xE5, 0x8D, 0x81), (0xE5, 0x9B, 0x9B):
      return 3
    default: return nil
    }
  }
}

extension String {
  /// Whether the bytes of `word` stand in the text: a search over characters takes a hundred times as long.
  func hasBytes(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    var text = self
    return text.withUTF8 { bytes in
      word.withUTF8Buffer { word in
        guard length > 0, bytes.count >= length else { return false }
        return (0...bytes.count - length).contains { start in
          (0..<length).allSatisfy { bytes[start + $0] == word[$0] }
        }
      }
    }
  }

  /// Whether the text begins with the bytes of `word`; `hasPrefix` compares characters wherever a text was decoded.
  func startsWithBytes(_ word: StaticString) -> Bool { utf8.span.starts(word) }
}

extension Span<UInt8> {
  /// Whether the bytes begin with those of `word`.
  func starts(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return false }
    return word.withUTF8Buffer { word in
      for index in 0..<length where self[index] != word[index] { return false }
      return true
    }
  }
}
