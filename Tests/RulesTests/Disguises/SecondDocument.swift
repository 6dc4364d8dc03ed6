extension Disguise {
  /// As the second document of a stream.
  static let secondDocument = Disguise("second document", .bytes) { original in
    try original.requireYAML()
    if case .configuration = original.specimen.rule.check { throw Skip("a configuration is one document") }
    if case .group = original.specimen.rule.check { throw Skip("another document of the file is one of its group") }
    let text = original.source.string(original.source.whole)
    if text.hasPrefix("---") || text.hasPrefix("%") { throw Skip("the example begins a stream of its own") }
    if text.contains("忽略文件") { throw Skip("a waiver for the file stands before all documents") }
    let neighbour = "文档类型: 项目支出绩效目标申报表\n年度: 2024\n资金: {年度资金总额: 8}\n---\n"
    var disguised = original.behind(neighbour)
    disguised.begin = neighbour.utf8.count
    return [disguised]
  }
}
