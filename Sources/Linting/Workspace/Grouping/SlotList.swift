/// A list of numbers of documents or groups, in order. Nearly every file holds one document and nearly every project has
/// one: a workspace has ten thousand such lists, and a list of one needs no array.
struct SlotList: RandomAccessCollection, ExpressibleByArrayLiteral, Equatable, Sendable {
  /// The first number, in four bytes; there is none where it is negative.
  private var head: Int32 = -1
  private var tail: [Int32] = []

  /// The numbers given.
  init(_ numbers: some Sequence<Int>) { for number in numbers { append(number) } }

  /// The numbers given.
  init(arrayLiteral numbers: Int...) { self.init(numbers) }

  /// 0.
  var startIndex: Int { 0 }
  /// How many there are.
  var endIndex: Int { head < 0 ? 0 : 1 + tail.count }

  /// The number at a place, from 0.
  subscript(position: Int) -> Int { Int(position == 0 ? head : tail[position - 1]) }

  /// Puts a number behind the others.
  mutating func append(_ number: Int) {
    let number = Int32(clamping: number)
    if head < 0 { head = number } else { tail.append(number) }
  }

  /// Takes the last number away; `nil` where there is none.
  mutating func popLast() -> Int? {
    if let last = tail.popLast() { return Int(last) }
    defer { head = -1 }
    return head < 0 ? nil : Int(head)
  }

  /// Takes a number away wherever it stands.
  mutating func remove(_ number: Int) {
    if contains(number) { self = SlotList(filter { $0 != number }) }
  }
}
