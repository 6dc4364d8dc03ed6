import Glibc
import Quantities
import SourceText

/// `jixiao read [TEXT…]`.
enum ReadCommand {
  static var declaration: Command {
    Command(
      "read", zh: "指标值是怎样理解的", en: "how an indicator value is understood",
      operands: .any(zh: "[指标值…]", en: "[TEXT…]", kind: .words), options: [.textOrJSON],
      examples: [
        Command.Example("jixiao read '≥95%' 1.2亿元 12月底前 明显提升", zh: "四个指标值", en: "four values"),
        Command.Example("jixiao read --format json < 指标值.txt", zh: "标准输入，一行一个", en: "standard input, one a line"),
      ],
      body: .parsed { call throws(UsageError) in try run(call) })
  }

  private static func run(_ call: Invocation) throws(UsageError) -> CInt {
    let isJSON = call.arguments.value(.textOrJSON) == "json"
    var stream = OutputStream(STDOUT_FILENO)
    func write(_ text: String) {
      let reading = Reading.read(text)
      stream.write(isJSON ? ReadingWriter.json(text, reading) : ReadingText(text, reading, call.language).text)
    }
    if call.arguments.operands.isEmpty {
      let source: SourceText
      do {
        source = SourceText(decoding: try FileReader.readStandardInput())
      } catch {
        call.complain(zh: "无法读取标准输入：\(error.reason.chinese)", en: "cannot read standard input: \(error.reason.english)")
        return ExitCode.failure
      }
      for line in 0..<source.lines.count {
        let range = source.lineRange(line)
        // A line break at the very end ends the last line and begins none.
        if range.isEmpty, line == source.lines.count - 1 { continue }
        write(source.string(range))
      }
    } else {
      for text in call.arguments.operands { write(text) }
    }
    return call.finish(&stream)
  }
}
