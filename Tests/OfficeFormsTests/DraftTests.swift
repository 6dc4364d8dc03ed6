import Forms
import Generating
import Testing

@testable import Office

@Suite("Documents that are put together") struct DraftTests {
  @Test("A set of blocks is a set", arguments: 0..<20 as Range<UInt64>)
  func blocks(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var blocks = BlockSet()
    var model: Set<Int> = []
    for _ in 0..<300 {
      let block = Int.random(in: 0..<150, using: &random)
      if Int.random(in: 0..<3, using: &random) > 0 {
        blocks.insert(block)
        model.insert(block)
      } else {
        blocks.remove(block)
        model.remove(block)
      }
    }
    #expect((0..<300).filter { blocks.contains($0) } == model.sorted())
  }

  @Test("A row that is added stands behind the others") func rows() throws {
    let type = DocumentKind.projectSelfEvaluation.recordType
    let field = try #require(type[.indicators])
    var record = DraftRecord()
    for number in 0..<3 {
      record.append(
        DraftIndicator(
          first: DraftText(text: "产出指标", place: nil), second: DraftText(text: "第\(number)", place: nil),
          record: DraftRecord()), to: field)
    }
    guard case .indicators(let rows)? = record.value([field]) else { throw Missing() }
    #expect(rows.map(\.second.text) == ["第0", "第1", "第2"])
  }

  @Test("What is put below a field stays when more is put there") func below() throws {
    let type = DocumentKind.projectSelfEvaluation.recordType
    let project = try #require(type[.project])
    let fields = try #require(project.type.recordType)
    let (name, unit) = (try #require(fields[.name]), try #require(fields[.unit]))
    var record = DraftRecord()
    func text(_ text: String) -> DraftValue { .text(DraftText(text: text, place: nil)) }
    let isSet = [(name, "养护"), (unit, "公路站"), (unit, "别的")].map { field, value in
      record.set([project, field], text(value), label: nil, printed: field.key, row: "")
    }
    #expect(isSet == [true, true, false])
    guard case .text(let kept)? = record.value([project, name]),
      case .text(let station)? = record.value([project, unit])
    else { throw Missing() }
    #expect(kept.text == "养护")
    #expect(station.text == "公路站")
  }

  private struct Missing: Error {}
}
