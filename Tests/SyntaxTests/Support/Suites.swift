import FoundationEssentials
import SourceText

@testable import Syntax

/// Where the conformance suites are: in the directory that JIXIAO_SUITES names, else beside the package.
enum Suites {
  /// The folder of one suite; nil when it is not on this machine.
  static func folder(_ name: String) -> String? {
    let base: String
    if let path = ProcessInfo.processInfo.environment["JIXIAO_SUITES"] {
      base = path
    } else {
      // …/Tests/SyntaxTests/Support/Suites.swift
      let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
      base = "/\(root)/../shared/suites"
    }
    let folder = "\(base)/\(name)"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }

  /// The bytes of a file; nil when there is none.
  static func bytes(_ path: String) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return Array(data)
  }

  /// The text of a file; nil when there is none.
  static func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

  /// The names in a folder, sorted.
  static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}

/// One case of yaml-test-suite.
struct YAMLCase: Sendable, CustomStringConvertible {
  let name: String
  let folder: String
  var description: String { name }

  /// All cases, those with several parts taken apart; empty when the suite is absent.
  static let all: [YAMLCase] = {
    guard let root = Suites.folder("yaml-test-suite/data") else { return [] }
    var cases: [YAMLCase] = []
    for name in Suites.names(root) {
      let folder = "\(root)/\(name)"
      if Suites.bytes("\(folder)/in.yaml") != nil {
        cases.append(YAMLCase(name: name, folder: folder))
        continue
      }
      for part in Suites.names(folder) where Suites.bytes("\(folder)/\(part)/in.yaml") != nil {
        cases.append(YAMLCase(name: "\(name)/\(part)", folder: "\(folder)/\(part)"))
      }
    }
    return cases
  }()

  var isInvalid: Bool { Suites.bytes("\(folder)/error") != nil }
  var events: String? { Suites.text("\(folder)/test.event") }
  var json: String? { Suites.text("\(folder)/in.json") }

  func tree() -> SyntaxTree {
    SyntaxTree(parsing: SourceText(decoding: Suites.bytes("\(folder)/in.yaml") ?? []), as: .yaml)
  }
}
