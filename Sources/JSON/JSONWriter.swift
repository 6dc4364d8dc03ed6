/// Writes a JSON text piece by piece: compact, everything but the characters that must be escaped as they are.
///
/// The caller writes exactly one value at the top, inside ``array(_:)`` any number, and inside ``object(_:)`` a
/// ``key(_:)`` before each; the commas come by themselves.
public struct JSONWriter: Sendable {
  /// The text so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether a value has been written to which the next one must be joined by a comma.
  private var followsValue = false

  /// A writer with nothing written, and room for `capacity` bytes.
  public init(capacity: Int = 0) {
    if capacity > 0 { bytes.reserveCapacity(capacity) }
  }

  /// Writes an object with the members that `members` writes.
  public mutating func object<Failure>(_ members: (inout JSONWriter) throws(Failure) -> Void) throws(Failure) {
    open(0x7B)
    try members(&self)
    close(0x7D)
  }

  /// Writes an array with the values that `elements` writes.
  public mutating func array<Failure>(_ elements: (inout JSONWriter) throws(Failure) -> Void) throws(Failure) {
    open(0x5B)
    try elements(&self)
    close(0x5D)
  }

  /// Writes the name of a member; its value must follow.
  public mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(0x3A)
    followsValue = false
  }

  /// Writes a string.
  public mutating func write(_ string: String) {
    separate()
    appendQuoted(string)
  }

  /// Writes a whole number.
  public mutating func write(_ integer: Int) {
    separate()
    // Positions are half of what a server writes, and `description` is generic code of a thousand instructions.
    if integer < 0 { bytes.append(0x2D) }
    let number = integer.magnitude
    var unit: UInt = 1
    while number / unit >= 10 { unit &*= 10 }
    while unit > 0 {
      bytes.append(0x30 &+ UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
    }
  }

  /// Writes a number as it is.
  public mutating func write(_ number: JSONNumber) {
    separate()
    append(number.text)
  }

  /// Writes `true` or `false`.
  public mutating func write(_ bool: Bool) {
    separate()
    append(bool ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func writeNull() {
    separate()
    append("null")
  }

  /// Writes a whole value, however deep.
  public mutating func write(_ value: JSONValue) {
    enum Step {
      case value(JSONValue)
      case member(JSONObject.Member)
      case close(UInt8)
    }
    var steps: [Step] = [.value(value)]
    while let step = steps.popLast() {
      var value = JSONValue.null
      switch step {
      case .value(let element): value = element
      case .member(let member):
        key(member.key)
        value = member.value
      case .close(let bracket):
        close(bracket)
        continue
      }
      switch value {
      case .null: writeNull()
      case .bool(let bool): write(bool)
      case .number(let number): write(number)
      case .string(let string): write(string)
      case .array(let elements):
        open(0x5B)
        steps.append(.close(0x5D))
        steps.append(contentsOf: elements.reversed().map(Step.value))
      case .object(let object):
        open(0x7B)
        steps.append(.close(0x7D))
        steps.append(contentsOf: object.members.reversed().map(Step.member))
      }
    }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    followsValue = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    followsValue = true
  }

  /// Writes the comma between two values, and notes that a value follows.
  private mutating func separate() {
    if followsValue { bytes.append(0x2C) }
    followsValue = true
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func appendQuoted(_ string: String) {
    bytes.append(0x22)
    var string = string
    string.withUTF8 { text in
      var start = 0
      var index = 0
      while index < text.count {
        if Self.areClean(text, at: index) {
          index += 8
          continue
        }
        let byte = text[index]
        if byte < 0x20 || byte == 0x22 || byte == 0x5C {
          bytes.append(contentsOf: text[start..<index])
          appendEscape(of: byte)
          start = index + 1
        }
        index += 1
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(0x22)
  }

  /// Whether there are eight bytes from `index` on of which none needs an escape.
  @inline(__always)
  private static func areClean(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index &+ 8 <= text.count else { return false }
    let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The highest bit of a byte is set where it is below 0x20, or equal to 0x22 or 0x5C; seldom wrongly behind such a one.
    let quotes = word ^ ones &* 0x22
    let slashes = word ^ ones &* 0x5C
    let marks = (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
    return marks & (ones &* 0x80) == 0
  }

  private mutating func appendEscape(of byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x08: append("\\b")
    case 0x0C: append("\\f")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      for digit in [byte >> 4, byte & 0xF] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }
}

extension JSONWriter {
  /// Writes a member with a string.
  public mutating func member(_ name: String, _ value: String) {
    key(name)
    write(value)
  }

  /// Writes a member with a whole number.
  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    write(value)
  }

  /// Writes a member with `true` or `false`.
  public mutating func member(_ name: String, _ value: Bool) {
    key(name)
    write(value)
  }

  /// Writes a member with any value.
  public mutating func member(_ name: String, _ value: JSONValue) {
    key(name)
    write(value)
  }
}

extension JSONValue {
  /// The value as compact JSON text in UTF-8.
  public var encoded: [UInt8] {
    var writer = JSONWriter()
    writer.write(self)
    return writer.bytes
  }
}
