import Syntax
import Testing

/// Edits of documents as people write them: what is not meant stays as it stands, byte for byte.
@Suite("Edits, case by case") struct EditingTableTests {
  typealias Case = (before: String, operation: EditOperation, after: String)

  private func check(_ cases: [Case], as format: SyntaxFormat = .yaml) throws {
    for (before, operation, after) in cases {
      let found = try operation.apply(to: before, as: format)
      #expect(found == after, "\(operation) in\n\(before)")
      let errors = SyntaxTree(parsing: .init(decoding: Array(found.utf8)), as: format).errors
      #expect(errors.isEmpty, "\(operation) in\n\(before)\ngives\n\(found)")
    }
  }

  @Test("Replacing keeps the style of the value")
  func replacing() throws {
    try check([
      ("年: 1\n", .replace("年", "2"), "年: 2\n"),
      ("年: '1'\n", .replace("年", "2"), "年: '2'\n"),
      ("年: \"1\"\n", .replace("年", "2"), "年: \"2\"\n"),
      ("名: '甲'\n", .replace("名", "它's"), "名: '它''s'\n"),
      ("名: \"甲\"\n", .replace("名", "说\"好\"\\"), "名: \"说\\\"好\\\"\\\\\"\n"),
      ("名: '甲'\n", .replace("名", "一\n二"), "名: \"一\\n二\"\n"),
      ("名: 甲  # 说明\n下: 1\n", .replace("名", "乙"), "名: 乙  # 说明\n下: 1\n"),
      ("名: 甲\n", .replace("名", "a: b"), "名: \"a: b\"\n"),
      ("名: 甲\n", .replace("名", ""), "名: \"\"\n"),
      ("名: 甲\n", .replace("名", "null"), "名: \"null\"\n"),
      ("名: |\n  一\n  二\n下: 1\n", .replace("名", "乙"), "名: 乙\n下: 1\n"),
      ("名: >-\n  一\n  二\n\n下: 1\n", .replace("名", "一\n二"), "名: \"一\\n二\"\n\n下: 1\n"),
      ("名: 一\n  二\n下: 1\n", .replace("名", "乙"), "名: 乙\n下: 1\n"),
      ("名: &a 甲\n又: *a\n", .replace("名", "乙"), "名: &a 乙\n又: *a\n"),
      ("名: !!str 1\n", .replace("名", "2"), "名: !!str 2\n"),
    ])
  }

  @Test("Replacing where nothing is written")
  func absent() throws {
    try check([
      ("名:\n下: 1\n", .replace("名", "乙"), "名: 乙\n下: 1\n"),
      ("名:", .replace("名", "乙"), "名: 乙"),
      ("名:  # 说明\n", .replace("名", "乙"), "名: 乙  # 说明\n"),
      ("{名: , 下: 1}\n", .replace("名", "乙"), "{名: 乙, 下: 1}\n"),
      ("{名:, 下: 1}\n", .replace("名", "乙"), "{名: 乙, 下: 1}\n"),
      ("{名, 下: 1}\n", .replace("名", "乙"), "{名: 乙, 下: 1}\n"),
      ("- \n- 1\n", .replace("[1]", "乙"), "- 乙\n- 1\n"),
      ("-\n- 1\n", .replace("[1]", "乙"), "- 乙\n- 1\n"),
      ("名:\r\n下: 1\r\n", .replace("名", "乙"), "名: 乙\r\n下: 1\r\n"),
    ])
  }

  @Test("Renaming a key")
  func renaming() throws {
    try check([
      ("名称: 甲\n", .rename("名称", "项目名称"), "项目名称: 甲\n"),
      ("\"名称\": 甲\n", .rename("名称", "项目名称"), "\"项目名称\": 甲\n"),
      ("{名称: 甲}\n", .rename("名称", "全年执行数(B)"), "{全年执行数(B): 甲}\n"),
      ("{名称: 甲}\n", .rename("名称", "其中:甲,乙"), "{\"其中:甲,乙\": 甲}\n"),
      ("名称: 甲\n", .rename("名称", "<<"), "\"<<\": 甲\n"),
    ])
    try check([("{\"名称\":\"甲\"}", .rename("名称", "项目名称"), "{\"项目名称\":\"甲\"}")], as: .json)
  }

