/// The arguments of one call, taken apart as the command declares them.
struct ParsedArguments: Sendable {
  /// What the command shall do, where it has several actions.
  var action: String?
  /// What is no option.
  var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Notes that `option` was given, with its value.
  mutating func add(_ option: OptionDeclaration, _ value: String) { values[option.name, default: []].append(value) }

  /// Whether `option` was given.
  func has(_ option: OptionDeclaration) -> Bool { values[option.name] != nil }

  /// The value of `option`, the last one of several.
  func value(_ option: OptionDeclaration) -> String? { values[option.name]?.last }

  /// All values of `option`.
  func values(_ option: OptionDeclaration) -> [String] { values[option.name] ?? [] }

  /// All values of `option`, each of which may be several with commas between them, Chinese ones too.
  func list(_ option: OptionDeclaration) -> [String] {
    values(option).flatMap { $0.split { ",，、".contains($0) } }.map(String.init)
  }
}
