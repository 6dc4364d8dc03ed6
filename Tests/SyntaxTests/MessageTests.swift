import SourceText
import Testing

@testable import Syntax

/// What is said about faults.
@Suite struct MessageTests {
  @Test("each kind has a message and an advice in both languages", arguments: SyntaxError.Kind.allCases)
  func complete(_ kind: SyntaxError.Kind) {
    let error = SyntaxError(kind, TextRange(0, 1), subject: "[")
    for language in Language.allCases {
      #expect(!error.message(language).isEmpty)
      #expect(!error.advice(language).isEmpty)
      #expect(!error.message(language).contains("textAfterValue"))
    }
    #expect(error.message(.chinese).unicodeScalars.contains { $0.value > 0x4E00 })
    #expect(error.message(.english).unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test("kinds are told apart")
  func distinct() {
    let kinds = SyntaxError.Kind.allCases
    for language in Language.allCases {
      let messages = Set(kinds.map { SyntaxError($0, TextRange(0, 0)).message(language) })
      #expect(messages.count == kinds.count)
    }
  }

  @Test("the character is named")
  func subjects() {
    #expect(yaml("a：1\nb: 2\n").errors.first?.message(.chinese) == "这里用了全角符号「：」")
    #expect(yaml("a: 1\n\u{3000}b: 2\n").errors.first?.message(.chinese) == "这里用了全角空格")
    #expect(yaml("a: [1\nb: 2\n").errors.first?.advice(.chinese) == "请在末尾补上「]」")
    #expect(yaml("a: @x\n").errors.first?.message(.english) == "a value cannot begin with `@`")
  }
}
