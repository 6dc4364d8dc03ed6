import Linting
import Regulations
import SourceText

/// What every report knows of the run before it begins.
public struct RunContext: Sendable {
  /// The version of the program.
  public let version: String
  /// The linter of the run: its rules, rule sets and settings.
  public let linter: Linter

  /// The run of `linter` by the program's `version`.
  public init(version: String, linter: Linter) {
    self.version = version
    self.linter = linter
  }

  /// The language of everything that is written for people.
  public var language: Language { linter.settings.language }
}
