import Regulations
import SourceText

/// Puts findings into few bytes and takes them out again.
///
/// What the rules about one file have found is shown only when the rules about several documents have run over all files:
/// until then it is kept so, some seventy bytes for each. What findings share, the reasons and provisions of their rules, is
/// kept once.
public struct FindingPacker: Sendable {
  /// What a finding has in common with others of its rule.
  private struct Head: Sendable {
    let code: RuleCode
    let name: String
    let why: String
    let advice: String
    let provision: Provision?

    init(_ finding: Finding) {
      code = finding.code
      name = finding.name
      why = finding.why
      advice = finding.advice
      provision = finding.provision
    }

    func fits(_ finding: Finding) -> Bool {
      code == finding.code && why == finding.why && advice == finding.advice && provision == finding.provision
    }
  }

  private var heads: [Head] = []
  private var headsByCode: [RuleCode: [Int]] = [:]

  /// A packer that has seen nothing yet.
  public init() {}

  /// A number for the bytes of a text, by which a file that changes between two looks is known; it holds in one run.
  public static func fingerprint(of text: SourceText) -> Int {
    var hasher = Hasher()
    text.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize() & Int.max
  }

  /// The findings in the text with a fingerprint as bytes that only this packer understands.
  public mutating func pack(_ findings: [Finding], in fingerprint: Int) -> [UInt8] {
    var bytes = PackedBytes()
    bytes.put(fingerprint)
    for finding in findings {
      bytes.put(head(of: finding))
      bytes.put(Int(finding.level.rawValue) << 1 | (finding.isWaived ? 1 : 0))
      bytes.put(finding.document)
      bytes.put(finding.range)
      bytes.put(finding.message)
      bytes.put(finding.related.count)
      for place in finding.related {
        bytes.put(place.range)
        bytes.put(place.message)
        bytes.put(place.path == nil ? 0 : 1)
        if let path = place.path { bytes.put(path) }
      }
      bytes.put(finding.fixes.count)
      for fix in finding.fixes { bytes.put(fix) }
    }
    return bytes.bytes
  }

  /// The findings that were packed as `bytes`; `nil` where the text, which has this fingerprint now, is another one.
  public func unpack(_ bytes: [UInt8], in fingerprint: Int) -> [Finding]? {
    var bytes = PackedBytes(bytes)
    guard bytes.number() == fingerprint else { return nil }
    var findings: [Finding] = []
    while !bytes.isEmpty {
      let head = heads[bytes.number()]
      let mark = bytes.number()
      var finding = Finding(
        code: head.code, name: head.name, level: Level(rawValue: UInt8(clamping: mark >> 1)) ?? .off,
        document: bytes.number(), range: bytes.range(), message: bytes.text(), why: head.why, advice: head.advice,
        provision: head.provision,
        related: (0..<bytes.number()).map { _ in
          let (range, message) = (bytes.range(), bytes.text())
          return RelatedPlace(range, message, path: bytes.number() == 0 ? nil : bytes.text())
        },
        fixes: (0..<bytes.number()).map { _ in bytes.fix() })
      finding.isWaived = mark & 1 != 0
      findings.append(finding)
    }
    return findings
  }

  private mutating func head(of finding: Finding) -> Int {
    if let known = headsByCode[finding.code]?.first(where: { heads[$0].fits(finding) }) { return known }
    heads.append(Head(finding))
    headsByCode[finding.code, default: []].append(heads.count - 1)
    return heads.count - 1
  }
}

extension PackedBytes {
  fileprivate mutating func put(_ range: TextRange) {
    put(range.start)
    put(range.count)
  }

  fileprivate mutating func range() -> TextRange {
    let start = number()
    return TextRange(start, start + number())
  }

  fileprivate mutating func put(_ fix: Fix) {
    put(fix.title.chinese)
    put(fix.title.english)
    put(fix.isSafe ? 1 : 0)
    put(fix.edits.count)
    for edit in fix.edits {
      put(edit.range)
      put(edit.replacement)
    }
  }

  fileprivate mutating func fix() -> Fix {
    let title = LocalizedText(zh: text(), en: text())
    let isSafe = number() != 0
    return Fix(
      title: title, isSafe: isSafe,
      edits: (0..<number()).map { _ in TextEdit(range: range(), replacement: text()) })
  }
}
