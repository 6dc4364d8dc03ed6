import JSON

/// What came of holding a value against the model.
struct Reading {
  var problems: [String] = []
  /// The members, structures and values of enumerations that are used, for what they ask of the client.
  var uses: [Use] = []

  /// Something of the model that a value makes use of.
  struct Use {
    /// `Structure`, `Structure.member` or `Enumeration.Value`.
    let name: String
    /// The member in which it stands; those of `MarkupContent` count as its owner's.
    let owner: String
    let value: JSONValue
    let since: String?
  }
}

extension MetaModel {
  /// What does not fit in a message of the server: a notification or request `method`, or an answer to one.
  func problems(of message: JSONValue, method: String?) -> [String] { read(message, method: method).problems }

  /// Reads a message of the server. Members that the model does not know are problems too.
  func read(_ message: JSONValue, method: String?) -> Reading {
    func problem(_ text: String) -> Reading { Reading(problems: [text]) }
    guard message["jsonrpc"] == "2.0" else { return problem("jsonrpc is missing") }
    if let error = message["error"] {
      let isComplete = error["code"]?.integer != nil && error["message"]?.string != nil && message["result"] == nil
      return isComplete ? Reading() : problem("an error needs code and message, and no result")
    }
    guard let method else { return problem("an answer to no request") }
    guard let known = messages[method] else { return problem("unknown method \(method)") }
    if let result = message["result"] {
      guard let shape = known.result else { return problem("an answer to the notification \(method)") }
      return read(result, as: shape, "result")
    }
    guard let shape = known.params else {
      return message["params"] == nil ? Reading() : problem("\(method) takes no parameters")
    }
    return read(message["params"] ?? .null, as: shape, "params")
  }

  /// Reads a value of a type.
  func read(_ value: JSONValue, as shape: Shape, _ path: String) -> Reading {
    var reading = Reading()
    read(value, shape, path, path, &reading)
    return reading
  }

  private func read(_ value: JSONValue, _ shape: Shape, _ path: String, _ owner: String, _ reading: inout Reading) {
    func mismatch() { reading.problems.append("\(path) is \(value.text.prefix(60)), not \("\(shape)".prefix(80))") }
    switch shape {
    case .base(let name): if !Self.isBase(value, name) { mismatch() }
    case .literal(let text): if value != .string(text) { mismatch() }
    case .reference(let name): read(value, named: name, path, owner, &reading)
    case .either(let shapes):
      var best: Reading?
      for shape in shapes {
        var each = Reading()
        read(value, shape, path, owner, &each)
        if each.problems.count < best?.problems.count ?? Int.max { best = each }
        if each.problems.isEmpty { break }
      }
      reading.problems += best?.problems ?? []
      reading.uses += best?.uses ?? []
    case .all(let shapes):
      // Each knows a part of the members only.
      read(value, .members(shapes.flatMap { properties(of: $0) }), path, owner, &reading)
    case .list(let element):
      guard let elements = value.array else { return mismatch() }
      for (index, value) in elements.enumerated() { read(value, element, "\(path)[\(index)]", owner, &reading) }
    case .tuple(let shapes):
      guard let elements = value.array, elements.count == shapes.count else { return mismatch() }
      for (value, shape) in zip(elements, shapes) { read(value, shape, path, owner, &reading) }
    case .map(let element):
      guard let object = value.object else { return mismatch() }
      for member in object.members { read(member.value, element, "\(path).\(member.key)", owner, &reading) }
    case .members(let properties): read(value, properties, path, nil, &reading)
    case .unknown: mismatch()
    }
  }

  private func read(
    _ value: JSONValue, named name: String, _ path: String, _ owner: String, _ reading: inout Reading
  ) {
    if name == "LSPAny" || name == "LSPObject" { return }
    if let alias = aliases[name] { return read(value, alias, path, owner, &reading) }
    if let enumeration = enumerations[name] {
      if let known = enumeration.values.first(where: { $0.value == value }) {
        reading.uses.append(.init(name: "\(name).\(known.name)", owner: owner, value: value, since: known.since))
      } else if !enumeration.isOpen || !Self.isBase(value, enumeration.base) {
        reading.problems.append("\(path) is \(value.text), no \(name)")
      }
      return
    }
    reading.uses.append(.init(name: name, owner: owner, value: value, since: nil))
    read(value, structures[name] ?? [], path, name == "MarkupContent" ? owner : nil, &reading)
  }

  private func read(
    _ value: JSONValue, _ properties: [Property], _ path: String, _ owner: String?, _ reading: inout Reading
  ) {
    guard let object = value.object else { return reading.problems.append("\(path) is no object") }
    for property in properties {
      if let member = object[property.name] {
        reading.uses.append(
          .init(name: property.id, owner: owner ?? property.id, value: member, since: property.since))
        read(member, property.shape, "\(path).\(property.name)", owner ?? property.id, &reading)
      } else if !property.isOptional {
        reading.problems.append("\(path).\(property.name) is missing")
      }
    }
    for member in object.members where !properties.contains(where: { $0.name == member.key }) {
      reading.problems.append("\(path).\(member.key) is not in the model")
    }
  }

  /// The members of a structure, or of what stands for one.
  func properties(of shape: Shape) -> [Property] {
    switch shape {
    case .reference(let name): structures[name] ?? aliases[name].map { properties(of: $0) } ?? []
    case .members(let properties): properties
    case .all(let shapes): shapes.flatMap { properties(of: $0) }
    default: []
    }
  }

  static func isBase(_ value: JSONValue, _ name: String) -> Bool {
    switch name {
    case "string", "URI", "DocumentUri": value.string != nil
    case "integer": value.integer.map { abs($0) <= 1 << 31 } ?? false
    case "uinteger": value.integer.map { 0..<1 << 31 ~= $0 } ?? false
    case "decimal": if case .number = value { true } else { false }
    case "boolean": value.bool != nil
    default: value.isNull
    }
  }
}
