/// A part that takes bytes from outside, and what must hold of it whatever they are.
public enum FuzzedPart: String, CaseIterable, Sendable {
  case parser, quantities, framing, sync, zip, inflate, xml, xlsx, docx, recognition

  /// Feeds `bytes` to the part.
  /// - Throws: what did not hold. A trap is left to whoever runs it: it ends the process.
  public func run(_ bytes: [UInt8]) throws(BrokenPromise) {
    switch self {
    case .parser: try ParserTarget.run(bytes)
    case .quantities: try QuantitiesTarget.run(bytes)
    case .framing: try FramingTarget.run(bytes)
    case .sync: try SyncTarget.run(bytes)
    case .zip: try FileTarget.run(bytes)
    case .inflate: try InflateTarget.run(bytes)
    case .xml: try XMLTarget.run(bytes)
    case .xlsx: try SheetTarget.run(bytes)
    case .docx: try WordTarget.run(bytes)
    case .recognition: try RecognitionTarget.run(bytes)
    }
  }
}
