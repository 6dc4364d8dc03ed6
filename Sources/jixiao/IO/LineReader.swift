import Glibc

/// Reads a descriptor line by line, in bounded memory.
struct LineReader {
  /// What a line is.
  enum Line {
    /// Its bytes, without the line break.
    case text([UInt8])
    /// More bytes than the limit; they were passed over.
    case tooLong
  }

  /// No document is that long on one line.
  static let limit = 64 << 20

  private let descriptor: CInt
  private var buffer: [UInt8] = []
  /// Where in the buffer the next line begins.
  private var start = 0
  /// How much of the buffer is known to hold no line break.
  private var searched = 0
  private var isAtEnd = false

  private static let chunkSize = 64 << 10

  /// A reader of an open descriptor.
  init(_ descriptor: CInt) { self.descriptor = descriptor }

  /// The next line; `nil` behind the last one.
  /// - Parameter willWait: called before each read, which may take long: time to write what is ready.
  mutating func next(willWait: () -> Void) throws(FileError) -> Line? {
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { (start, searched) = (end + 1, end + 1) }
        return isTooLong || end - start > Self.limit ? .tooLong : .text(Array(buffer[start..<end]))
      }
      if isAtEnd {
        defer { (start, searched) = (buffer.count, buffer.count) }
        if isTooLong { return .tooLong }
        return start < buffer.count ? .text(Array(buffer[start...])) : nil
      }
      buffer.removeFirst(start)
      start = 0
      if buffer.count > Self.limit {
        isTooLong = true
        buffer.removeAll()
      }
      searched = buffer.count
      willWait()
      try fill()
    }
  }

  private mutating func fill() throws(FileError) {
    var failure: CInt?
    let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, initialized in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = errno }
        initialized = max(count, 0)
        return
      }
    }
    if let failure { throw .system(failure) }
    isAtEnd = chunk.isEmpty
    buffer += chunk
  }
}
