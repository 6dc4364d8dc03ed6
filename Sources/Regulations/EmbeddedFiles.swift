import EmbeddedData

/// The data files that are compiled into the program.
enum EmbeddedFiles {
  /// The file of the holidays.
  static let holidays = "节假日.yaml"

  /// The names of the built-in rule sets: the files `NAME.yaml`.
  static var ruleSetNames: [String] {
    (0..<embedded_file_count()).compactMap { index in
      guard let name = embedded_file_at(index).name.map({ String(cString: $0) }), name.hasSuffix(".yaml"),
        name != holidays
      else { return nil }
      return String(name.dropLast(5))
    }
  }

  /// A copy of the file `name`; `nil` where there is none.
  static func bytes(of name: String) -> [UInt8]? {
    let file = embedded_file_named(name)
    return file.bytes.map { Array(UnsafeBufferPointer(start: $0, count: file.count)) }
  }
}
