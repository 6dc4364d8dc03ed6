extension XMLScanner {
  /// The value of an attribute of the element that began last, by its local name.
  func attribute(_ name: XMLName) -> Attribute? {
    for attribute in attributes where attribute.name == name { return attribute }
    return nil
  }

  /// The same as text.
  func string(_ name: XMLName) -> String? { attribute(name).map { string($0) } }

  /// The same as a word that is one of few.
  func word(_ name: XMLName) -> XMLName? { attribute(name).map { XMLName(bytes.span, $0.value) } }

  /// The same as a whole number that is not negative; nil for anything else.
  func integer(_ name: XMLName) -> Int? {
    guard let range = attribute(name)?.value, !range.isEmpty, range.count <= 18 else { return nil }
    var value = 0
    for index in range {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  /// The same as a switch, which is on where nothing else is said.
  func flag(_ name: XMLName, default value: Bool = false) -> Bool {
    guard let range = attribute(name)?.value else { return value }
    switch XMLName(bytes.span, range) {
    case "1", "true", "on", "": return true
    default: return false
    }
  }

  /// The text of an attribute, with its references resolved.
  func string(_ attribute: Attribute) -> String {
    if attribute.isPlain { return String(decoding: bytes[attribute.value], as: UTF8.self) }
    var text: [UInt8] = []
    // What is no reference in an attribute stays as it stands: a wrong sheet name is better than no sheet.
    _ = XMLReferences.append(bytes.span, attribute.value, to: &text, isAttribute: true)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the last text, with its references resolved and its line breaks as LF.
  func appendText(to target: inout [UInt8]) throws(XMLError) {
    if isPlainText {
      target.append(contentsOf: bytes[text])
    } else if let fault = XMLReferences.append(bytes.span, text, to: &target, isAttribute: false) {
      throw .malformed(fault)
    }
  }
}
