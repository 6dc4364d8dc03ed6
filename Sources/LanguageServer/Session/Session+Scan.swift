import JSON
import Synchronization

extension Session {
  /// Reads the documents of the workspace's folders, on a thread of its own: neither an edit nor the end of the process
  /// waits for it.
  func scan() {
    guard let workspace = features.workspace else { return }
    let (folders, diagnosing) = (folders, diagnosing)
    let progress = capabilities.showsProgress ? ScanProgress(client) : nil
    Thread.start {
      let touched = workspace.scan(folders) { done, all in
        progress?.report(done, of: all)
        return true
      }
      progress?.end()
      diagnosing.tell(touched)
    }
  }
}

/// The progress of a scan as the client shows it: nothing before the client has agreed, nothing behind the end.
final class ScanProgress: Sendable {
  private enum State {
    case asked
    case shown(percentage: Int)
    case ended
  }

  private let client: Client
  private let state = Monitor(State.asked)
  /// One scan may begin before the client has seen the end of another: each has a token of its own.
  private let token: String
  private static let lastNumber = Atomic(0)

  /// Asks the client whether it will show progress.
  init(_ client: Client) {
    self.client = client
    token = "jixiao/scan/\(Self.lastNumber.add(1, ordering: .relaxed).newValue)"
    let token = token
    client.request("window/workDoneProgress/create") {
      $0.member("token", token)
    } then: { [weak self] answer in
      if answer.isResult { self?.begin() }
    }
  }

  private func begin() {
    state.withLock { state in
      guard case .asked = state else { return }
      state = .shown(percentage: 0)
      send(["kind": "begin", "title": "jixiao", "message": "读取绩效文档", "percentage": 0])
    }
  }

  /// Tells how far the scan is; every percentage once.
  func report(_ done: Int, of all: Int) {
    state.withLock { state in
      let percentage = all > 0 ? done * 100 / all : 0
      guard case .shown(let last) = state, percentage > last else { return }
      state = .shown(percentage: percentage)
      send(["kind": "report", "message": .string("\(done)/\(all)"), "percentage": .number(JSONNumber(percentage))])
    }
  }

  /// Tells that the scan is done.
  func end() {
    state.withLock { state in
      if case .shown = state { send(["kind": "end"]) }
      state = .ended
    }
  }

  private func send(_ value: JSONValue) {
    client.outbox.send(
      OutgoingMessage.notification("$/progress") { writer in
        writer.member("token", token)
        writer.member("value", value)
      })
  }
}
