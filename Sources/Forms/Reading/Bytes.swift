import SourceText

extension Span<UInt8> {
  /// The range without ASCII blanks, line breaks and ideographic spaces at both ends.
  var trimmedOfBlanks: TextRange {
    var start = 0
    var end = count
    while start < end {
      let byte = self[start]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) {
        start += 1
      } else if byte == 0xe3, start + 2 < end, self[start + 1] == 0x80, self[start + 2] == 0x80 {
        start += 3
      } else {
        break
      }
    }
    while end > start {
      let byte = self[end - 1]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) {
        end -= 1
      } else if byte == 0x80, end - 3 >= start, self[end - 2] == 0x80, self[end - 3] == 0xe3 {
        end -= 3
      } else {
        break
      }
    }
    return TextRange(start, end)
  }

  /// Whether the bytes are those of `text`.
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return hasSuffix(text)
  }

  /// Whether the last bytes are those of `text`.
  func hasSuffix(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    let offset = count - length
    return text.withUTF8Buffer { buffer in
      for index in 0..<length where self[offset + index] != buffer[index] { return false }
      return true
    }
  }
}

extension RawSpan {
  /// Whether the bytes are those of `other`; eight are compared at once.
  package func isEqual(to other: RawSpan) -> Bool {
    guard byteCount == other.byteCount else { return false }
    var place = 0
    while place &+ 8 <= byteCount {
      let own = unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      if own != other.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
      place &+= 8
    }
    while place < byteCount {
      let own = unsafeLoad(fromByteOffset: place, as: UInt8.self)
      if own != other.unsafeLoad(fromByteOffset: place, as: UInt8.self) { return false }
      place &+= 1
    }
    return true
  }
}
