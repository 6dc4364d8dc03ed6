extension Disguise {
  /// Indented by four blanks.
  static let fourBlanks = Disguise("four blanks", .notation) { try $0.asYAML(SketchWriter(indent: 4)) }

  /// With the dashes of lists under their keys.
  static let dashesUnderKeys = Disguise("dashes under keys", .notation) {
    try $0.asYAML(SketchWriter(hasDashesUnderKey: true))
  }
}
