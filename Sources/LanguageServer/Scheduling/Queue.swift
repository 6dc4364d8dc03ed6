/// A first-in, first-out queue whose elements keep their positions: numbers that count up from zero for ever.
struct Queue<Element> {
  private var elements: [Element?] = []
  private var head = 0
  /// The position of the first element.
  private var start = 0

  /// The number of elements.
  var count: Int { elements.count - head }

  /// Whether nothing waits.
  var isEmpty: Bool { count == 0 }

  /// The position that the next appended element gets.
  var end: Int { start + count }

  /// The first element.
  var first: Element? { isEmpty ? nil : elements[head] }

  /// The element at `position`; nil when it has been taken out or was never there.
  subscript(position: Int) -> Element? {
    get { position >= start && position < end ? elements[head + position - start] : nil }
    set {
      guard position >= start, position < end, let newValue else { return }
      elements[head + position - start] = newValue
    }
  }

  /// Adds an element at the end.
  mutating func append(_ element: Element) { elements.append(element) }

  /// Takes out the first element.
  mutating func popFirst() -> Element? {
    guard !isEmpty else { return nil }
    let element = elements[head]
    elements[head] = nil
    head += 1
    start += 1
    if head == elements.count || head >= 64 && head > elements.count / 2 {
      elements.removeSubrange(..<head)
      head = 0
    }
    return element
  }
}

extension Queue: Sendable where Element: Sendable {}
