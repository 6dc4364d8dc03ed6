import FoundationEssentials
import Glibc

/// Other parsers beside ours. `libyaml-events` and `rapidyaml-parse` (Tests/Benchmarks) read a file several times and print
/// the megabytes a second of one core.
enum PeerParsers {
  static func rows() -> [Row] {
    [("5.3 KB", 18, 200), ("10 MB", 80_000, 1)].flatMap { name, rows, count -> [Row] in
      guard let folder = Folder(count, suffix: "yaml", { PeerLanguage.yaml.text(rows: rows, seed: $0) }) else {
        return []
      }
      let ours = InProcess.parsing(folder.files)
      return [Row("jixiao, documents of \(name)", ours, "MB/s", .atLeast(150))]
        + ["libyaml-events", "rapidyaml-parse"].map { name in
          guard let program = SearchPath.program(name), let child = Child([program] + folder.files) else {
            return Row(name, 0, "MB/s", note: "not installed")
          }
          let speed = Double(
            String(decoding: child.finish(keepsOutput: true).output, as: UTF8.self).filter { $0 != "\n" })
          return Row(
            "\(name), the same", speed ?? 0, "MB/s",
            note: speed.map { "jixiao ×\(Row.shown(ours / $0))" } ?? "it failed")
        }
    }
  }
}
