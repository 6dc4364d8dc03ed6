import JSON
import Linting
import Regulations
import SourceText

/// Writes one finding as JSON, as all formats built on JSON have it.
struct FindingWriter {
  let file: LintedFile
  let language: Language

  func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.object {
      $0.member("code", finding.code.description)
      $0.member("name", finding.name)
      $0.member("level", finding.level.name.english)
      $0.member("path", file.path)
      $0.member("document", finding.document)
      write(finding.range, in: file.source, to: &$0)
      write(Place(finding.range.start, in: file.source).cell, to: &$0)
      $0.member("message", finding.message)
      $0.member("why", finding.why)
      $0.member("advice", finding.advice)
      write(finding.provision, to: &$0)
      $0.key("related")
      $0.array { for related in finding.related { write(related, to: &$0) } }
      $0.key("fixes")
      $0.array { for fix in finding.fixes { write(fix, to: &$0) } }
      $0.member("waived", finding.isWaived)
    }
  }

  private func write(_ range: TextRange, in source: SourceText, to writer: inout JSONWriter) {
    writer.key("range")
    writer.object {
      let places = file.places(of: range, in: source)
      for (name, offset, place) in [("start", range.start, places.start), ("end", range.end, places.end)] {
        $0.key(name)
        $0.object {
          $0.member("line", place.line)
          $0.member("column", place.column)
          $0.member("offset", offset)
        }
      }
    }
  }

  /// The cell, in a file that is a workbook; the range then counts rows and columns of the sheet.
  private func write(_ cell: CellReference?, to writer: inout JSONWriter) {
    guard let cell else { return }
    writer.key("cell")
    writer.object {
      $0.member("sheet", cell.sheet)
      $0.member("cell", cell.name)
      $0.member("label", cell.label)
    }
  }

  private func write(_ provision: Provision?, to writer: inout JSONWriter) {
    writer.key("provision")
    guard let provision else { return writer.writeNull() }
    writer.object {
      $0.member("ruleSet", provision.ruleSet)
      $0.member("article", provision.article)
      $0.member("summary", provision.summary)
    }
  }

  /// A place in another file has no range where its text is not at hand.
  private func write(_ related: RelatedPlace, to writer: inout JSONWriter) {
    writer.object {
      $0.member("path", related.path ?? file.path)
      if let source = file.source(of: related) {
        write(related.range, in: source, to: &$0)
        write(Place(related.range.start, in: source).cell, to: &$0)
      } else {
        $0.member("range", .null)
      }
      $0.member("message", related.message)
    }
  }

  private func write(_ fix: Fix, to writer: inout JSONWriter) {
    writer.object {
      $0.member("title", fix.title[language])
      $0.member("safe", fix.isSafe)
      $0.key("edits")
      $0.array {
        for edit in file.source.origin == nil ? fix.edits : [] {
          $0.object {
            $0.member("path", file.path)
            $0.member("start", edit.range.start)
            $0.member("end", edit.range.end)
            $0.member("text", edit.replacement)
          }
        }
      }
    }
  }
}
