/// Feeds libFuzzer's inputs to one part of jixiao; any argument behind the part's name is libFuzzer's own.
///
///     JIXIAO_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product jixiao-fuzz
///     .build-fuzz/release/jixiao-fuzz parser -runs=20000 -seed=1 CORPUS
///
/// `.ci/fuzz` does both for every part.
@main
enum Main {
  /// What libFuzzer calls with each input.
  typealias Target = @convention(c) (UnsafeRawPointer?, Int) -> CInt

  static func main() {
    let targets: [String: Target] = [
      "parser": { fuzz(ParserTarget.run, $0, $1) },
      "quantities": { fuzz(QuantitiesTarget.run, $0, $1) },
      "framing": { fuzz(FramingTarget.run, $0, $1) },
      "sync": { fuzz(SyncTarget.run, $0, $1) },
      "zip": { fuzz(FileTarget.run, $0, $1) },
      "inflate": { fuzz(InflateTarget.run, $0, $1) },
      "xml": { fuzz(XMLTarget.run, $0, $1) },
      "xlsx": { fuzz(SheetTarget.run, $0, $1) },
      "docx": { fuzz(WordTarget.run, $0, $1) },
      "recognition": { fuzz(RecognitionTarget.run, $0, $1) },
    ]
    let name = CommandLine.arguments.dropFirst().first ?? ""
    guard let target = targets[name] else {
      print("usage: jixiao-fuzz \(targets.keys.sorted().joined(separator: "|")) [libFuzzer's arguments]")
      return
    }
    // libFuzzer takes the part's name for the program's.
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = CommandLine.unsafeArgv + 1
    withUnsafeMutablePointer(to: &arguments) { arguments in
      _ = runDriver(&count, arguments, target)
    }
  }
}

/// Outside of the type, for a C function cannot hold on to one.
private func fuzz(_ body: ([UInt8]) -> Void, _ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  body(Array(UnsafeRawBufferPointer(start: start, count: count)))
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: Main.Target
) -> CInt