  @Test("Inserting into a mapping")
  func inserting() throws {
    try check([
      ("甲: 1\n", .insert(into: "", [("乙", .text("2"))]), "甲: 1\n乙: 2\n"),
      ("甲: 1", .insert(into: "", [("乙", .text("2"))]), "甲: 1\n乙: 2"),
      ("甲: 1\r\n", .insert(into: "", [("乙", .blank), ("丙", .number("3"))]), "甲: 1\r\n乙:\r\n丙: 3\r\n"),
      ("\u{feff}甲: 1\n", .insert(into: "", [("乙", .text("2"))]), "\u{feff}甲: 1\n乙: 2\n"),
      ("甲: 1\n丙: 3\n", .insert(into: "", after: "甲", [("乙", .text("2"))]), "甲: 1\n乙: 2\n丙: 3\n"),
      ("甲: 1  # 一\n丙: 3\n", .insert(into: "", after: "甲", [("乙", .text("2"))]), "甲: 1  # 一\n乙: 2\n丙: 3\n"),
      ("甲: 1\n# 末\n", .insert(into: "", [("乙", .text("2"))]), "甲: 1\n乙: 2\n# 末\n"),
      ("上:\n  甲: 1\n下: 1\n", .insert(into: "上", [("乙", .text("2"))]), "上:\n  甲: 1\n  乙: 2\n下: 1\n"),
      (
        "上:\n    甲:\n        - 1\n下: 1\n", .insert(into: "上", [("乙", .text("2"))]),
        "上:\n    甲:\n        - 1\n    乙: 2\n下: 1\n"
      ),
      ("甲: |\n  文\n\n下: 1\n", .insert(into: "", after: "甲", [("乙", .text("2"))]), "甲: |\n  文\n乙: 2\n\n下: 1\n"),
      ("甲: |+\n  文\n\n下: 1\n", .insert(into: "", after: "甲", [("乙", .text("2"))]), "甲: |+\n  文\n\n乙: 2\n下: 1\n"),
      ("甲: |+\n  文\n\n", .insert(into: "", [("乙", .text("2"))]), "甲: |+\n  文\n\n乙: 2\n"),
      (
        "上:\n  - 甲: 1\n    乙: 2\n  - 丁: 4\n", .insert(into: "上[1]", [("丙", .text("3"))]),
        "上:\n  - 甲: 1\n    乙: 2\n    丙: 3\n  - 丁: 4\n"
      ),
      ("上:\n  - 甲: 1\n", .insert(into: "上[1]", [("丙", .blank)]), "上:\n  - 甲: 1\n    丙:\n"),
      ("- - 甲: 1\n", .insert(into: "[1][1]", [("丙", .text("3"))]), "- - 甲: 1\n    丙: 3\n"),
      ("- &x 甲: 1\n  乙: 2\n", .insert(into: "[1]", [("丙", .text("3"))]), "- &x 甲: 1\n  乙: 2\n  丙: 3\n"),
      ("- !!str 甲: 1\n", .insert(into: "[1]", [("丙", .text("3"))]), "- !!str 甲: 1\n  丙: 3\n"),
      ("上:\n", .insert(into: "上", [("甲", .text("1"))]), "上: {甲: 1}\n"),
      ("上: # 空\n", .insert(into: "上", [("甲", .text("1")), ("乙", .blank)]), "上: {甲: 1, 乙:} # 空\n"),
      ("上: {}\n", .insert(into: "上", [("甲", .text("1"))]), "上: {甲: 1}\n"),
      ("上: ~\n", .insert(into: "上", [("甲", .text("1"))]), "上: {甲: 1}\n"),
      ("上: {甲: 1}\n", .insert(into: "上", [("乙", .text("一, 二"))]), "上: {甲: 1, 乙: \"一, 二\"}\n"),
      ("上: {甲: 1, 丙: 3}\n", .insert(into: "上", after: "甲", [("乙", .text("2"))]), "上: {甲: 1, 乙: 2, 丙: 3}\n"),
      ("上: {甲: 1,}\n", .insert(into: "上", [("乙", .text("2"))]), "上: {甲: 1, 乙: 2,}\n"),
      ("上: {甲}\n", .insert(into: "上", [("乙", .text("2"))]), "上: {甲, 乙: 2}\n"),
      ("上: {甲:}\n", .insert(into: "上", [("乙", .text("2"))]), "上: {甲:, 乙: 2}\n"),
      ("上: {\n  甲: 1,\n  乙: 2\n}\n", .insert(into: "上", [("丙", .text("3"))]), "上: {\n  甲: 1,\n  乙: 2,\n  丙: 3\n}\n"),
      (
        "上: {\n  甲: 1, # 一\n  乙: 2 # 二\n}\n", .insert(into: "上", [("丙", .text("3"))]),
        "上: {\n  甲: 1, # 一\n  乙: 2,\n  丙: 3 # 二\n}\n"
      ),
      (
        "上:\n  甲: 1\n", .insert(into: "上", [("表", .sequence([.mapping([("名", .text("一")), ("值", .blank)])]))]),
        "上:\n  甲: 1\n  表:\n    - {名: 一, 值:}\n"
      ),
      (
        "上:\n  甲: 1\n", .insert(into: "上", [("层", .mapping([("名", .text("一")), ("里", .mapping([("深", .blank)]))]))]),
        "上:\n  甲: 1\n  层:\n    名: 一\n    里:\n      深:\n"
      ),
    ])
  }

