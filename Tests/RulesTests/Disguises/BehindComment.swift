extension Disguise {
  /// Behind a comment with an emoji of several code points and a character beyond the basic plane.
  static let behindComment = Disguise("behind a comment with emoji and 𠮷", .bytes) { original in
    try original.requireYAML()
    return [original.behind("# 👨‍👩‍👧 𠮷林 🚜：说明\n")]
  }
}
