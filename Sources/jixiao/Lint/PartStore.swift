import Glibc
import Reports

/// The rendered parts of files that wait for their turn: in memory as long as they are few, then in a file that has no
/// name and ends with the process. Where there is no room for such a file they stay in memory.
struct PartStore: ~Copyable {
  /// Where the parts of each file begin, and the place of the first of them in ``lengths``.
  private var places: [(start: Int, part: Int)] = []
  /// Of each part the lengths of its body and its index, which lie one behind the other.
  private var lengths: [(body: Int, index: Int)] = []
  private var memory: [UInt8] = []
  /// How many bytes are in the file.
  private var written = 0
  private var file: CInt?
  private var canWrite = true

  /// From so many bytes on they go to the file.
  private static let limit = 8 << 20

  /// Adds the parts of the next file, one for each report.
  mutating func append(_ parts: [ReportPart]) {
    places.append((written + memory.count, lengths.count))
    for part in parts {
      lengths.append((part.body.count, part.index.count))
      memory += part.body
      memory += part.index
    }
    if memory.count >= Self.limit, canWrite { spill() }
  }

  /// The parts of a file, by its number from 0.
  subscript(_ number: Int) -> [ReportPart] {
    guard places.indices.contains(number) else { return [] }
    let end = number + 1 < places.count ? places[number + 1].part : lengths.count
    let mine = lengths[places[number].part..<end]
    var rest = bytes(at: places[number].start, count: mine.reduce(0) { $0 + $1.body + $1.index })[...]
    return mine.map { lengths in
      defer { rest = rest.dropFirst(lengths.body + lengths.index) }
      return ReportPart(
        body: Array(rest.prefix(lengths.body)), index: Array(rest.dropFirst(lengths.body).prefix(lengths.index)))
    }
  }

  private func bytes(at start: Int, count: Int) -> [UInt8] {
    if start >= written { return Array(memory[(start - written)...].prefix(count)) }
    guard let file else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[initialized...])
        let got = pread(file, rest.baseAddress, rest.count, start + initialized)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        initialized += got
      }
    }
  }

  /// Moves what is in memory to the file; where that fails nothing has happened.
  private mutating func spill() {
    if file == nil { file = Self.open() }
    guard let file else {
      canWrite = false
      return
    }
    var done = 0
    while done < memory.count {
      let count = memory.withUnsafeBytes { bytes in
        pwrite(file, bytes.baseAddress?.advanced(by: done), bytes.count - done, written + done)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        canWrite = false
        return
      }
      done += count
    }
    written += done
    memory.removeAll(keepingCapacity: true)
  }

  private static func open() -> CInt? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/jixiao-XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return nil }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(template)
    return file
  }

  deinit {
    if let file { close(file) }
  }
}
