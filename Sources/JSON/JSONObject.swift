/// The members of a JSON object in the order written.
public struct JSONObject: Hashable, Sendable {
  /// One member.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let key: String
    /// The value.
    public let value: JSONValue

    /// The member `key` with `value`.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members in order; a name that was written twice stands there twice.
  public let members: [Member]
  /// Where each name stands, kept for large objects only: comparing a few short names is quicker than hashing one.
  private let positions: [String: Int]

  /// From this number of members on, lookup goes through the index.
  private static let indexedCount = 24

  /// An object of `members`.
  public init(_ members: [Member]) {
    self.members = members
    if members.count < Self.indexedCount {
      positions = [:]
    } else {
      positions = Dictionary(members.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { _, last in last })
    }
  }

  /// The value of the member called `key`, the last one of several; nil when there is none.
  public subscript(key: String) -> JSONValue? {
    guard positions.isEmpty else { return positions[key].map { members[$0].value } }
    return members.last { $0.key == key }?.value
  }

  /// Whether two objects have equal members in the same order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool { left.members == right.members }

  /// Hashes the members.
  public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}
