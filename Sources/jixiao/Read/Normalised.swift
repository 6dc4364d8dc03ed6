import Quantities

extension Reading {
  /// Stands in until the reader itself writes values in standard notation.
  static func normalised(_ text: String) -> String { text }
}
