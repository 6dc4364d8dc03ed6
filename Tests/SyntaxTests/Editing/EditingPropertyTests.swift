import SourceText
import Syntax
import Testing

/// Edits of documents in every manner of writing: the text parses afterwards, and only what was meant has changed.
@Suite("Edits of random documents") struct EditingPropertyTests {
  private static let count: UInt64 = 1500

  /// A part of a document by its path, with what it says.
  private struct Part {
    let path: [Content.Step]
    let content: Content
  }

  @Test("The documents are what they are meant to be")
  func documents() {
    for seed in 0..<Self.count {
      let document = RandomDocument(seed: seed)
      let tree = SyntaxTree(parsing: SourceText(decoding: Array(document.text.utf8)), as: document.format)
      #expect(tree.errors.isEmpty, "seed \(seed)\n\(document.text)")
      #expect(Content(document.text, as: document.format) == document.content, "seed \(seed)\n\(document.text)")
    }
  }

  @Test("Replacing a value changes that value alone")
  func replacing() throws {
    try check { document, parts in
      let scalars = parts.filter { if case .scalar = $0.content { true } else { false } }
      guard !scalars.isEmpty else { return nil }
      let part = scalars[document.below(scalars.count)]
      let text = NastyTextTests.texts[document.below(NastyTextTests.texts.count)]
      return Edit("replace with “\(text)”", part.path, { tree, node in tree.replacing(node, with: text) }) { _ in
        .scalar(text)
      }
    }
  }

  @Test("Renaming a key changes that key alone")
  func renaming() throws {
    try check { document, parts in
      let mappings = parts.filter { if case .mapping(let entries) = $0.content { !entries.isEmpty } else { false } }
      guard !mappings.isEmpty else { return nil }
      let part = mappings[document.below(mappings.count)]
      guard case .mapping(var entries) = part.content else { return nil }
      let index = document.below(entries.count)
      let text = ["调整后预算数", "其中：财政拨款", "全年预算数（A）", "甲, 乙", "a: b", "- x", "null", "1"][document.below(8)]
      entries[index].key = text
      let renamed = Content.mapping(entries)
      return Edit(
        "rename to “\(text)”", part.path,
        { tree, node in
          tree.replacing(Array(tree.entries(of: node))[index].key, with: text)
        }
      ) { _ in renamed }
    }
  }

  @Test("Inserting entries adds these alone")
  func inserting() throws {
    try check { document, parts in
      let mappings = parts.filter { if case .mapping = $0.content { true } else { false } }
      guard !mappings.isEmpty else { return nil }
      let part = mappings[document.below(mappings.count)]
      guard case .mapping(var entries) = part.content else { return nil }
      let values: [(String, NewValue)] = [
        ("新", .text("≥95%, 无")), ("空", .blank), ("数", .number("5")),
        ("表", .sequence([.mapping([("甲", .text("一"))]), .text("二：三")])),
        ("层", .mapping([("内", .blank), ("外", .mapping([("深", .text("x"))]))])),
      ]
      let added = Array(values.dropFirst(document.below(5)).prefix(1 + document.below(2)))
      let index = entries.isEmpty ? nil : document.below(entries.count)
      entries.insert(
        contentsOf: added.map { .init(key: $0.0, value: Content($0.1)) }, at: index.map { $0 + 1 } ?? entries.count)
      let result = Content.mapping(entries)
      return Edit(
        "insert \(added.map(\.0))", part.path,
        { tree, node in
          tree.inserting(added, into: node, after: index.map { Array(tree.entries(of: node))[$0].key })
        }
      ) { _ in result }
    }
  }

  @Test("Appending an item adds it alone")
  func appending() throws {
    try check { document, parts in
      let lists = parts.filter { if case .sequence = $0.content { true } else { false } }
      guard !lists.isEmpty else { return nil }
      let part = lists[document.below(lists.count)]
      guard case .sequence(let items) = part.content else { return nil }
      let values: [NewValue] = [
        .text("- x"), .number("1"), .blank, .mapping([("甲", .text("一, 二")), ("乙", .blank)]), .sequence([.text("：")]),
      ]
      let item = values[document.below(values.count)]
      return Edit("append", part.path, { tree, node in tree.inserting(item, into: node) }) { _ in
        .sequence(items + [Content(item)])
      }
    }
  }

