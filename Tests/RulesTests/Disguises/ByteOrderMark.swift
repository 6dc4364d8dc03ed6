import SourceText

extension Disguise {
  /// As editors on Windows save it: with the mark of UTF-8 in front.
  static let byteOrderMark = Disguise("BOM", .bytes) { original in
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    if original.source.bytes.starts(with: mark) { throw Skip("the example has a mark of its own") }
    return [
      Disguised(
        source: SourceText(decoding: mark + original.source.bytes), format: original.specimen.format,
        places: original.ranges.map { .oneOf([TextRange($0.start + 3, $0.end + 3)]) })
    ]
  }
}
