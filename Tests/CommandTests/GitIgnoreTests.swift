import Testing

/// `--respect-gitignore`: what git itself would say.
@Suite("lint: .gitignore") struct GitIgnoreTests {
  private static let files = [
    "表.yaml", "草稿.yaml", "存档/表.yaml", "存档/留.yaml", "a/表.yaml", "a/b/表.yaml", "a/b/留.yaml", "build/表.yaml",
    "x/build/表.yaml",
    "#号.yaml", "尾 .yaml",
  ]

  private static func checked(_ ignores: [String: String], isRepository: Bool = true) throws -> Set<String> {
    let folder = try Folder()
    if isRepository { try folder.write(".git/HEAD", "ref: refs/heads/main\n") }
    for (name, text) in ignores { try folder.write(name, text) }
    for name in files { try folder.write(name, Documents.bad) }
    let run = try Run(["lint", "--format", "concise", "--respect-gitignore"] + Documents.only, in: folder)
    return Set(run.output.split(separator: "\n").compactMap { $0.split(separator: ":").first.map(String.init) })
  }

  @Test(
    arguments: [
      ("草稿.yaml\n", ["草稿.yaml"]),
      (
        "*.yaml\n!留.yaml\n",
        [
          "表.yaml", "草稿.yaml", "存档/表.yaml", "a/表.yaml", "a/b/表.yaml", "build/表.yaml", "x/build/表.yaml", "#号.yaml",
          "尾 .yaml",
        ]
      ),
      ("/build\n", ["build/表.yaml"]), ("build/\n", ["build/表.yaml", "x/build/表.yaml"]), ("表.yaml/\n", []),
      ("存档/*\n!存档/留.yaml\n", ["存档/表.yaml"]), ("存档/\n!存档/留.yaml\n", ["存档/表.yaml", "存档/留.yaml"]),
      ("a/**/表.yaml\n", ["a/表.yaml", "a/b/表.yaml"]), ("**/b\n", ["a/b/表.yaml", "a/b/留.yaml"]),
      ("a/**\n", ["a/表.yaml", "a/b/表.yaml", "a/b/留.yaml"]),
      ("# 草稿.yaml\n\\#号.yaml\n", ["#号.yaml"]), ("草稿.yaml   \n尾\\ .yaml\n", ["草稿.yaml", "尾 .yaml"]),
      ("[草尾]*.yaml\r\n", ["草稿.yaml", "尾 .yaml"]),
      ("!表.yaml\n\n", []),
    ] as [(String, [String])])
  func patterns(_ text: String, _ ignored: [String]) throws {
    #expect(try Self.checked([".gitignore": text]) == Set(Self.files).subtracting(ignored))
  }

  @Test func nearerFilesStandAbove() throws {
    let ignores = [
      ".gitignore": "表.yaml\n/留.yaml\n", "a/.gitignore": "!表.yaml\nb/留.yaml\n", ".git/info/exclude": "草稿.yaml\n",
    ]
    #expect(
      try Self.checked(ignores)
        == Set(Self.files).subtracting([
          "表.yaml", "草稿.yaml", "存档/表.yaml", "build/表.yaml", "x/build/表.yaml", "a/b/留.yaml",
        ]))
  }

  @Test func withoutTheOptionNothingIsIgnoredAndAboveARepositoryNothingCounts() throws {
    let folder = try Folder()
    try folder.write(".gitignore", "*.yaml\n")
    try folder.write("仓库/.git/HEAD", "")
    try folder.write("仓库/表.yaml", Documents.bad)
    #expect(try Run(["lint", "--respect-gitignore"] + Documents.only, in: folder).code == 1)
    try folder.write("仓库/.gitignore", "*.yaml\n")
    #expect(try Run(["lint", "--respect-gitignore"] + Documents.only, in: folder).code == 0)
    #expect(try Run(["lint"] + Documents.only, in: folder).code == 1)
    #expect(try Run(["lint", "--respect-gitignore", "仓库/表.yaml"] + Documents.only, in: folder).code == 1)
  }
}
