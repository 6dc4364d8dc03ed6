import Quantities

/// The steps of a 评分标准: 好得10分，较好得8分; 90%以上10分，80%以上8分.
enum ScoringSteps {
  /// How many there are. What is taken off and what can be had at most are none: 满分10分，每项扣1分.
  static func count(in text: String) -> Int {
    text.split { "，；、。,;\n".contains($0) }.reduce(0) { count, clause in
      let clause = String(clause)
      return isNoStep(clause) ? count : count + figures(in: clause)
    }
  }

  private static func isNoStep(_ clause: String) -> Bool {
    deductions.occurs(in: clause) || totals.occurs(in: clause) || clause.hasPrefix("每") || clause.hasPrefix("共")
  }

  /// The numbers of a clause; 90-100分 and 60%-80% are two, but one step.
  private static func figures(in clause: String) -> Int {
    let bytes = Array(clause.utf8)
    var count = 0
    var isBehindNumber = false
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        // A blank ends a step: 优10分 良8分.
        if bytes[index] == 0x20 { isBehindNumber = false }
        index += 1
        continue
      }
      while index < bytes.count, isDigit(bytes[index]) || bytes[index] == UInt8(ascii: ".") { index += 1 }
      if !isBehindNumber { count += 1 }
      isBehindNumber = true
    }
    return count
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static let deductions: WordList = ["扣"]

  private static let totals: WordList = [
    "满分1", "满分2", "满分3", "满分4", "满分5", "满分6", "满分7", "满分8", "满分9", "满分为", "满分是", "满分：", "总分", "权重", "标准分", "本项", "该项",
    "分值",
  ]
}
