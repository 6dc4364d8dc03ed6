import Linting
import Testing

/// Which documents are held against each other.
@Suite("Documents of one project")
struct ProjectLinkTests {
  private static let linter = Workspace.linter([Workspace.roll(701, .project)])

  /// The projects among `files`, each as the paths of its documents.
  private func projects(_ files: KeyValuePairs<String, String>) -> Set<String> {
    let index = Workspace.index(files, Self.linter)
    return Set(files.flatMap { index.messages($0.key) })
  }

  @Test("By code, whatever the names and years")
  func byCode() {
    #expect(
      projects([
        "a": Workspace.document(name: "公路养护", code: "61"),
        "b": Workspace.document("项目支出绩效自评表", name: "公路日常养护", unit: "养护站", code: "61", year: 2024),
        "c": Workspace.document(name: "桥梁检测", code: "62"),
      ]) == ["a b", "c"])
  }

  @Test("By name and unit where a code is missing, over the years too")
  func byName() {
    #expect(
      projects([
        "a": Workspace.document(code: "61"), "b": Workspace.document("项目支出绩效自评表"),
        "c": Workspace.document("绩效运行监控表", year: 2024), "d": Workspace.document(unit: "桥梁所"),
      ]) == ["a b c", "d"])
  }

  @Test("Namesakes with two codes in one year are two projects, and nobody knows to which the others belong")
  func namesakes() {
    #expect(
      projects([
        "a": Workspace.document(code: "61"), "b": Workspace.document(code: "62"),
        "c": Workspace.document("项目支出绩效自评表"), "d": Workspace.document("绩效运行监控表"),
        "e": Workspace.document("项目支出绩效自评表", year: 2024),
      ]) == ["a", "b", "c d", "e"])
  }

  @Test("A project that gets a new code every year is one")
  func newCodes() {
    #expect(
      projects(["a": Workspace.document(code: "6124", year: 2024), "b": Workspace.document(code: "6125")]) == ["a b"])
  }

  @Test("By links where nothing else says it, in either direction")
  func byLinks() {
    #expect(
      projects([
        "x/a": Workspace.document(name: "公路养护"),
        "x/b": Workspace.document("项目支出绩效自评表", name: "农村公路养护工程", links: ["./a", "没有.yaml"]),
        "y/c": Workspace.document("绩效评价报告", name: "公路养护评价", links: ["..\\x\\a"]),
      ]) == ["x/a", "x/b", "y/c"])
    #expect(
      projects([
        "x/a": Workspace.document(name: "公路养护"),
        "x/b": Workspace.document("项目支出绩效自评表", name: "农村公路养护工程", links: ["../x/./a", "没有.yaml"]),
      ]) == ["x/a x/b"])
  }

  @Test("A document that links to many projects makes them no one project")
  func hubs() {
    #expect(
      projects([
        "a": Workspace.document(name: "甲", code: "1"), "b": Workspace.document(name: "乙", code: "2"),
        "总": Workspace.document("绩效评价报告", name: "政策", links: ["a", "b"]),
      ]) == ["a", "b", "总"])
    #expect(
      projects([
        "a": Workspace.document(name: "甲", links: ["总"]), "b": Workspace.document(name: "乙", links: ["总"]),
        "总": Workspace.document("绩效评价报告", name: "政策"),
      ]) == ["a", "b", "总"])
  }

  @Test("The documents of one file belong together unless they are a list")
  func oneFile() {
    let target = Workspace.document(name: "公路养护")
    #expect(
      projects(["f": target + "---\n" + Workspace.document("项目支出绩效自评表", name: "公路日常养护")]) == ["f f#1"])
    #expect(projects(["f": target + "---\n" + Workspace.document(name: "桥梁检测")]) == ["f", "f#1"])
    #expect(
      projects([
        "f": Workspace.document(code: "1") + "---\n" + Workspace.document("项目支出绩效自评表", name: "桥梁", code: "2")
      ]) == ["f", "f#1"])
  }

  @Test("Departments and projects are no one project, and work plans belong to none")
  func otherSubjects() {
    let department = "文档类型: 部门整体支出绩效目标申报表\n年度: 2025\n部门: {名称: 交通局}\n关联文档: [a]\n"
    #expect(
      projects([
        "a": Workspace.document(), "b": department,
        "c": department.replacing("目标申报表", with: "自评表").replacing("[a]", with: "[]"),
        "d": "文档类型: 绩效管理工作方案\n年度: 2025\n项目: {名称: 公路养护, 实施单位: 公路站}\n",
      ]) == ["a", "b c"])
  }

  @Test(
    "A name or code that more documents give than a project has links none; those that are left are linked again",
    arguments: [nil, "61"])
  func placeholders(_ code: String?) {
    let linter = Workspace.linter([Workspace.roll(701, .project, [.workPlan])])
    func facts(_ path: Int) -> FileFacts? { Workspace.facts(Workspace.document(code: code), "\(path)", linter) }
    var index = WorkspaceIndex(view: .sealed)
    func put(_ numbers: Range<Int>) { index.update(numbers.map { ("\($0)", facts($0)) }) }
    func remove(_ numbers: Range<Int>) { index.update(numbers.map { ("\($0)", nil) }) }
    func fellows() -> Int { index.project(of: "7", document: 0).count }
    put(0..<512)
    #expect(fellows() == 512)
    put(512..<513)
    #expect(fellows() == 1)
    remove(512..<513)
    #expect(fellows() == 512)
    put(512..<700)
    #expect(fellows() == 1)
    remove(500..<700)
    #expect(fellows() == 500)
  }
}
