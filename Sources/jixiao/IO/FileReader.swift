import Glibc

/// Reads whole files.
enum FileReader {
  /// No document is that large; a device or a pipe can be without end.
  static let limit = 256 << 20
  /// How much is read at once where the size is not known.
  private static let chunkSize = 64 << 10

  /// The bytes of the file at `path`, or of a pipe or device up to its end.
  static func read(_ path: FilePath) throws(FileError) -> [UInt8] {
    // To open a pipe to which nobody writes would take for ever.
    let descriptor = open(path.cString, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    return try read(from: descriptor)
  }

  /// The bytes of standard input up to its end.
  static func readStandardInput() throws(FileError) -> [UInt8] { try read(from: STDIN_FILENO) }

  /// Whether `path` is a directory, or a link to one.
  static func isDirectory(_ path: FilePath) -> Bool {
    var status = stat()
    return stat(path.cString, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func read(from descriptor: CInt) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
    let size = status.st_mode & S_IFMT == S_IFREG ? Int(clamping: status.st_size) : 0
    if size > limit { throw .tooLarge(limit) }
    var bytes: [UInt8] = []
    // One byte more than the file has, so that the read that finds the end needs no larger buffer.
    var room = size > 0 ? size + 1 : chunkSize
    while true {
      let (chunk, failure) = read(from: descriptor, atMost: room)
      if let failure { throw .system(failure) }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if bytes.count > limit { throw .tooLarge(limit) }
      room = bytes.count <= size ? size + 1 - bytes.count : chunkSize
    }
  }

  /// The next bytes; none at the end.
  private static func read(from descriptor: CInt, atMost count: Int) -> (bytes: [UInt8], failure: CInt?) {
    var failure: CInt?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count < 0, errno == EAGAIN {
          // A pipe whose writer takes its time.
          var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          _ = Glibc.poll(&poll, 1, -1)
          continue
        }
        if count < 0 { failure = errno }
        initialized = max(count, 0)
        return
      }
    }
    return (bytes, failure)
  }
}
