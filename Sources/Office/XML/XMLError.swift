/// Why a part of an office file is no XML that is read.
enum XMLError: Error, Hashable {
  /// The bytes end before the root element does.
  case endsEarly
  /// Not well-formed, at a byte.
  case malformed(Int)
  /// A document type, which no office program writes: it may define entities that grow without bound.
  case documentType
  /// Nested deeper than is read.
  case tooDeep
}
