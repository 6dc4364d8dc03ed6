import Glibc
import Synchronization
import Testing

@testable import LanguageServer

@Suite struct OutboxTests {
  @Test func writesAtOnceWhatIsTaken() throws {
    let pipe = try Pipe()
    let outbox = Outbox(descriptor: pipe.input, relieved: {}, broken: {})
    outbox.send(Array("绩".utf8))
    outbox.send(Array("效".utf8), replacing: "a")
    outbox.send(Array("!".utf8), replacing: "a")
    #expect(String(decoding: pipe.take(7), as: UTF8.self) == "绩效!")
  }

  @Test func keepsOrderAndReplacesWhatWaits() throws {
    let pipe = try Pipe()
    let outbox = Outbox(descriptor: pipe.input, relieved: {}, broken: {})
    let first = [UInt8](repeating: 0x31, count: 200_000)
    outbox.send(first, replacing: "a")
    // The first is half written and cannot be replaced; of those behind it only the newest with their key.
    outbox.send(Array("old a ".utf8), replacing: "a")
    outbox.send(Array("old b ".utf8), replacing: "b")
    outbox.send(Array("answer ".utf8))
    // So much that the first goes on being written, but not to its end: a pipe holds less than the rest.
    #expect(pipe.take(120_000).count == 120_000)
    outbox.send(Array("new b ".utf8), replacing: "b")
    outbox.send(Array("new a ".utf8), replacing: "a")
    #expect(pipe.take(80_000) == Array(first.dropFirst(120_000)))
    #expect(String(decoding: pipe.take(19), as: UTF8.self) == "new a new b answer ")
    outbox.flush(within: 10_000)
    outbox.send(Array("next".utf8), replacing: "a")
    #expect(String(decoding: pipe.take(4), as: UTF8.self) == "next")
  }

  @Test func saysWhenTooMuchWaits() throws {
    let pipe = try Pipe()
    let relieved = Atomic(0)
    let outbox = Outbox(descriptor: pipe.input, relieved: { relieved.add(1, ordering: .relaxed) }, broken: {})
    let message = [UInt8](repeating: 0x31, count: 1 << 20)
    var sent = 0
    while !outbox.isCongested, sent < 20 {
      outbox.send(message)
      sent += 1
    }
    // One of them may be nearly written.
    #expect(sent == Outbox.congestion / message.count + 1)
    #expect(relieved.load(ordering: .relaxed) == 0)
    #expect(pipe.take(sent * message.count).allSatisfy { $0 == 0x31 })
    outbox.flush(within: 10_000)
    #expect(!outbox.isCongested)
    #expect(relieved.load(ordering: .relaxed) == 1)
  }

  @Test func noticesThatNobodyReads() throws {
    signal(SIGPIPE, SIG_IGN)
    let pipe = try Pipe()
    let broken = Atomic(0)
    let outbox = Outbox(descriptor: pipe.input, relieved: {}, broken: { broken.add(1, ordering: .relaxed) })
    pipe.closeOutput()
    outbox.send([0x31])
    #expect(broken.load(ordering: .relaxed) == 1)
  }
}

/// A pipe of which the test is the reading side.
private final class Pipe {
  let input: CInt
  private var output: CInt

  init() throws {
    var ends: [CInt] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw ServerProcess.SpawnFailed(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (output, input) = (ends[0], ends[1])
  }

  deinit {
    closeOutput()
    // The writing side stays open: the thread of an outbox may still hold it.
  }

  func closeOutput() {
    if output >= 0 { close(output) }
    output = -1
  }

  /// The next `count` bytes; fewer when they do not come.
  func take(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < count {
      var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 10_000) > 0 else { break }
      let taken = read(output, &buffer, min(buffer.count, count - bytes.count))
      guard taken > 0 else { break }
      bytes += buffer[..<taken]
    }
    return bytes
  }
}