  @Test("Inserting into JSON")
  func insertingJSON() throws {
    try check(
      [
        (
          "{\"甲\": 1}", .insert(into: "", [("乙", .text("二")), ("丙", .blank), ("丁", .number("4"))]),
          "{\"甲\": 1, \"乙\": \"二\", \"丙\": \"\", \"丁\": 4}"
        ),
        ("{}", .insert(into: "", [("乙", .text("二"))]), "{\"乙\": \"二\"}"),
        ("{\"上\": null}", .insert(into: "上", [("乙", .text("二"))]), "{\"上\": {\"乙\": \"二\"}}"),
        (
          "{\n  \"甲\": 1\n}\n", .insert(into: "", [("乙", .sequence([.text("二")]))]),
          "{\n  \"甲\": 1,\n  \"乙\": [\"二\"]\n}\n"
        ),
        (
          "{\r\n\t\"甲\": 1\r\n}\r\n", .insert(into: "", [("乙", .number("2"))]),
          "{\r\n\t\"甲\": 1,\r\n\t\"乙\": 2\r\n}\r\n"
        ),
        ("[1, 2]", .append(to: "", .mapping([("甲", .text("1"))])), "[1, 2, {\"甲\": \"1\"}]"),
        ("[\n  1\n]", .append(to: "", .number("2")), "[\n  1,\n  2\n]"),
        ("[]", .append(to: "", .blank), "[\"\"]"),
        ("{\"甲\": null}", .replace("甲", "乙"), "{\"甲\": \"乙\"}"),
        ("{\"甲\": 1}", .replace("甲", "2.50"), "{\"甲\": 2.50}"),
        ("{\"甲\": 1}", .replace("甲", "02"), "{\"甲\": \"02\"}"),
        ("{\"甲\": \"1\"}", .replace("甲", "2"), "{\"甲\": \"2\"}"),
      ], as: .json)
  }

