import FuzzTargets

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
    // A C function cannot hold on to its part.
    let targets: [FuzzedPart: Target] = [
      .parser: { fuzz(.parser, $0, $1) }, .quantities: { fuzz(.quantities, $0, $1) },
      .framing: { fuzz(.framing, $0, $1) }, .sync: { fuzz(.sync, $0, $1) }, .zip: { fuzz(.zip, $0, $1) },
      .inflate: { fuzz(.inflate, $0, $1) }, .xml: { fuzz(.xml, $0, $1) }, .xlsx: { fuzz(.xlsx, $0, $1) },
      .docx: { fuzz(.docx, $0, $1) },
      .recognition: { fuzz(.recognition, $0, $1) },
    ]
    let name = CommandLine.arguments.dropFirst().first ?? ""
    guard let target = FuzzedPart(rawValue: name).flatMap({ targets[$0] }) else {
      print("usage: jixiao-fuzz \(FuzzedPart.allCases.map(\.rawValue).joined(separator: "|")) [libFuzzer's arguments]")
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

/// Feeds one input; stops the run where something does not hold, so that libFuzzer keeps the input.
private func fuzz(_ part: FuzzedPart, _ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  do { try part.run(Array(UnsafeRawBufferPointer(start: start, count: count))) } catch { fatalError("\(error)") }
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: Main.Target
) -> CInt
