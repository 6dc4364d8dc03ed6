/// Stops the run with `sentence` unless `condition` holds; libFuzzer then keeps the input.
func require(_ condition: Bool, _ sentence: @autoclosure () -> String, line: Int = #line, file: String = #fileID) {
  guard !condition else { return }
  print("\(file):\(line): \(sentence())")
  fatalError(sentence())
}
