/// Names of sheets that Excel allows: up to 31 letters, none of `[]:*?/\`, each once.
enum SheetName {
  private static let maximumLength = 31

  /// The names, with what is not allowed replaced and numbers behind those that are there twice.
  static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let base = allowed(name)
      var candidate = base
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        let ending = "(\(number))"
        candidate = shortened(base, to: maximumLength - ending.utf16.count) + ending
        number += 1
      }
      return candidate
    }
  }

  private static func allowed(_ name: String) -> String {
    let letters = name.map { character -> Character in
      "[]:*?/\\".contains(character) || character.unicodeScalars.contains { $0.value < 0x20 } ? "_" : character
    }
    var result = shortened(String(letters), to: maximumLength)
    // An apostrophe may stand within a name only.
    if result.first == "'" { result.removeFirst() }
    if result.last == "'" { result.removeLast() }
    return result.isEmpty ? "Sheet" : result
  }

  private static func shortened(_ name: String, to length: Int) -> String {
    var result = ""
    var count = 0
    for character in name {
      count += character.utf16.count
      guard count <= length else { break }
      result.append(character)
    }
    return result
  }
}
