import Forms
import SourceText
import Syntax
import Testing

/// What a document says that it is.
@Suite("Kind of document") struct KindTests {
  private func reading(_ text: String, _ format: SyntaxFormat = .yaml) throws -> KindReading {
    let tree = SyntaxTree(parsing: SourceText(text), as: format)
    return Form.documentKind(of: try #require(tree.documents.first), in: tree)
  }

  @Test(
    "A kind of ours",
    arguments: [
      "文档类型: 项目支出绩效自评表", "年度: 2025\n文档类型: 项目支出绩效自评表\n", "\"文档类型\": '项目支出绩效自评表'", "{文档类型: 项目支出绩效自评表}",
      "文档类型:  项目支出绩效自评表　", "文档类型: 项目绩效自评表", "--- # 自评\n文档类型: 项目支出绩效自评表\n",
      "文档类型: &k 项目支出绩效自评表", "文档类型: |\n  项目支出绩效自评表\n",
    ])
  func known(_ text: String) throws {
    guard case .known(.projectSelfEvaluation, _) = try reading(text) else {
      Issue.record("\(text)")
      return
    }
  }

  @Test("An unknown kind, with its name and place")
  func unknown() throws {
    guard case .unknown("项目自评", let node) = try reading("年度: 2025\n文档类型: 项目自评\n") else {
      Issue.record("not unknown")
      return
    }
    #expect(node.index == 5)
    guard case .unknown("", _) = try reading("文档类型:\n"), case .unknown("", _) = try reading("文档类型: [甲]\n") else {
      Issue.record("a blank kind is unknown too")
      return
    }
  }

  @Test(
    "None of ours", arguments: ["", "a: 1", "- 文档类型", "项目: {文档类型: 项目支出绩效自评表}", "文档 类型: 项目支出绩效自评表", "文档类型", "# 文档类型: 甲"])
  func none(_ text: String) throws {
    let tree = SyntaxTree(parsing: SourceText(text), as: .yaml)
    #expect(Form.read(tree).isEmpty)
    for document in tree.documents {
      guard case .none = Form.documentKind(of: document, in: tree) else {
        Issue.record("\(text)")
        continue
      }
    }
  }

  @Test("Documents of a stream keep their number; those of others are left out")
  func stream() {
    let text = "文档类型: 项目支出绩效自评表\n---\n版本: 1\n---\n文档类型: 项目支出绩效目标申报表\n"
    let forms = Form.read(SyntaxTree(parsing: SourceText(text), as: .yaml))
    #expect(forms.map(\.index) == [0, 2])
    #expect(forms.map(\.kind) == [.projectSelfEvaluation, .projectTarget])
  }
}
