/// Everything that differs between places and years, as the rules read it: the members of ``ParameterValues``.
///
/// A class because nearly every rule reads some of it for every document: the values themselves are a thousand bytes of
/// lists, each of which would be retained for every copy.
@dynamicMemberLookup
public final class Parameters: Sendable {
  /// The values.
  public let values: ParameterValues

  /// Parameters with these values.
  public init(_ values: ParameterValues = ParameterValues()) { self.values = values }

  /// A member of the values.
  @inlinable @inline(__always)
  public subscript<Value>(dynamicMember path: KeyPath<ParameterValues, Value>) -> Value { values[keyPath: path] }
}