  @Test("Removing an entry or item takes it alone")
  func removing() throws {
    try check { document, parts in
      let holders = parts.filter { part in
        switch part.content {
        case .mapping(let entries): entries.count > 1
        case .sequence(let items): items.count > 1
        case .scalar: false
        }
      }
      guard !holders.isEmpty else { return nil }
      let part = holders[document.below(holders.count)]
      switch part.content {
      case .mapping(var entries):
        let index = document.below(entries.count)
        entries.remove(at: index)
        let result = Content.mapping(entries)
        return Edit(
          "remove entry \(index)", part.path,
          { tree, node in
            tree.removing(entry: Array(tree.entries(of: node))[index].key, from: node)
          }
        ) { _ in result }
      case .sequence(var items):
        let index = document.below(items.count)
        items.remove(at: index)
        let result = Content.sequence(items)
        return Edit(
          "remove item \(index)", part.path,
          { tree, node in
            tree.removing(item: Array(tree.items(of: node))[index], from: node)
          }
        ) { _ in result }
      case .scalar: return nil
      }
    }
  }

  /// An edit of the part at a path, and what the part says afterwards.
  private struct Edit {
    let title: String
    let path: [Content.Step]
    let edit: (SyntaxTree, NodeID) -> TextEdit
    let change: (Content) -> Content?

    init(
      _ title: String, _ path: [Content.Step], _ edit: @escaping (SyntaxTree, NodeID) -> TextEdit,
      change: @escaping (Content) -> Content?
    ) {
      self.title = title
      self.path = path
      self.edit = edit
      self.change = change
    }
  }

  private func check(_ choose: (inout RandomDocument, [Part]) -> Edit?) throws {
    var edits = 0
    for seed in 0..<Self.count {
      var document = RandomDocument(seed: seed)
      guard let edit = choose(&document, Self.parts(of: document.content, [])) else { continue }
      edits += 1
      let source = SourceText(decoding: Array(document.text.utf8))
      let tree = SyntaxTree(parsing: source, as: document.format)
      let first = try #require(tree.documents.first)
      let node = try #require(Self.node(edit.path[...], below: tree.root(of: first), in: tree))
      let after = source.applying([edit.edit(tree, node)])
      let result = SyntaxTree(parsing: after, as: document.format)
      let expected = document.content.changing(edit.path[...], edit.change)
      let found = result.documents.first.map { Content(result.root(of: $0), in: result) }
      if !result.errors.isEmpty || found != expected {
        let text = String(decoding: after.bytes, as: UTF8.self)
        let errors = result.errors.map { "\($0.kind) at \($0.range.start)" }
        Issue.record("seed \(seed): \(edit.title) \(errors)\n\(document.text)\n=== gives\n\(text)")
      }
    }
    #expect(edits > Int(Self.count) / 4)
  }

  private static func parts(of content: Content, _ path: [Content.Step]) -> [Part] {
    let below: [[Part]] =
      switch content {
      case .mapping(let entries): entries.indices.map { parts(of: entries[$0].value, path + [.key($0)]) }
      case .sequence(let items): items.indices.map { parts(of: items[$0], path + [.item($0)]) }
      case .scalar: []
      }
    return [Part(path: path, content: content)] + below.joined()
  }

  private static func node(_ path: ArraySlice<Content.Step>, below node: NodeID, in tree: SyntaxTree) -> NodeID? {
    guard let step = path.first else { return node }
    switch step {
    case .key(let index):
      let entries = Array(tree.entries(of: node))
      return entries.indices.contains(index) ? Self.node(path.dropFirst(), below: entries[index].value, in: tree) : nil
    case .item(let index):
      let items = Array(tree.items(of: node))
      return items.indices.contains(index) ? Self.node(path.dropFirst(), below: items[index], in: tree) : nil
    }
  }
}
