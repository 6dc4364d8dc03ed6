import FoundationEssentials
import Glibc

/// Other programs that check files, beside ours: each over files in its language of the same lines and size.
enum PeerFiles {
  private struct Contender {
    let name: String
    let language: PeerLanguage
    /// The call for a folder.
    let call: (Folder) -> [String]
    /// The most files that it is given, and how often.
    var most = 10_000
    var rounds = 5
  }

  /// Medians and ratios over 1, 1,000 and 10,000 files, the programs in turn.
  static func rows(_ path: String) -> [Row] {
    let schema = schema(of: path)
    defer { if let schema { unlink(schema) } }
    let contenders = contenders(path, schema: schema ?? "")
    return [1, 1_000, 10_000].flatMap { count -> [Row] in
      let taking = contenders.filter { $0.most >= count }
      var folders: [PeerLanguage: Folder] = [:]
      for language in Set(taking.map(\.language)) {
        folders[language] = Folder(count, suffix: language.suffix) { language.text(rows: 18, seed: $0) }
      }
      var times = taking.map { _ in [Double]() }
      var memory = taking.map { _ in 0.0 }
      for round in 0..<(count == 1 ? 20 : 5) {
        for (index, contender) in taking.enumerated() where count == 1 || round < contender.rounds {
          guard let folder = folders[contender.language] else { continue }
          let call = contender.call(folder)
          times[index].append(
            Machine.milliseconds { memory[index] = max(memory[index], Child(call)?.finish().memory ?? 0) })
        }
      }
      let ours = times.first?.median ?? 0
      let own = Machine.peakMemory
      return taking.indices.map { index in
        Row(
          "\(count) × \(taking[index].language.rawValue.uppercased()), \(taking[index].name)", times[index].median,
          "ms",
          note:
            "×\(Row.shown(times[index].median / ours)), \(memory[index] <= own ? "at most " : "")\(Row.shown(memory[index])) MB"
        )
      }
    } + absent.map { Row("\($0)", 0, "ms", note: "not installed") }
  }

  private static let names = ["ruff", "ryl", "tombi", "taplo", "yamllint", "check-jsonschema", "sourcemeta-jsonschema"]
  private static var absent: [String] { names.filter { SearchPath.program($0) == nil } }

  private static func contenders(_ path: String, schema: String) -> [Contender] {
    let ours = [PeerLanguage.yaml, .json].map { language in
      Contender(name: "jixiao, all rules", language: language, call: { [path, "lint", "--quiet", $0.path] })
    }
    let peers: [(String, (String) -> [Contender])] = [
      (
        "ruff",
        { program in
          [
            Contender(
              name: "ruff", language: .python, call: { [program, "check", "--no-cache", "--isolated", "-q", $0.path] })
          ]
        }
      ),
      (
        "ryl",
        { program in
          [
            Contender(
              name: "ryl, style", language: .yaml,
              call: { [program, "check", "--no-cache", "--enable", "ALL", $0.path] })
          ]
        }
      ),
      (
        "tombi",
        { program in
          [
            Contender(
              name: "tombi", language: .toml, call: { [program, "lint", "--offline", "--quiet", $0.path] }, rounds: 3)
          ]
        }
      ),
      (
        "taplo",
        { program in
          [Contender(name: "taplo", language: .toml, call: { [program, "lint", "\($0.path)/*.toml"] }, rounds: 3)]
        }
      ),
      (
        "sourcemeta-jsonschema",
        { program in
          [PeerLanguage.yaml, .json].map { language in
            Contender(
              name: "sourcemeta, schema", language: language,
              call: { [program, "validate", schema, $0.path, "--extension", ".\(language.suffix)"] }, rounds: 3)
          }
        }
      ),
      (
        "yamllint",
        { program in
          [
            Contender(
              name: "yamllint, style", language: .yaml, call: { [program, "-d", "relaxed", $0.path] }, most: 1_000,
              rounds: 1)
          ]
        }
      ),
      (
        "check-jsonschema",
        { program in
          [
            Contender(
              name: "check-jsonschema, schema", language: .yaml,
              call: { [program, "--schemafile", schema] + $0.files }, most: 1_000, rounds: 1)
          ]
        }
      ),
    ]
    return ours + peers.flatMap { name, make in SearchPath.program(name).map(make) ?? [] }
  }

  /// The schema of the documents, from the program itself, in a file.
  private static func schema(of path: String) -> String? {
    guard let child = Child([path, "schema", "项目支出绩效自评表"]) else { return nil }
    let file = URL.temporaryDirectory.appending(path: "jixiao-bench-\(getpid()).schema.json")
    return (try? Data(child.finish(keepsOutput: true).output).write(to: file)).map { file.path() }
  }
}
