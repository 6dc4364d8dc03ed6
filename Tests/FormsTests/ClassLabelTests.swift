import Quantities
import Testing

@testable import Forms

/// The labels of classes as real forms print them.
@Suite("Labels of classes") struct ClassLabelTests {
  @Test(
    "Points beside the name are read",
    arguments: [
      ("产出指标(50分)", "50", "50"), ("产出指标（50分）", "50", "50"), ("产出指标（50）", "50", "50"), ("产出指标 (50 分)", "50", "50"),
      ("产出指标(０-20分)", "0", "20"), ("产出指标(0-20分)", "0", "20"), ("产出指标（0—20分）", "0", "20"), ("产出指标（0－20分）", "0", "20"),
      ("产出指标（0~20）", "0", "20"), ("产出指标（0～20分）", "0", "20"), ("产出指标（0至20分）", "0", "20"), ("产出指标（40–50分）", "40", "50"),
      ("产出指标（12.5分）", "12.5", "12.5"), ("产出指标（50分）：", "50", "50"), ("　产出指标（50分）", "50", "50"),
      ("产出指标\n（50分）", "50", "50"),
      ("产出指标（权重50分）", "50", "50"), ("产出指标（50%）", "50", "50"), ("产出指标（满分50分）", "50", "50"),
    ])
  func points(_ text: String, _ lower: String, _ upper: String) throws {
    let label = ClassLabel.read(text.utf8.span)
    #expect(label.first == .output)
    #expect(label.points?.lower == ExactDecimal(lower))
    #expect(label.points?.upper == ExactDecimal(upper))
  }

  @Test(
    "A bracket that holds no points gives none",
    arguments: ["产出指标", "产出指标：", "产出指标:", "产出指标（必填）", "产出指标()", "产出指标（）", "产出指标（20-0分）", "产出指标（分）"])
  func noPoints(_ text: String) {
    let label = ClassLabel.read(text.utf8.span)
    #expect(label.first == .output)
    #expect(label.points == nil)
  }

  @Test("What is no class is none", arguments: ["", " ", "其他", "（50分）", "(", ")", "产出指标指标", "名称", "产出" + "（50", "产出）"])
  func none(_ text: String) {
    let label = ClassLabel.read(text.utf8.span)
    #expect(label.second == nil)
    #expect(label.first == nil)
  }

  @Test(
    "Old and local names",
    arguments: [
      ("效果指标", IndicatorClass.benefit), ("项目产出", .output), ("投入指标", .cost), ("满意度", .satisfaction),
      ("预算执行率", .execution),
      ("运行成本", .operatingCost), ("可持续发展能力", .sustainability), ("决策", .decision),
    ])
  func first(_ text: String, _ expected: IndicatorClass) { #expect(ClassLabel.read(text.utf8.span).first == expected) }

  @Test(
    "Second level",
    arguments: [
      ("可持续影响指标", IndicatorSubclass.sustainableImpact), ("社会公众或服务对象满意度", .satisfaction), ("成本指标", .outputCost),
      ("生态环境成本", .ecologicalCost), ("社会、经济、生态效益指标", .combinedBenefit), ("环境效益", .ecologicalBenefit),
      ("产出时效", .timeliness),
    ])
  func second(_ text: String, _ expected: IndicatorSubclass) {
    #expect(ClassLabel.read(text.utf8.span).second == expected)
  }

  @Test("Every name names its class, and no name two of one level")
  func names() {
    for (name, meaning) in IndicatorClass.aliases {
      #expect(ClassLabel.read(name.utf8.span).first == meaning, "\(name)")
    }
    for (name, meaning) in IndicatorSubclass.aliases {
      #expect(ClassLabel.read(name.utf8.span).second == meaning, "\(name)")
    }
    let first = IndicatorClass.allCases.map(\.label) + IndicatorClass.aliases.map(\.0)
    let second = IndicatorSubclass.allCases.map(\.label) + IndicatorSubclass.aliases.map(\.0)
    #expect(Set(first).count == first.count)
    #expect(Set(second).count == second.count)
  }
}
