import SourceText
import Syntax

extension Original {
  /// The example written anew from its sketch.
  func writing(
    _ format: SyntaxFormat, change: ([Sketch]) throws(Skip) -> [Sketch] = { $0 }, _ write: ([Sketch]) -> String
  ) throws -> Disguised {
    let documents = try change(try Sketch.documents(of: tree))
    if format == .json, documents.count != 1 { throw Skip("JSON has one document") }
    let text = SourceText(write(documents))
    let counterparts = try Counterparts(documents, from: tree, writtenAs: SyntaxTree(parsing: text, as: format))
    let places = try places(in: counterparts)
    return Disguised(source: text, format: format, places: places)
  }

  /// The example as YAML, in another manner.
  func asYAML(_ writer: SketchWriter) throws -> [Disguised] {
    [try writing(.yaml) { writer.yaml($0) }]
  }

  /// Skips JSON, which has neither comments nor other styles.
  func requireYAML() throws(Skip) {
    if specimen.format == .json { throw Skip("the example is JSON") }
  }

  /// Skips examples in which a comment could stand inside of a broken value.
  func requireSound() throws(Skip) {
    if tree.errors.contains(where: { $0.kind != .fullwidthPunctuation }) { throw Skip("the text has syntax errors") }
  }
}