  @Test("Appending to a list")
  func appending() throws {
    try check([
      ("- 1\n- 2\n", .append(to: "", .text("3")), "- 1\n- 2\n- 3\n"),
      ("上:\n- 1\n下: 1\n", .append(to: "上", .text("2")), "上:\n- 1\n- 2\n下: 1\n"),
      ("上:\n    - 1 # 一\n下: 1\n", .append(to: "上", .text("2")), "上:\n    - 1 # 一\n    - 2\n下: 1\n"),
      ("上:\n  - {甲: 1}\n", .append(to: "上", .mapping([("甲", .text("2"))])), "上:\n  - {甲: 1}\n  - {甲: 2}\n"),
      (
        "上:\n  - 甲: 1\n    乙: 1\n", .append(to: "上", .mapping([("甲", .text("2")), ("乙", .blank)])),
        "上:\n  - 甲: 1\n    乙: 1\n  - 甲: 2\n    乙:\n"
      ),
      ("上:\r\n- 1\r\n", .append(to: "上", .text("2")), "上:\r\n- 1\r\n- 2\r\n"),
      ("上: []\n", .append(to: "上", .text("1")), "上: [1]\n"),
      ("上:\n", .append(to: "上", .text("1")), "上: [1]\n"),
      ("上: [1, 2]\n", .append(to: "上", .text("3")), "上: [1, 2, 3]\n"),
      ("上: [1,]\n", .append(to: "上", .text("2")), "上: [1, 2,]\n"),
      ("上: [\n  1,\n  2\n]\n", .append(to: "上", .text("3")), "上: [\n  1,\n  2,\n  3\n]\n"),
      ("- - 1\n  - 2\n- 3\n", .append(to: "[1]", .text("x")), "- - 1\n  - 2\n  - x\n- 3\n"),
      ("- |+\n  文\n\n", .append(to: "", .text("2")), "- |+\n  文\n\n- 2\n"),
      ("-\n  - 1\n", .append(to: "[1]", .text("2")), "-\n  - 1\n  - 2\n"),
    ])
  }

  @Test("Removing an entry")
  func removing() throws {
    try check([
      ("甲: 1\n乙: 2\n", .removeEntry("甲"), "乙: 2\n"),
      ("甲: 1\n乙: 2\n", .removeEntry("乙"), "甲: 1\n"),
      ("甲: 1\n乙: 2", .removeEntry("乙"), "甲: 1\n"),
      ("甲: 1 # 一\n乙: 2 # 二\n", .removeEntry("甲"), "乙: 2 # 二\n"),
      ("甲: 1\r\n乙: 2\r\n丙: 3\r\n", .removeEntry("乙"), "甲: 1\r\n丙: 3\r\n"),
      ("\u{feff}甲: 1\n乙: 2\n", .removeEntry("甲"), "\u{feff}乙: 2\n"),
      ("上:\n  甲:\n    - 1\n    - 2\n  乙: 2\n", .removeEntry("上.甲"), "上:\n  乙: 2\n"),
      ("甲: |\n  一\n\n  二\n乙: 2\n", .removeEntry("甲"), "乙: 2\n"),
      ("甲: 1\n乙: |+\n  文\n\n丙: 3\n", .removeEntry("乙"), "甲: 1\n丙: 3\n"),
      ("上:\n  - 甲: 1\n    乙: 2\n", .removeEntry("上[1].甲"), "上:\n  - 乙: 2\n"),
      ("上:\n  - 甲: 1\n    乙: 2\n", .removeEntry("上[1].乙"), "上:\n  - 甲: 1\n"),
      ("&a 甲: 1\n乙: 2\n", .removeEntry("甲"), "乙: 2\n"),
      ("甲: 1\n&a 乙: 2\n", .removeEntry("甲"), "&a 乙: 2\n"),
      ("上: {甲: 1, 乙: 2}\n", .removeEntry("上.甲"), "上: {乙: 2}\n"),
      ("上: {甲: 1, 乙: 2}\n", .removeEntry("上.乙"), "上: {甲: 1}\n"),
      ("上: {甲: 1, 乙: 2,}\n", .removeEntry("上.乙"), "上: {甲: 1,}\n"),
      ("上: {甲: 1}\n", .removeEntry("上.甲"), "上: {}\n"),
      ("上: {甲: 1,}\n", .removeEntry("上.甲"), "上: {}\n"),
      ("上: {甲: 1, &a 乙: 2}\n", .removeEntry("上.甲"), "上: {&a 乙: 2}\n"),
      ("上: {\n  甲: 1,\n  乙: 2\n}\n", .removeEntry("上.乙"), "上: {\n  甲: 1\n}\n"),
      ("上: {\n  甲: 1,\n  乙: 2\n}\n", .removeEntry("上.甲"), "上: {\n  乙: 2\n}\n"),
      ("甲: 1\n# 关于乙\n乙: 2\n丙: 3\n", .removeEntry("乙"), "甲: 1\n# 关于乙\n丙: 3\n"),
    ])
    try check(
      [
        ("{\n  \"甲\": 1,\n  \"乙\": 2\n}\n", .removeEntry("乙"), "{\n  \"甲\": 1\n}\n"),
        ("{\"甲\":1,\"乙\":2}", .removeEntry("甲"), "{\"乙\":2}"),
      ], as: .json)
  }

