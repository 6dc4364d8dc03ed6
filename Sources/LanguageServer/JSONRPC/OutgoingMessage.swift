import JSON

/// Messages to the client, framed and ready to be written.
enum OutgoingMessage {
  /// The answer to a request; `result` writes one value.
  static func response<Failure>(
    to id: RequestID, _ result: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) -> [UInt8] {
    try framed { (writer) throws(Failure) in
      writer.member("id", id.value)
      writer.key("result")
      try result(&writer)
    }
  }

  /// The refusal of a request, or of something of which no identifier could be read.
  static func error(to id: RequestID?, _ error: ResponseError) -> [UInt8] {
    framed { writer in
      writer.member("id", id?.value ?? .null)
      writer.key("error")
      writer.object { writer in
        writer.member("code", error.code.rawValue)
        writer.member("message", error.message)
      }
    }
  }

  /// A request; `params` writes the members of its parameters, if it has any.
  static func request(_ id: RequestID, _ method: String, _ params: ((inout JSONWriter) -> Void)?) -> [UInt8] {
    framed { writer in
      writer.member("id", id.value)
      writer.member("method", method)
      guard let params else { return }
      writer.key("params")
      writer.object(params)
    }
  }

  /// A notification; `params` writes the members of its parameters.
  static func notification(_ method: String, _ params: (inout JSONWriter) -> Void) -> [UInt8] {
    framed { writer in
      writer.member("method", method)
      writer.key("params")
      writer.object(params)
    }
  }

  private static func framed<Failure>(
    _ members: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    try writer.object { (writer) throws(Failure) in
      writer.member("jsonrpc", "2.0")
      try members(&writer)
    }
    var message = Array("Content-Length: \(writer.bytes.count)\r\n\r\n".utf8)
    message.reserveCapacity(message.count + writer.bytes.count)
    message.append(contentsOf: writer.bytes)
    return message
  }
}
