import FoundationEssentials
import Glibc

/// What a user waits for: whole processes of the program at `path`.
enum Processes {
  /// From the start to an end, and to the first answer of a server.
  static func start(_ path: String) -> [Row] {
    let starts = (0..<60).map { _ in Machine.milliseconds { _ = Child([path, "--version"])?.finish() } }
    let answers = (0..<40).map { _ in
      var child: Child?
      let time = Machine.milliseconds {
        child = Child([path, "lsp"])
        child?.send(Client.hello())
        _ = child?.receive()
      }
      _ = child?.finish()
      return time
    }
    return [
      Row("`jixiao --version`, spawn to end", starts.median, "ms", .atMost(1.5)),
      Row("spawn → reply to `initialize`", answers.median, "ms", .atMost(5)),
    ]
  }

  /// Folders of 1, 1,000 and 10,000 files.
  static func files(_ path: String) -> [Row] {
    [PeerLanguage.yaml, .json].flatMap { language in
      [1, 1_000, 10_000].flatMap { count -> [Row] in
        guard let folder = Folder(count, suffix: language.suffix, { language.text(rows: 18, seed: $0) }) else {
          return []
        }
        var memory = 0.0
        let times = (0..<(count == 1 ? 40 : 5)).map { _ in
          Machine.milliseconds {
            memory = max(memory, Child([path, "lint", "--quiet", folder.path])?.finish().memory ?? 0)
          }
        }
        let isWhole = count == 10_000
        return [
          Row(
            "lint \(count) \(language.rawValue.uppercased()) files, all rules", times.median, "ms",
            isWhole ? .atMost(language == .json ? 400 : 500) : nil),
          Row("… peak memory", memory, "MB", isWhole ? .atMost(60) : nil),
        ]
      }
    }
  }

  /// A gigabyte of documents, one a line, through `--stdin-format jsonl`: its memory must not grow with the input.
  static func gigabyte(_ path: String) -> [Row] {
    let file = URL.temporaryDirectory.appending(path: "jixiao-bench-\(getpid()).jsonl").path()
    defer { unlink(file) }
    return [("100 MB", 100_000_000), ("1 GB", 1_000_000_000)].flatMap { name, size -> [Row] in
      guard let lines = write(size, to: file) else { return [] }
      var end: Child.End?
      let time = Machine.milliseconds {
        end = Child([path, "lint", "--stdin-format", "jsonl", "--fail-on", "never"], reading: file)?.finish()
      }
      let code = end?.code.map { "exit code \($0)" } ?? "it was ended"
      return [
        Row("\(name), \(lines) documents, one core", Double(size) / 1e3 / time, "MB/s", note: code),
        Row("… peak memory", end?.memory ?? 0, "MB", .atMost(60)),
      ]
    }
  }

  /// Writes documents a line each until they are so many bytes; gives their number, `nil` where there is no room.
  private static func write(_ size: Int, to file: String) -> Int? {
    var corpus = Corpus(seed: 19)
    let lines = (0..<2_000).map { _ in Array((corpus.json().replacing("\n", with: " ") + "\n").utf8) }
    guard let stream = fopen(file, "wb") else { return nil }
    defer { fclose(stream) }
    var (written, count) = (0, 0)
    while written < size {
      let line = lines[count % lines.count]
      guard fwrite(line, 1, line.count, stream) == line.count else { return nil }
      written += line.count
      count += 1
    }
    return fflush(stream) == 0 ? count : nil
  }
}
