import FoundationEssentials
import Forms
import Rules
import SourceText
import Testing

@testable import Regulations

/// The rule sets that are compiled in.
@Suite("Built-in rule sets") struct BuiltInTests {
  private static let library = RuleSetLibrary()

  @Test("All six are there, the national one first")
  func names() {
    #expect(Self.library.names.first == "国家")
    #expect(Set(Self.library.names) == ["国家", "北林区", "康巴什区", "岳阳市区级2025", "武清区", "扶风县"])
  }

  @Test("Each is read without a fault", arguments: library.names)
  func faultless(_ name: String) throws {
    let set = try #require(Self.library[name])
    #expect(set.name == name)
    #expect(!set.title.isEmpty && set.validFrom != nil)
    #expect(set.tree.errors.isEmpty)
    #expect(set.provisions.count > 10)
    #expect(set.sha256.utf8.count == 64)
    #expect(name == "国家" ? set.parent == nil : set.parent == "国家")
  }

  @Test("Every parameter of a chain is readable", arguments: library.names)
  func parameters(_ name: String) throws {
    let law = try #require(Self.library.law(name))
    #expect(law.unreadable.map { "\($0.ruleSet) \($0.path)" } == [])
    #expect(law.chain.map(\.name) == (name == "国家" ? ["国家"] : [name, "国家"]))
  }

  @Test("The national rule set gives every parameter a value")
  func national() throws {
    let law = try #require(Self.library.law("国家"))
    for parameter in ParameterDeclaration.all { #expect(law.origins[parameter.path] == "国家", "\(parameter.path)") }
  }

  @Test("A parameter is declared once, with help in both languages")
  func declarations() {
    let paths = ParameterDeclaration.all.map(\.path)
    #expect(Set(paths).count == paths.count)
    for parameter in ParameterDeclaration.all {
      #expect(!parameter.help[.chinese].isEmpty && !parameter.help[.english].isEmpty, "\(parameter.path)")
    }
  }

  @Test("Every provision says what it is and names rules and kinds that are spelt right", arguments: library.names)
  func provisions(_ name: String) throws {
    let set = try #require(Self.library[name])
    var ids: Set<String> = []
    for provision in set.provisions {
      #expect(!provision.id.isEmpty && ids.insert(provision.id).inserted, "\(provision.id) twice, or without identity")
      #expect(!provision.article.isEmpty && !provision.summary.isEmpty, "\(provision.id)")
      #expect(
        provision.rules.isEmpty == (provision.uncheckable != nil), "\(provision.id): rules, or why there are none")
    }
    // Words that are no code and no kind are dropped in reading, so they are counted in the text.
    let root = set.tree.root(of: try #require(set.tree.documents.first))
    let list = try #require(set.tree.value("条款", in: root))
    let written = set.tree.items(of: list).map { (set.tree.strings("规则", in: $0), set.tree.strings("文档", in: $0)) }
    for (provision, words) in zip(set.provisions, written) {
      #expect(provision.rules.count == words.0.count, "\(provision.id): \(words.0)")
      #expect(provision.kinds.count == words.1.count, "\(provision.id): \(words.1)")
    }
  }

  @Test("Every rule that a provision names exists or is designed", arguments: library.names)
  func rules(_ name: String) throws {
    let set = try #require(Self.library[name])
    var known = Set(catalogue.map(\.code))
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder =
      ProcessInfo.processInfo.environment["JIXIAO_DESIGN"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared/design")
    guard let table = try? String(contentsOf: folder.appending(path: "rules.tsv"), encoding: .utf8) else {
      print("skipped: no table of designed rules (JIXIAO_DESIGN)")
      return
    }
    known.formUnion(table.split(separator: "\n").compactMap { RuleCode($0.prefix { $0 != "\t" }) })
    let missing = Set(set.provisions.flatMap(\.rules)).union(set.levels.keys).subtracting(known)
    #expect(missing.sorted() == [])
  }

  @Test("Every provision that a deadline names is there", arguments: library.names)
  func deadlines(_ name: String) throws {
    let law = try #require(Self.library.law(name))
    for deadline in law.parameters.deadlines {
      let id = try #require(deadline.provision, "\(deadline.field)")
      #expect(law.provision(id) != nil, "\(id)")
      #expect(
        law.provision(id).map { $0.kinds.isEmpty || $0.kinds.contains(deadline.kind) } ?? false,
        "\(id) \(deadline.kind)")
    }
  }

  @Test("Fufeng's grades are its own, its weights the national ones")
  func fufeng() throws {
    let law = try #require(Self.library.law("扶风县"))
    #expect(law.parameters.grades.map(\.name) == ["优", "良", "合格", "不合格"])
    #expect(law.parameters.requiredClasses == [.output, .benefit, .satisfaction])
    #expect(law.origins["等级"] == "扶风县" && law.origins["权重.自评合计"] == "国家")
    #expect(law.parameters.evaluationWeightTotal == .hundred)
    let provision = try #require(law.provision(for: RuleCode(408), in: .projectSelfEvaluation))
    #expect(provision.citation.hasPrefix("扶风县预算绩效管理实施细则（试行）第"))
  }

  @Test("Field paths that a parameter names are there in the kind")
  func paths() throws {
    for name in Self.library.names {
      let law = try #require(Self.library.law(name))
      let required = law.parameters.requiredFields.merging(law.parameters.responsibilityFields) { $0 + $1 }
      for (kind, paths) in required {
        let type = kind.recordType
        for path in paths { #expect(type.contains(path), "\(name): \(kind.name) \(path)") }
      }
      for deadline in law.parameters.deadlines {
        let type = deadline.kind.recordType
        #expect(type.contains(deadline.field), "\(name): \(deadline.kind.name) \(deadline.field)")
      }
    }
  }
}

extension RecordType {
  /// Whether a dotted path of labels leads to a declared field.
  fileprivate func contains(_ path: String) -> Bool {
    var type: RecordType? = self
    var found = false
    for part in path.split(separator: ".") {
      guard let field = type?.field(for: String(part)) else { return false }
      type = field.type.recordType
      found = true
    }
    return found
  }
}
