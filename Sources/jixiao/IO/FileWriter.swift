import Glibc

/// Puts a text in the place of a file: the whole text or none of it, whatever happens meanwhile.
///
/// The text is written to a file beside the old one, brought to the disk and then given the old one's name. A symbolic
/// link stays one: the file to which it leads is replaced. The new file has the old one's mode, and its owner where the
/// system allows that; a second name of the old file (a hard link) keeps the old text.
enum FileWriter {
  /// Replaces the file at `path`, which held `old` when it was read.
  static func replace(_ path: FilePath, _ old: [UInt8], with new: [UInt8]) throws(FileError) {
    let target = try resolved(path)
    guard let folder = target.absolute.folder else { throw .isDirectory }
    // A file that may not be written is not replaced either, though the folder would allow it.
    guard access(target.cString, W_OK) == 0 else { throw .system(errno) }
    guard try FileReader.read(target) == old else { throw .changed }
    var status = stat()
    guard stat(target.cString, &status) == 0 else { throw .system(errno) }
    var name = folder.appending(Array(".jixiao-XXXXXX".utf8)).cString
    let file = mkstemp(&name)
    guard file >= 0 else { throw .system(errno) }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var failure = write(new, to: file)
    // Not to be allowed to give a file away is no failure; a change of owner takes bits of the mode, so it comes first.
    _ = fchown(file, status.st_uid, status.st_gid)
    if failure == nil, fchmod(file, status.st_mode & 0o7777) != 0 { failure = errno }
    if failure == nil, fsync(file) != 0 { failure = errno }
    if close(file) != 0, failure == nil { failure = errno }
    if failure == nil, rename(name, target.cString) != 0 { failure = errno }
    if let failure {
      unlink(name)
      throw .system(failure)
    }
    flush(folder)
  }

  /// Writes `bytes` to the file at `path`, which need not be there.
  static func write(_ bytes: [UInt8], to path: FilePath) throws(FileError) {
    if path.exists { return try replace(path, FileReader.read(path), with: bytes) }
    try create(bytes, at: path)
  }

  /// Writes `bytes` to a new file at `path`; one that is there is left alone.
  static func create(_ bytes: [UInt8], at path: FilePath) throws(FileError) {
    let file = open(path.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, 0o666)
    guard file >= 0 else { throw .system(errno) }
    var failure = write(bytes, to: file)
    if failure == nil, fsync(file) != 0 { failure = errno }
    if close(file) != 0, failure == nil { failure = errno }
    if let failure {
      unlink(path.cString)
      throw .system(failure)
    }
  }

  /// The file to which links lead.
  private static func resolved(_ path: FilePath) throws(FileError) -> FilePath {
    guard let text = realpath(path.cString, nil) else { throw .system(errno) }
    defer { free(text) }
    return FilePath(bytes: Array(UnsafeBufferPointer(start: text, count: strlen(text))).map(UInt8.init(bitPattern:)))
  }

  private static func write(_ bytes: [UInt8], to file: CInt) -> CInt? {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        Glibc.write(file, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count < 0 ? errno : EIO }
      written += count
    }
    return nil
  }

  /// Brings the new name to the disk; the text is there already.
  private static func flush(_ folder: FilePath) {
    let file = open(folder.cString, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }
}
