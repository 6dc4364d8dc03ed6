/// Takes arguments apart: `--name value`, `--name=value`, `-x value`, flags, `--` before operands that begin with a dash.
enum ArgumentParser {
  /// The arguments behind the command's name.
  static func parse(_ arguments: [String], for command: Command) throws(UsageError) -> ParsedArguments {
    var parsed = ParsedArguments()
    var rest = arguments[...]
    var takesOptions = true
    while let argument = rest.popFirst() {
      if takesOptions, argument == "--" {
        takesOptions = false
      } else if takesOptions, isOption(argument) {
        try option(argument, &rest, command, &parsed)
      } else {
        parsed.operands.append(argument)
      }
    }
    try takeAction(command, &parsed)
    return parsed
  }

  /// Whether an argument is an option: `-` alone is standard input, `-5%` a value.
  static func isOption(_ argument: String) -> Bool {
    let bytes = Array(argument.utf8.prefix(2))
    guard bytes.count == 2, bytes[0] == UInt8(ascii: "-") else { return false }
    return bytes[1] < UInt8(ascii: "0") || bytes[1] > UInt8(ascii: "9")
  }

  private static func option(
    _ argument: String, _ rest: inout ArraySlice<String>, _ command: Command, _ parsed: inout ParsedArguments
  ) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let spelling = parts[0]
    let found = command.allOptions.first { option in
      spelling == option.spelling || option.letter.map { spelling == "-\($0)" } ?? false
    }
    guard let found else { throw .unknownOption(spelling, of: command) }
    let given = parts.count > 1 ? parts[1] : nil
    guard let value = found.value else {
      if given != nil { throw .unexpectedValue(found) }
      parsed.add(found, "")
      return
    }
    guard let text = given ?? rest.popFirst() else { throw .missingValue(found) }
    if !value.choices.isEmpty, !value.choices.contains(text) { throw .unknownChoice(text, of: found) }
    parsed.add(found, text)
  }

  private static func takeAction(_ command: Command, _ parsed: inout ParsedArguments) throws(UsageError) {
    var maximum = command.operands.maximum
    if let first = command.operands.actions.first {
      let word = parsed.operands.isEmpty ? first.name : parsed.operands.removeFirst()
      guard let action = command.operands.actions.first(where: { $0.name == word }) else {
        throw .unknownAction(word, of: command)
      }
      parsed.action = action.name
      maximum = action.maximum
    }
    if parsed.operands.count > maximum { throw .tooManyOperands(parsed.operands[maximum]) }
  }
}
