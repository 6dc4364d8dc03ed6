/// One Unicode scalar of a UTF-8 text and the offsets around it. Whatever the bytes are, it ends inside of the text.
struct TextScalar {
  /// The scalar; 0 at the end of the text.
  let value: UInt32
  /// The offset of its first byte.
  let start: Int
  /// The offset behind its last byte.
  let next: Int

  /// The scalar that begins at `index`.
  init(_ text: Span<UInt8>, at index: Int) {
    start = index
    guard index >= 0, index < text.count else {
      value = 0
      next = index
      return
    }
    let lead = text[index]
    if lead < 0x80 {
      value = UInt32(lead)
      next = index + 1
      return
    }
    let length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    guard index + length <= text.count else {
      value = 0xfffd
      next = text.count
      return
    }
    var scalar = UInt32(lead) & (length == 2 ? 0x1f : length == 3 ? 0x0f : 0x07)
    for offset in 1..<length { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3f) }
    value = scalar
    next = index + length
  }

  /// The scalar that ends at `index`; 0 at the beginning of the text.
  init(_ text: Span<UInt8>, before index: Int) {
    guard index > 0, index <= text.count else {
      value = 0
      start = max(0, min(index, text.count))
      next = start
      return
    }
    var first = index - 1
    while first > 0, index - first < 4, text[first] & 0xc0 == 0x80 { first -= 1 }
    let scalar = TextScalar(text, at: first)
    value = scalar.value
    start = first
    next = index
  }
}
