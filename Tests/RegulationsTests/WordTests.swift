import Regulations
import Testing

/// Codes and levels.
@Suite("Codes and levels") struct WordTests {
  @Test("Codes", arguments: [("JX201", 201), ("jx001", 1), ("Jx999", 999), ("jX000", 0)])
  func codes(_ text: String, _ number: UInt16) {
    #expect(RuleCode(text) == RuleCode(number))
    #expect(RuleCode(number).description == text.uppercased())
  }

  @Test(
    "What is no code",
    arguments: ["", "JX", "JX1", "JX20", "JX2011", "XJ201", "JX2O1", "JX２０１", "JX 201", "绩效201", "JX-01", "201"])
  func none(_ text: String) { #expect(RuleCode(text) == nil) }

  @Test("A code over the last is cut to it")
  func bounds() { #expect(RuleCode(1000) == RuleCode(999)) }

  @Test("Levels by either name", arguments: Level.allCases)
  func levels(_ level: Level) {
    #expect(Level(name: level.name[.chinese]) == level)
    #expect(Level(name: level.name[.english]) == level)
  }

  @Test("What is no level", arguments: ["", "严重", "Error", "错", " 错误"])
  func noLevel(_ text: String) { #expect(Level(name: text) == nil) }

  @Test("Levels from off to error")
  func order() {
    #expect(Level.allCases == [.off, .hint, .warning, .error] && Level.allCases == Level.allCases.sorted())
  }
}
