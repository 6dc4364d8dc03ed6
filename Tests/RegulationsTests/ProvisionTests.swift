import FoundationEssentials
import Rules
import Testing

@testable import Regulations

/// The provisions of the five local texts: each in its rule set, with the rules that check it.
@Suite("Provisions of the local rule sets") struct ProvisionTests {
  private static let library = RuleSetLibrary()

  /// How many provisions each text has, and how many of them no program can check.
  private static let counts = [
    "北林区": (16, 1), "康巴什区": (34, 1), "岳阳市区级2025": (30, 3), "武清区": (11, 0), "扶风县": (66, 1),
  ]

  /// The texts by the file from which they were taken, as the design's table names them.
  private static let seeds = [
    "000": "北林区", "001": "康巴什区", "002": "岳阳市区级2025", "003": "武清区", "004": "扶风县",
  ]

  @Test("157 provisions, of which 6 cannot be checked and say why; the others name rules")
  func counts() throws {
    var (all, unchecked) = (0, 0)
    for (name, count) in Self.counts {
      let provisions = try #require(Self.library[name]).provisions
      let reasons = provisions.compactMap(\.uncheckable)
      #expect(provisions.count == count.0, "\(name)")
      #expect(reasons.count == count.1 && reasons.allSatisfy { !$0.isEmpty }, "\(name)")
      for provision in provisions {
        #expect(!provision.article.isEmpty && !provision.summary.isEmpty, "\(name) \(provision.id)")
        #expect(provision.rules.isEmpty == (provision.uncheckable != nil), "\(name) \(provision.id)")
      }
      all += provisions.count
      unchecked += reasons.count
    }
    #expect(all == 157 && unchecked == 6)
  }

  @Test("Every rule that a provision or a level names is in the catalogue", arguments: library.names)
  func rules(_ name: String) throws {
    let set = try #require(Self.library[name])
    let known = Set(catalogue.map(\.code))
    let missing = Set(set.provisions.flatMap(\.rules)).union(set.terms.keys).subtracting(known)
    #expect(missing.sorted() == [])
  }

  @Test("Each provision of the design's table is in its rule set, with its article and its rules")
  func design() throws {
    guard let table = Self.table else {
      print("skipped: no table of designed provisions (JIXIAO_DESIGN)")
      return
    }
    let rows = table.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 157)
    for row in rows {
      try #require(row.count >= 7, "\(row)")
      let id = String(row[0])
      let name = try #require(Self.seeds[String(row[1].prefix(3))], "\(id)")
      let provision = try #require(Self.library[name]?.provisions.first { $0.id == id }, "\(name) \(id)")
      // The table itself says in its text that P009 stands in another place.
      #expect(provision.article == (id == "P009" ? "一（二）2" : Self.article(row[2])), "\(id)")
      if row[6].hasPrefix("不可检") {
        #expect(provision.uncheckable == row[6].split(separator: "：").last.map(String.init), "\(id)")
      } else {
        let rules = Set(row[6].split(separator: ",").compactMap { RuleCode($0) })
        #expect(Set(provision.rules) == rules, "\(id)")
      }
    }
  }

  /// The article with Chinese brackets, as it is cited.
  private static func article(_ text: Substring) -> String {
    String(text.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
  }

  private static var table: String? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder =
      ProcessInfo.processInfo.environment["JIXIAO_DESIGN"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared/design")
    return try? String(contentsOf: folder.appending(path: "provisions.tsv"), encoding: .utf8)
  }
}
