import Glibc

/// Threads with a stack of known size, whatever the limits of the shell.
enum Thread {
  /// Enough for every bounded recursion in the program, also without optimisation. Only touched pages cost memory.
  static let stackSize = 16 << 20

  /// Runs `body` on a new thread; false when the system gives none.
  @discardableResult
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Body(run: body)).toOpaque()
    let result = pthread_create(
      &thread, &attributes,
      { @Sendable context in
        if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context)
    if result != 0 { Unmanaged<Body>.fromOpaque(context).release() }
    return result == 0
  }

  /// A closure on its way through a C pointer.
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
