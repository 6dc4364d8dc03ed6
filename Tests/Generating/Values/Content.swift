/// A document before it is written down: canonical keys, the nested layout.
package indirect enum Content: Equatable, Sendable {
  /// A text; quoted where the notation asks for it.
  case text(String)
  /// A number, a date or a flag, written as it is.
  case plain(String)
  case list([Content])
  case mapping([Entry])

  /// One key and its value.
  package struct Entry: Equatable, Sendable {
    package var key: String
    package var value: Content

    package init(_ key: String, _ value: Content) {
      self.key = key
      self.value = value
    }
  }

  /// The value at a path of keys; a number among them is a position in a list. Setting `nil` removes it.
  package subscript(_ path: String...) -> Content? {
    get { at(path[...]) }
    set { self = setting(path[...], to: newValue) ?? .mapping([]) }
  }

  package func at(_ path: ArraySlice<String>) -> Content? {
    guard let key = path.first else { return self }
    switch self {
    case .mapping(let entries): return entries.first { $0.key == key }?.value.at(path.dropFirst())
    case .list(let items):
      guard let position = Int(key), items.indices.contains(position) else { return nil }
      return items[position].at(path.dropFirst())
    case .text, .plain: return nil
    }
  }

  package func setting(_ path: ArraySlice<String>, to value: Content?) -> Content? {
    guard let key = path.first else { return value }
    switch self {
    case .mapping(var entries):
      let place = entries.firstIndex { $0.key == key }
      let inner = (place.map { entries[$0].value } ?? .mapping([])).setting(path.dropFirst(), to: value)
      switch (place, inner) {
      case (let place?, let inner?): entries[place].value = inner
      case (let place?, nil): entries.remove(at: place)
      case (nil, let inner?): entries.append(Entry(key, inner))
      case (nil, nil): break
      }
      return .mapping(entries)
    case .list(var items):
      guard let position = Int(key), items.indices.contains(position) else { return self }
      if let inner = items[position].setting(path.dropFirst(), to: value) {
        items[position] = inner
      } else {
        items.remove(at: position)
      }
      return .list(items)
    case .text, .plain: return self
    }
  }

  /// The keys of a mapping.
  package var keys: [String] {
    guard case .mapping(let entries) = self else { return [] }
    return entries.map(\.key)
  }

  /// The items of a list.
  package var items: [Content] {
    guard case .list(let items) = self else { return [] }
    return items
  }

  /// What a scalar says.
  package var string: String? {
    switch self {
    case .text(let text), .plain(let text): text
    case .list, .mapping: nil
    }
  }
}

extension Content: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByDictionaryLiteral,
  ExpressibleByArrayLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(arrayLiteral elements: Content...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, Content?)...) {
    self = .mapping(elements.compactMap { key, value in value.map { Entry(key, $0) } })
  }
}
