import Glibc
import Linting
import SourceText

let invalidEncoding = Rule(
  8, "invalid-encoding", .error, .all,
  summary: LocalizedText(zh: "文件不是 UTF-8 编码，或含有无法识别的字节", en: "The file is not UTF-8, or has bytes that are no text"),
  why: LocalizedText(zh: "其他编码的文件在别的电脑和系统上会显示为乱码", en: "Files in other encodings turn into garbage elsewhere"),
  advice: LocalizedText(zh: "在编辑器中另存为 UTF-8 编码", en: "Save the file as UTF-8"),
  examples: [
    .bad("文档类型: 项目支出绩效自评表\n项目: {名称: 公路↓\u{fffd}养护}\n"),
    .good("文档类型: 项目支出绩效自评表\n项目: {名称: 𠮷林公路养护🚧}\n"),
  ],
  checking: .file { check in
    let source = check.source
    switch source.encoding {
    case .utf8, .utf8WithBOM: break
    default:
      check.report(
        TextRange(0, 0), zh: "文件是 \(source.encoding.name[.chinese])，已按此读取；应为 UTF-8",
        en: "the file is in \(source.encoding.name[.english]) and was read as such; it should be UTF-8")
    }
    for range in replacementMarks(in: source.bytes) {
      check.report(range, zh: "此处的字节不是文字，无法识别", en: "the bytes here are no text")
    }
  })

/// Where U+FFFD stands: written here for bytes that are no text, or left by another program that met such bytes.
private func replacementMarks(in bytes: [UInt8]) -> [TextRange] {
  bytes.withUnsafeBytes { text in
    var found: [TextRange] = []
    guard let start = text.baseAddress else { return found }
    var place = 0
    while found.count < 100, place + 2 < text.count, let next = memchr(start + place, 0xef, text.count - place - 2) {
      place = UnsafeRawPointer(next) - start
      if text[place + 1] == 0xbf && text[place + 2] == 0xbd { found.append(TextRange(place, place + 3)) }
      place += 1
    }
    return found
  }
}
