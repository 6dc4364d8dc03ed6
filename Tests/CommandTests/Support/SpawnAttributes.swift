import Glibc

/// The attributes of a child that blocks no signals: the threads on which tests run block all of them, a child would inherit
/// that, and a shell would not see the end of its own children. To be destroyed by the caller.
func spawnAttributes() -> posix_spawnattr_t {
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  var noSignals = sigset_t()
  sigemptyset(&noSignals)
  posix_spawnattr_setsigmask(&attributes, &noSignals)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  return attributes
}
