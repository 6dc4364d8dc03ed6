import Glibc

/// Bytes that are only added to: in memory as long as they are few, then in a file that has no name and ends with the
/// process. Where there is no room for such a file they stay in memory.
struct SpilledBytes: ~Copyable {
  private var memory: [UInt8] = []
  /// How many bytes are in the file.
  private var written = 0
  private var file: CInt?
  private var canWrite = true

  /// From so many bytes on they go to the file.
  private static let limit = 8 << 20

  /// How many there are.
  var count: Int { written + memory.count }

  /// Adds bytes.
  mutating func append(_ bytes: [UInt8]) { memory += bytes }

  /// Moves what is in memory to the file, if it is much; what was added before lies there as one piece.
  mutating func settle() { if memory.count >= Self.limit, canWrite { spill() } }

  /// So many bytes from `start` on; all of them were added between two calls of ``settle()``.
  func bytes(at start: Int, count: Int) -> [UInt8] {
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
        // Nothing has happened: what stands behind ``written`` is nobody's.
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
