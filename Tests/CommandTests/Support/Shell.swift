import Glibc

/// Shells that are run beside the program.
enum Shell {
  /// Where a shell is installed.
  static func path(_ name: String) -> String? {
    ["/bin/\(name)", "/usr/bin/\(name)"].first { access($0, X_OK) == 0 }
  }

  /// Runs another program to its end; returns its status.
  static func run(_ program: String, _ arguments: [String]) throws -> CInt {
    let words: [String] = [program] + arguments
    let argv = words.map { strdup($0) } + [nil]
    let envp = [strdup("PATH=/usr/bin:/bin"), strdup("LC_ALL=C.UTF-8"), strdup("TERM=xterm"), nil]
    defer { (argv + envp).forEach { free($0) } }
    var attributes = spawnAttributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var id = pid_t()
    let code = posix_spawn(&id, program, nil, &attributes, argv, envp)
    if code != 0 { throw Folder.Failure(code: code) }
    var status: CInt = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    return status
  }
}
