/// The parts of an Office Open XML file and what ties them together.
struct OfficePackage {
  /// A tie from one part to another.
  struct Relationship {
    let id: String
    /// The last piece of the type's name: `worksheet`, `sharedStrings`. Both standards have the same.
    let type: String
    /// The name of the part that it leads to.
    let target: String
  }

  /// The most bytes that are unpacked of one file.
  static let maximumTotal = 320 << 20

  private let archive: ZipArchive
  private var unpacked = 0

  init(_ archive: ZipArchive) { self.archive = archive }

  /// The names of the parts.
  var names: [String] { archive.entries.map(\.name) }

  /// Whether there is a part of this name.
  func has(_ name: String) -> Bool { archive.entry(name) != nil }

  /// The bytes of a part; nil where there is none.
  mutating func part(_ name: String) throws(ZipError) -> (bytes: [UInt8], isTruncated: Bool)? {
    guard let entry = archive.entry(name) else { return nil }
    guard unpacked < Self.maximumTotal else { return ([], true) }
    let part = try archive.data(of: entry)
    unpacked += part.bytes.count
    return part
  }

  /// Where a part leads; an empty name for those of the file as a whole.
  mutating func relationships(of part: String) -> [Relationship] {
    let (folder, file) = Self.split(part)
    guard let bytes = try? self.part("\(folder)_rels/\(file).rels")?.bytes else { return [] }
    var scanner = XMLScanner(bytes)
    var result: [Relationship] = []
    while let token = try? scanner.next(), token != .endOfDocument {
      guard token == .start, scanner.name == "Relationship", scanner.string("TargetMode") != "External",
        let id = scanner.string("Id"), let type = scanner.string("Type"), let target = scanner.string("Target")
      else { continue }
      let last = type.utf8.lastIndex(of: 0x2F).map { String(type[type.index(after: $0)...]) } ?? type
      result.append(Relationship(id: id, type: last, target: Self.resolve(target, in: folder)))
    }
    return result
  }

  /// The folder with its slash, and the name within.
  private static func split(_ part: String) -> (folder: String, file: String) {
    guard let slash = part.utf8.lastIndex(of: 0x2F) else { return ("", part) }
    let next = part.index(after: slash)
    return (String(part[..<next]), String(part[next...]))
  }

  /// A target, which may begin at the root or go up.
  private static func resolve(_ target: String, in folder: String) -> String {
    var pieces = target.utf8.first == 0x2F ? [] : folder.split(separator: "/")
    for piece in target.split(separator: "/") {
      switch piece {
      case ".": break
      case "..": _ = pieces.popLast()
      default: pieces.append(piece)
      }
    }
    return pieces.joined(separator: "/")
  }
}
