/// Which lines of two texts differ (Myers, *An O(ND) Difference Algorithm*, 1986).
public struct LineDifference: Sendable {
  /// For each old line whether it is gone.
  public private(set) var removed: [Bool]
  /// For each new line whether it was not there.
  public private(set) var added: [Bool]

  /// Over so many differing lines the rest counts as differing: the memory grows with the square.
  private static let limit = 1000

  /// Compares two lists of lines.
  public init(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    removed = Array(repeating: false, count: old.count)
    added = Array(repeating: false, count: new.count)
    var first = 0
    while first < min(old.count, new.count), old[first] == new[first] { first += 1 }
    var last = 0
    while last < min(old.count, new.count) - first, old[old.count - 1 - last] == new[new.count - 1 - last] { last += 1 }
    // Numbers in the place of lines make each comparison cheap.
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    let a = old[first..<(old.count - last)].map(number)
    let b = new[first..<(new.count - last)].map(number)
    mark(a, b, from: first)
  }

  private mutating func mark(_ a: [Int], _ b: [Int], from first: Int) {
    guard let trace = Self.trace(a, b) else {
      for index in a.indices { removed[first + index] = true }
      for index in b.indices { added[first + index] = true }
      return
    }
    var (x, y) = (a.count, b.count)
    for step in stride(from: trace.count - 1, to: 0, by: -1) {
      let before = trace[step - 1]
      let diagonal = x - y
      let isDown = diagonal == -step || diagonal != step && before[diagonal - 1 + step] < before[diagonal + 1 + step]
      let previous = isDown ? diagonal + 1 : diagonal - 1
      let start = before[previous + step]
      x = start
      y = start - previous
      if isDown { added[first + y] = true } else { removed[first + x] = true }
    }
  }

  /// For each number of differences how far every diagonal reaches, at `diagonal + differences + 1`; `nil` over the limit.
  private static func trace(_ a: [Int], _ b: [Int]) -> [[Int]]? {
    var trace: [[Int]] = []
    for step in 0...min(a.count + b.count, limit) {
      var reach = Array(repeating: -1, count: 2 * step + 3)
      for diagonal in stride(from: -step, through: step, by: 2) {
        var x = 0
        if let before = trace.last {
          let isDown =
            diagonal == -step || diagonal != step && before[diagonal - 1 + step] < before[diagonal + 1 + step]
          x = isDown ? before[diagonal + 1 + step] : before[diagonal - 1 + step] + 1
        }
        while x < a.count, x - diagonal < b.count, a[x] == b[x - diagonal] { x += 1 }
        reach[diagonal + step + 1] = x
        if x >= a.count, x - diagonal >= b.count {
          trace.append(reach)
          return trace
        }
      }
      trace.append(reach)
    }
    return nil
  }
}

extension LineDifference {
  /// The lines of a text with their line feeds.
  public static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
