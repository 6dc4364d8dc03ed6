/// A label as it is compared: without blanks and line breaks, with halfwidth brackets and colons, without stars before
/// and a colon behind it.
///
/// Forms print one label in many ways: `项 目 名 称`, `年度资金总额：`, `★数量指标`, `项目资金\n（万元）`.
enum LabelText {
  /// The label in the spelling in which labels are compared.
  static func normal(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var text = text
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

  /// The ways in which `label`, which is in normal spelling, may name a field: as it is, without what stands in brackets
  /// at its end (a unit, points, a remark), without 其中, without a number before it.
  static func variants(_ label: String) -> [String] {
    var variants = [label]
    func add(_ text: Substring?) {
      guard let text, !text.isEmpty, !variants.contains(where: { $0 == text }) else { return }
      variants.append(String(text))
    }
    add(withoutBracket(label[...]))
    for variant in variants { add(withoutBracket(variant[...])) }
    for variant in variants { add(withoutPrefix(variant)) }
    return variants
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

  private static func withoutPrefix(_ label: String) -> Substring? {
    for word in ["其中:", "其中"] where label.hasPrefix(word) { return label.dropFirst(word.count) }
    return withoutNumber(label)
  }

  /// `一、评估对象` as `评估对象`, `(二)资金` as `资金`, `3.成本` as `成本`.
  static func withoutNumber(_ label: String) -> Substring? {
    var rest = label[...]
    let isOpened = rest.first == "("
    if isOpened { rest = rest.dropFirst() }
    let digits = rest.prefix { "一二三四五六七八九十0123456789".contains($0) }
    guard !digits.isEmpty, digits.count <= 3 else { return nil }
    rest = rest.dropFirst(digits.count)
    guard let closing = rest.first, (isOpened ? ")" : "、.．").contains(closing) else { return nil }
    rest = rest.dropFirst()
    if rest.first == "、" { rest = rest.dropFirst() }
    return rest.isEmpty ? nil : rest
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
}
