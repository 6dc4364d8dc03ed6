import SourceText

/// One fault in a text: what it is, where it stands, and for a mistyped character what belongs there.
public struct SyntaxError: Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind
  /// The place: the character at fault, or the stretch that cannot be read as what it should be.
  public let range: TextRange
  /// What the text at ``range`` is called in messages, as `[` or `张三`; empty when the kind says it all.
  public let subject: String
  /// What is to stand at ``range`` instead, when only one thing can be meant; nil otherwise.
  public let replacement: String?

  /// A fault of `kind` at `range`.
  public init(_ kind: Kind, _ range: TextRange, subject: String = "", replacement: String? = nil) {
    self.kind = kind
    self.range = range
    self.subject = subject
    self.replacement = replacement
  }

  /// What is wrong, in one sentence without a full stop.
  public func message(_ language: Language) -> String { kind.message(subject)[language] }

  /// What to do about it, in one sentence without a full stop.
  public func advice(_ language: Language) -> String { kind.advice(subject)[language] }
}

extension SyntaxError {
  /// The kinds of faults.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    // Blanks and indentation.
    case tabIndentation
    case wrongIndentation
    case missingBlankAfterColon
    case missingBlankAfterDash
    case missingBlankBeforeComment
    case fullwidthPunctuation

    // Lines of block collections.
    case missingColon
    case missingDash
    case unexpectedListItem
    case listOnKeyLine
    case colonInValue
    case mappingOnMarkerLine
    case unexpectedText
    case textAfterComment
    case multilineKey
    case longKey
    case loneDash

    // First characters of values.
    case reservedStart
    case blockScalarHeader
    case blockScalarIndentation
    case unknownAlias
    case cyclicAlias
    case aliasExpansion
    case aliasWithProperties
    case invalidAnchor
    case invalidTag
    case unknownTagHandle
    case repeatedAnchor
    case repeatedTag
    case misplacedProperties

    // Quotes.
    case unclosedQuote
    case textAfterQuote
    case strayQuote
    case invalidEscape

    // Brackets.
    case unclosedBracket
    case commentHidesBracket
    case mismatchedBracket
    case strayBracket
    case missingComma
    case extraComma
    case textAfterBracket
    case bracketInText
    case dashInBrackets
    case bracketIndentation

    // Documents and directives.
    case contentAfterRoot
    case textAfterMarker
    case invalidDirective
    case repeatedDirective
    case directiveWithoutDocument
    case directiveInDocument

    // JSON.
    case trailingComma
    case commentInJSON
    case singleQuotes
    case unquotedKey
    case unquotedValue
    case invalidLiteral
    case invalidNumber
    case loneSurrogate
    case keyNotString
    case missingValue
    case textAfterValue

    // Bounds.
    case controlCharacter
    case tooDeep
    case tooLarge
  }
}
