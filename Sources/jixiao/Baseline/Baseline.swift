import JSON
import Linting

/// Findings that are known and accepted for now, in a file.
///
/// The file is JSON with an entry a line, each line behind the head beginning with its comma: two versions of it can be
/// merged by lines, whatever the order, and remain JSON. An entry holds as long as its finding keeps its fingerprint,
/// wherever the lines move.
struct Baseline: Sendable {
  /// One known finding.
  struct Entry: Hashable, Sendable {
    /// The file, from the folder of the baseline.
    let path: String
    /// The rule.
    let code: String
    /// The place in words, for people.
    let place: String
    /// What the finding is known by.
    let fingerprint: String
  }

  /// The file.
  let path: FilePath
  /// What it holds, each once.
  let entries: Set<Entry>
  /// The entries by file, and those of files that are not there any more: they may have got another name.
  private let known: [String: Set<String>]
  private let moved: Set<String>

  private static let version = 1

  /// Reads the baseline at `path`.
  init(reading path: FilePath) throws(UsageError) {
    self.path = path
    let shown = path.description
    var bytes: [UInt8] = []
    do {
      bytes = try FileReader.read(path)
    } catch {
      throw UsageError(
        zh: "无法读取基线 \(shown)：\(error.reason.chinese)", en: "cannot read the baseline \(shown): \(error.reason.english)")
    }
    guard let list = (try? JSONValue(parsing: bytes))?.array, list.first?["tool"] == "jixiao" else {
      throw UsageError(
        zh: "\(shown) 不是 --write-baseline 所写的基线，或合并时留有冲突",
        en: "\(shown) is no baseline of --write-baseline, or has merge conflicts")
    }
    guard list.allSatisfy({ $0["version"].map { $0.integer == Self.version } ?? true }) else {
      throw UsageError(zh: "基线 \(shown) 是更新的版本所写", en: "the baseline \(shown) was written by a newer version")
    }
    entries = Set(
      list.compactMap { value in
        guard let fingerprint = value["fingerprint"]?.string else { return nil }
        return Entry(
          path: value["path"]?.string ?? "", code: value["code"]?.string ?? "", place: value["place"]?.string ?? "",
          fingerprint: fingerprint)
      })
    let folder = path.absolute.folder ?? FilePath("/")
    var (known, moved): ([String: Set<String>], Set<String>) = ([:], [])
    for (file, entries) in Dictionary(grouping: entries, by: \.path) {
      let fingerprints = entries.map(\.fingerprint)
      if FilePath(file).absolute(in: folder).exists {
        known[file] = Set(fingerprints)
      } else {
        moved.formUnion(fingerprints)
      }
    }
    (self.known, self.moved) = (known, moved)
  }

  /// Whether the finding of `entry` is known.
  func knows(_ entry: Entry) -> Bool {
    known[entry.path]?.contains(entry.fingerprint) ?? false || moved.contains(entry.fingerprint)
  }

  /// The path of a file as entries of a baseline at `baseline` have it.
  static func path(of file: FilePath, for baseline: FilePath) -> String {
    file.absolute.relative(to: baseline.absolute.folder ?? FilePath("/")).description
  }

  /// The text of a baseline, in the order of files, rules and places.
  static func text(_ entries: Set<Entry>) -> [UInt8] {
    var text = Array("[\n{\"tool\":\"jixiao\",\"version\":\(version)}\n".utf8)
    let order = entries.sorted {
      ($0.path, $0.code, $0.place, $0.fingerprint) < ($1.path, $1.code, $1.place, $1.fingerprint)
    }
    for entry in order {
      var writer = JSONWriter(capacity: 256)
      writer.object {
        $0.member("path", entry.path)
        $0.member("code", entry.code)
        $0.member("place", entry.place)
        $0.member("fingerprint", entry.fingerprint)
      }
      text += [0x2C] + writer.bytes + [0x0A]
    }
    return text + Array("]\n".utf8)
  }
}

extension FilePath {
  /// The path from the root of what a text in a file in `folder` means.
  func absolute(in folder: FilePath) -> FilePath {
    bytes.first == 0x2F ? absolute : folder.appending(bytes).absolute
  }
}
