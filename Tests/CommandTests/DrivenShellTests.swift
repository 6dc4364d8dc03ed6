import FoundationEssentials
import Testing

/// What fish and zsh themselves offer when somebody presses Tab.
@Suite("completions in shells that are driven") struct DrivenShellTests {
  /// Lines as they are typed, and what is offered, in order.
  private static let lines: [(typed: String, offered: [String])] = [
    ("jixiao li", ["lint"]), ("jixiao lint --format js", ["json", "jsonl"]),
    ("jixiao lint --ruleset 扶", ["扶风县"]), ("jixiao lint --select JX30", (1...9).map { "JX30\($0)" }),
    ("jixiao rules explain JX61", (0...9).map { "JX61\($0)" }), ("jixiao schema 项目支出绩效自", ["项目支出绩效自评表"]),
    ("jixiao new --ruleset 国家 绩效评价", ["绩效评价报告"]), ("jixiao --lang en rulesets show 武", ["武清区"]),
    ("jixiao help fi", ["fix"]), ("jixiao lint 目", ["目标.yaml"]), ("jixiao lint --config 目", ["目标.yaml"]),
    ("jixiao rules e", ["explain"]), ("jixiao lint --fail-on w", ["warning"]),
  ]

  /// A folder with the script of a shell, the program under its name, and a file to be completed.
  private static func desk(_ shell: String, _ script: String) throws -> Folder {
    let folder = try Folder()
    try folder.write("目标.yaml", Documents.good)
    try folder.write("bin/说明", "")
    try folder.link("bin/jixiao", to: Run.binary)
    try folder.write("scripts/" + script, try Run(["completions", shell], in: folder).output)
    return folder
  }

  private static func run(_ shell: String, _ arguments: String, in folder: Folder) throws {
    let path = try #require(Shell.path(shell))
    let place = folder.path
    let call = "cd '\(place)' && export HOME='\(place)' PATH='\(place)/bin':$PATH && exec \(path) \(arguments)"
    #expect(try Shell.run("/bin/sh", ["-c", call]) == 0)
  }

  @Test(.enabled(if: Shell.path("fish") != nil, "needs fish"))
  func fish() throws {
    let folder = try Self.desk("fish", "jixiao.fish")
    let more = [
      ("jixiao lint --select=JX101,JX301", ["--select=JX101,JX301"]),
      ("jixiao lint --format sarif:目", ["sarif:目标.yaml"]),
      ("jixiao lint --format=sarif:目", ["--format=sarif:目标.yaml"]),
    ]
    let ask = (Self.lines + more).enumerated().map { "complete -C '\($1.typed)' > \($0)\n" }.joined()
    try folder.write("ask.fish", "source scripts/jixiao.fish\n" + ask)
    try Self.run("fish", "--no-config ask.fish", in: folder)
    for (number, line) in (Self.lines + more).enumerated() {
      // Behind a tab stands the help.
      let offered = try folder.read("\(number)").split(separator: "\n").map { $0.split(separator: "\t")[0] }
      #expect(offered.map(String.init).sorted() == line.offered, "\(line.typed)")
    }
  }

  @Test(.enabled(if: Shell.path("zsh") != nil, "needs zsh"))
  func zsh() throws {
    let folder = try Self.desk("zsh", "_jixiao")
    let more = [
      ("jixiao lint --select JX101,JX301", ["JX301"]), ("jixiao lint --format sarif:目", ["目标.yaml"]),
      ("jixiao lint --format=sarif:目", ["目标.yaml"]),
    ]
    let ask = (Self.lines + more).enumerated().map { "ask '\($1.typed)' \($0)\n" }.joined()
    try folder.write("ask.zsh", Self.zshDriver + ask + "zpty -d typist\n")
    try Self.run("zsh", "-f ask.zsh", in: folder)
    for (number, line) in (Self.lines + more).enumerated() {
      let offered = try folder.read("\(number)").split(separator: "\n").map(String.init)
      #expect(Set(offered).sorted() == line.offered, "\(line.typed)")
    }
  }

  /// An interactive zsh on a terminal of its own, in which `compadd` tells what it adds. A key behind Tab says when it is done.
  private static let zshDriver = #"""
    zmodload zsh/zpty
    zpty typist zsh -f -i
    drain() { local text; while zpty -r -t typist text; do :; done }
    await() { repeat 600; do [[ -e $1 ]] && return; drain; sleep 0.05; done; exit 1 }
    cat > start.zsh <<'END'
    PS1=; fpath=($PWD/scripts $fpath); autoload -Uz compinit; compinit -u -d $PWD/dump
    compadd() {
      local -a fitting
      builtin compadd -O fitting "$@"
      (( $#fitting )) && print -rl -- $fitting >> offered
      builtin compadd "$@"
    }
    finished() { touch offered; mv offered finished; BUFFER= }
    zle -N finished; bindkey '^X^X' finished
    touch started
    END
    zpty -w typist 'source ./start.zsh'
    await started
    ask() {
      zpty -n -w typist "$1"$'\t\C-x\C-x'
      await finished
      mv finished $2
    }

    """#
}