  @Test("Removing an item")
  func removingItems() throws {
    try check([
      ("- 1\n- 2\n- 3\n", .removeItem("[2]"), "- 1\n- 3\n"),
      ("- 1\n- 2\n", .removeItem("[2]"), "- 1\n"),
      ("- 1\n- 2\n", .removeItem("[1]"), "- 2\n"),
      ("上:\n  - 甲: 1\n    乙: 2 # 二\n  - 丙\n", .removeItem("上[1]"), "上:\n  - 丙\n"),
      ("上:\n  - 甲\n  - 乙: 1\n    丙: 2\n下: 1\n", .removeItem("上[2]"), "上:\n  - 甲\n下: 1\n"),
      ("-\n  甲: 1\n- 2\n", .removeItem("[1]"), "- 2\n"),
      ("- 1\n- # 说 - 明\n  甲: 1\n- 2\n", .removeItem("[2]"), "- 1\n- 2\n"),
      ("- 1\n- &a-b 2\n", .removeItem("[2]"), "- 1\n"),
      ("- 1\n- -5\n- 3\n", .removeItem("[2]"), "- 1\n- 3\n"),
      ("- 1\n-\n- 3\n", .removeItem("[2]"), "- 1\n- 3\n"),
      ("- - 1\n  - 2\n", .removeItem("[1][1]"), "- - 2\n"),
      ("- - 1\n  - 2\n", .removeItem("[1][2]"), "- - 1\n"),
      ("\u{feff}- 1\r\n- 2\r\n", .removeItem("[1]"), "\u{feff}- 2\r\n"),
      ("上: [1, 2, 3]\n", .removeItem("上[2]"), "上: [1, 3]\n"),
      ("上: [1, 2]\n", .removeItem("上[2]"), "上: [1]\n"),
      ("上: [1]\n", .removeItem("上[1]"), "上: []\n"),
      ("上: [1,]\n", .removeItem("上[1]"), "上: []\n"),
      ("上: [\n  1,\n  2,\n]\n", .removeItem("上[1]"), "上: [\n  2,\n]\n"),
    ])
    try check([("[1,2]", .removeItem("[1]"), "[2]"), ("[{\"甲\": 1}]", .removeItem("[1]"), "[]")], as: .json)
  }

  @Test("Removing the only entry or item of a block leaves its key, without a value")
  func removingLast() throws {
    try check([
      ("上:\n  甲: 1\n下: 2\n", .removeEntry("上.甲"), "上:\n下: 2\n"),
      ("上:\n  - 1\n下: 2\n", .removeItem("上[1]"), "上:\n下: 2\n"),
      ("上:\n- 1 # 一\n下: 2\n", .removeItem("上[1]"), "上:\n下: 2\n"),
    ])
  }

  @Test("An entry or item that is not there is not taken out")
  func foreign() {
    let tree = SyntaxTree(parsing: .init("甲: {乙: 1}\n丙: [2]\n"), as: .yaml)
    let root = tree.root(of: tree.documents[0])
    let pairs = Array(tree.entries(of: root))
    #expect(tree.removing(entry: pairs[1].key, from: pairs[0].value).replacement.isEmpty)
    #expect(tree.removing(entry: pairs[1].key, from: pairs[0].value).range.isEmpty)
    #expect(tree.removing(item: pairs[0].key, from: pairs[1].value).range.isEmpty)
  }
}
