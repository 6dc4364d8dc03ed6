import Forms
import Testing

/// The declarations of all fields.
@Suite("Declarations") struct DeclarationTests {
  /// Every declared mapping of the kinds that are readable, with a name for messages.
  private static let records: [(name: String, type: RecordType)] = {
    var found: [(name: String, type: RecordType)] = []
    var waiting = DocumentKind.allCases.map { (name: $0.name, type: $0.recordType) }
    while let next = waiting.popLast() {
      if found.contains(where: { $0.type === next.type }) { continue }
      found.append(next)
      for field in next.type.fields {
        if let below = field.type.recordType { waiting.append((name: next.name + "." + field.key, type: below)) }
      }
    }
    return found
  }()

  @Test("There are records below the kinds")
  func some() { #expect(Self.records.count > 10) }

  @Test("A label stands for one field of its record")
  func labels() {
    for (name, type) in Self.records {
      var owners: [String: String] = [:]
      for field in type.fields {
        for label in [field.key] + field.aliases {
          if let owner = owners[label] {
            Issue.record("\(name): “\(label)” is a label of \(owner) and of \(field.key)")
          }
          owners[label] = field.key
          #expect(type.field(for: label) === field, "\(name): \(label)")
        }
      }
    }
  }

  @Test("A field stands once in its record")
  func fields() {
    for (name, type) in Self.records {
      #expect(Set(type.fields.map(\.name)).count == type.fields.count, "\(name)")
      for field in type.fields { #expect(type[field.name] === field, "\(name).\(field.key)") }
    }
  }

  @Test("A field has help in both languages, and its labels no blanks")
  func texts() {
    for (name, type) in Self.records {
      for field in type.fields {
        #expect(!field.help[.chinese].isEmpty && !field.help[.english].isEmpty, "\(name).\(field.key)")
        for label in [field.key] + field.aliases {
          #expect(
            !label.isEmpty && !label.contains { $0.isWhitespace || $0 == "." || $0 == "[" }, "\(name): “\(label)”")
        }
      }
    }
  }

  @Test("A list of choices has no choice twice")
  func choices() {
    for (name, type) in Self.records {
      for field in type.fields {
        #expect(Set(field.type.choices).count == field.type.choices.count, "\(name).\(field.key)")
      }
    }
  }

  @Test(
    "Every field is read under each of its labels", arguments: DocumentKind.allCases)
  func aliases(_ kind: DocumentKind) throws {
    for field in kind.recordType.fields where field.name != .documentKind {
      for label in [field.key] + field.aliases {
        let form = try form("文档类型: \(kind.name)\n\"\(label)\": 值\n")
        #expect(form[field.name].map { form.text($0) } == "值", "\(label)")
        #expect(form.unknownKeys.isEmpty, "\(label)")
      }
    }
  }

  @Test("A kind is read under each of its names")
  func kinds() {
    var names: Set<String> = []
    for kind in DocumentKind.allCases {
      #expect(!kind.englishName.isEmpty)
      for name in [kind.name] + kind.aliases {
        #expect(DocumentKind(name: name) == kind, "\(name)")
        #expect(names.insert(name).inserted, "\(name) names two kinds")
      }
    }
    #expect(DocumentKind(name: "自评表") == nil)
    #expect(DocumentKind(name: "") == nil)
  }
}
