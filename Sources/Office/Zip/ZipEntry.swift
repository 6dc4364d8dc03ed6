/// A file within a zip file, as the directory at the end tells of it.
struct ZipEntry: Hashable, Sendable {
  /// How the data is packed.
  enum Method: Hashable, Sendable {
    case stored
    case deflate
    case other(Int)
  }

  /// The name in UTF-8 with `/` between folders.
  let name: String
  let method: Method
  let isEncrypted: Bool
  let crc: UInt32
  let packedSize: Int
  let size: Int
  /// Where the entry's own head begins.
  let headerOffset: Int
  /// The bytes of the name, to be compared with those in the entry's own head.
  let nameRange: Range<Int>
}

/// Why a zip file or an entry cannot be read.
enum ZipError: Error, Hashable {
  /// No zip file, or one that was cut off.
  case noDirectory
  /// The directory or an entry's head contradicts itself.
  case malformed
  /// The packed data is no DEFLATE data, or not what its size or check number says.
  case damagedData
  case encrypted
  /// Packed in another way than stored or DEFLATE.
  case unknownMethod
}
