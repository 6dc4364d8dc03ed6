import FoundationEssentials
import Linting
import Regulations
import Rules
import Testing

/// Levels and parameters as a whole, so that no change of a default goes unseen.
///
/// `JIXIAO_UPDATE_GOLDEN=1 swift test --filter GoldenTests` writes the file anew.
@Suite("Levels and parameters") struct GoldenTests {
  private static let path = "Tests/RulesTests/Golden/levels.txt"

  @Test("Levels and parameters are those of the golden file")
  func levels() throws {
    let now = rules + [""] + parameters + [""]
    let text = now.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["JIXIAO_UPDATE_GOLDEN"] != nil {
      try text.write(to: Package.root.appending(path: Self.path), atomically: true, encoding: .utf8)
      return
    }
    let golden = Package.text(Self.path) ?? ""
    let then = golden.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let gone = then.filter { !now.contains($0) }.map { "gone: " + $0 }
    let new = now.filter { !then.contains($0) }.map { "new: " + $0 }
    let isSame = text == golden
    #expect(isSame, "run with JIXIAO_UPDATE_GOLDEN=1 if this is meant:\n\((gone + new).joined(separator: "\n"))")
  }

  /// A line a rule: code, name, level, the levels in rule sets that give another one, parameters.
  private var rules: [String] {
    let library = RuleSetLibrary()
    return catalogue.map { rule in
      let levels = library.names.compactMap { name -> String? in
        guard let level = library[name]?.levels[rule.code]?.level else { return nil }
        return "\(name)=\(level.name[.chinese])"
      }
      let parameters = rule.parameters.map(\.path)
      let parts = ["\(rule.code)", rule.name, rule.level.name[.chinese]] + levels + parameters.map { "参数:\($0)" }
      return parts.joined(separator: " ")
    }
  }

  /// A line a parameter: path, bounds, and which rule sets set it.
  private var parameters: [String] {
    let library = RuleSetLibrary()
    return ParameterDeclaration.all.map { parameter in
      let bounds = parameter.bounds.map { "\($0.lowerBound)…\($0.upperBound)" } ?? "-"
      let sets = library.names.filter { library.law($0)?.origins[parameter.path] == $0 }
      return "\(parameter.path) \(bounds) \(sets.joined(separator: ","))"
    }
  }
}
