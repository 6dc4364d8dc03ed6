import JSON

/// `initialized`: the client has read the answer to `initialize`, and may be asked things.
enum Initialized {
  static let method = "initialized"

  static func handle(_ session: inout Session, _ params: JSONValue) {
    guard session.features.workspace != nil else { return }
    if session.capabilities.watchesFiles { session.client.watchDocuments() }
    if !session.folders.isEmpty { session.scan() }
  }
}

extension Client {
  /// Asks the client to tell of documents that come, change or go on the disk.
  fileprivate func watchDocuments() {
    request("client/registerCapability") { writer in
      writer.key("registrations")
      writer.array { writer in
        writer.object { writer in
          writer.member("id", "jixiao-documents")
          writer.member("method", DidChangeWatchedFiles.method)
          writer.member("registerOptions", ["watchers": [["globPattern": "**/*.{yaml,yml,json}"]]])
        }
      }
    } then: { _ in
    }
  }
}
