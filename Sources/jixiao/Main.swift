import Glibc

/// The executable. `main` only hands over to code that belongs to no actor: closures made in main-actor code trap when
/// another thread runs them.
@main
enum Main {
  static func main() { exit(Program.run(RawArguments.all)) }
}
