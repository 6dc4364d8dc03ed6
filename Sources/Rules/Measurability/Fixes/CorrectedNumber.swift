import Quantities
import SourceText

/// What a number that is none was probably meant to be, where only one number can be meant.
enum CorrectedNumber {
  /// `text` with `part` corrected and nothing else changed; `nil` where several numbers could be meant (0.95.2), or where
  /// what comes out is still none by `isNumber`.
  static func text(_ text: String, correcting part: TextRange, isNumber: (String) -> Bool) -> String? {
    let bytes = Array(text.utf8)
    guard part.start < part.end, part.end <= bytes.count else { return nil }
    let fault = String(decoding: bytes[part.start..<part.end], as: UTF8.self)
    let head = String(decoding: bytes[..<part.start], as: UTF8.self)
    let tail = String(decoding: bytes[part.end...], as: UTF8.self)
    let corrected = [repeated(fault), percent(fault), spelt(fault)].lazy.compactMap(\.self)
    return corrected.map { head + $0 + tail }.first { $0 != text && isNumber($0) }
  }

  /// 854万854万: what was written twice, once.
  private static func repeated(_ fault: String) -> String? {
    let scalars = Array(fault.unicodeScalars)
    for length in stride(from: scalars.count / 2, to: 1, by: -1)
    where scalars[..<length] == scalars[length..<2 * length] {
      // 1212 is a number; only digits with their unit are written twice.
      guard scalars[..<length].contains(where: { !isDigit($0) }) else { continue }
      return String(String.UnicodeScalarView(scalars[length...]))
    }
    return nil
  }

  /// 9%0: the sign behind the digits.
  private static func percent(_ fault: String) -> String? {
    let parts = fault.split(omittingEmptySubsequences: false) { $0 == "%" || $0 == "％" }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy(isDigit) }) else {
      return nil
    }
    return parts.joined() + "%"
  }

  /// Letters as the digits that they look like, one mark for two, thousands without their separators.
  private static func spelt(_ fault: String) -> String? {
    var result = ""
    for scalar in fault.unicodeScalars {
      switch scalar {
      case "O", "o": result += "0"
      case "l", "I": result += "1"
      case "。", "．": if !result.hasSuffix(".") { result += "." }
      case "." where result.hasSuffix("."): break
      case ",", "，", " ": break
      case ".", "0"..."9": result.unicodeScalars.append(scalar)
      default: return nil
      }
    }
    return result
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
