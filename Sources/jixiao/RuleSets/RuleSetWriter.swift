import JSON
import Quantities
import Regulations

/// Writes rule sets as JSON.
enum RuleSetWriter {
  /// One line: an array of what identifies each rule set.
  static func list(_ laws: [Law]) -> String {
    var writer = JSONWriter()
    writer.array {
      for law in laws { $0.object { writeHead(of: law, to: &$0) } }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// One line: a rule set with everything that it says or inherits.
  static func whole(_ law: Law) -> String {
    var writer = JSONWriter()
    writer.object {
      writeHead(of: law, to: &$0)
      writeParameters(of: law, to: &$0)
      writeLevels(of: law, to: &$0)
      $0.key("provisions")
      $0.array {
        for set in law.chain {
          for provision in set.provisions { write(provision, to: &$0) }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func writeHead(of law: Law, to writer: inout JSONWriter) {
    guard let set = law.chain.first else { return }
    writer.member("name", set.name)
    writer.member("title", set.title)
    writer.member("inForce", ["from": day(set.validFrom), "to": day(set.validTo)])
    writer.member("inherits", .array(law.chain.dropFirst().map { .string($0.name) }))
    writer.member("sha256", set.sha256)
  }

  private static func day(_ day: Day?) -> JSONValue { day.map { .string($0.description) } ?? .null }

  private static func writeParameters(of law: Law, to writer: inout JSONWriter) {
    writer.key("parameters")
    writer.object {
      for parameter in ParameterInForce.all(under: law) {
        $0.member(
          parameter.declaration.path,
          ["value": parameter.value, "from": parameter.origin.map(JSONValue.string) ?? .null])
      }
    }
  }

  private static func writeLevels(of law: Law, to writer: inout JSONWriter) {
    writer.key("levels")
    writer.object {
      for code in law.givenLevels {
        guard let level = law.level(of: code), let origin = law.origin(ofLevel: code) else { continue }
        $0.member(code.description, ["level": .string(level.name.english), "from": .string(origin)])
      }
    }
  }

  private static func write(_ provision: Provision, to writer: inout JSONWriter) {
    writer.object {
      $0.member("id", provision.id)
      $0.member("ruleSet", provision.ruleSet)
      $0.member("article", provision.article)
      $0.member("summary", provision.summary)
      $0.member("kinds", .array(provision.kinds.map { .string($0.name) }))
      $0.member("rules", .array(provision.rules.map { .string($0.description) }))
      $0.member("uncheckable", provision.uncheckable.map(JSONValue.string) ?? .null)
    }
  }
}

extension Law {
  /// The rules to which a rule set of the chain gives a level, by code.
  var givenLevels: [RuleCode] { Set(chain.flatMap(\.levels.keys)).sorted() }
}
