/// Something that must hold for any bytes, and did not.
public struct BrokenPromise: Error, CustomStringConvertible {
  /// Where it is demanded, and what is wrong.
  public let description: String
}

/// Throws `sentence` unless `condition` holds.
func require(
  _ condition: Bool, _ sentence: @autoclosure () -> String, line: Int = #line, file: String = #fileID
) throws(BrokenPromise) {
  guard !condition else { return }
  throw BrokenPromise(description: "\(file):\(line): \(sentence())")
}
