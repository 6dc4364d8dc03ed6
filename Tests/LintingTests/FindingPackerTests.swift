import Regulations
import Rules
import SourceText
import Testing

@testable import Linting

@Suite("Findings in few bytes") struct FindingPackerTests {
  @Test("What is taken out is what was put in, for the findings of every rule's examples") func examples() throws {
    let linter = Linter(rules: Rules.catalogue, library: RuleSetLibrary(), settings: LintSettings())
    var packer = FindingPacker()
    var packed: [(bytes: [UInt8], findings: [Finding], count: Int)] = []
    for rule in Rules.catalogue {
      for example in rule.examples {
        let source = SourceText(example.text)
        let findings = linter.lint(source, as: .yaml).findings
        packed.append((packer.pack(findings, in: source.count), findings, source.count))
      }
    }
    // Taken out when all are in, as the heads of one file serve the others.
    var count = 0
    for (bytes, findings, size) in packed {
      let unpacked = try #require(packer.unpack(bytes, in: size))
      #expect(unpacked.map { String(describing: $0) } == findings.map { String(describing: $0) })
      count += findings.count
    }
    #expect(count > 500)
    #expect(packed.contains { $0.findings.contains { !$0.fixes.isEmpty } })
    #expect(packed.contains { $0.findings.contains { !$0.related.isEmpty } })
  }

  @Test("Findings in another text are not taken out") func anotherText() {
    var packer = FindingPacker()
    let (text, other) = (SourceText("总分: 90\n"), SourceText("总分: 91\n"))
    let bytes = packer.pack([], in: FindingPacker.fingerprint(of: text))
    #expect(packer.unpack(bytes, in: FindingPacker.fingerprint(of: SourceText("总分: 90\n")))?.isEmpty == true)
    #expect(packer.unpack(bytes, in: FindingPacker.fingerprint(of: other)) == nil)
  }

  @Test("Numbers and texts come back", arguments: [0, 1, 127, 128, 16_383, 16_384, Int(UInt32.max), Int.max])
  func values(_ number: Int) {
    var bytes = PackedBytes()
    bytes.put("第")
    bytes.put(number)
    bytes.put("")
    var read = PackedBytes(bytes.bytes)
    #expect(read.text() == "第")
    #expect(read.number() == number)
    #expect(!read.isEmpty)
    #expect(read.text() == "")
    #expect(read.isEmpty)
    #expect(read.text() == "")
    #expect(read.number() == 0)
  }
}
