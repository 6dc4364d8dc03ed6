import Linting
import SourceText

/// Everything that a call lints, in the order of the paths.
struct LintInputs {
  /// The texts, each once, by path, with the linter of each.
  let jobs: [LintJob]
  /// What could not be read on the way.
  let failures: [(path: FilePath, error: FileError)]

  /// The texts of which each is another file; one that is reached by two paths is written once.
  var distinct: [LintJob] {
    var seen: Set<FileIdentity> = []
    return jobs.filter { job in
      if job.input.isStandardInput { return true }
      return FileIdentity(job.input.path).map { seen.insert($0).inserted } ?? true
    }
  }

  /// Texts that were found already.
  init(jobs: [LintJob], failures: [(path: FilePath, error: FileError)]) {
    self.jobs = jobs
    self.failures = failures
  }

  /// Finds what `request` names: files, directories with all that is below, standard input. A report that lies in such
  /// a directory from an earlier run is none of them; to name it is a misuse, as it would be overwritten.
  ///
  /// What is excluded, by a configuration or an option, is passed over; a file that is named and excluded too, unless
  /// `--no-exclude` was given, and that is said. The configurations that are used, and the rule sets to which they lead,
  /// are linted too where they have faults, unless `onlyNamed`.
  init(_ request: inout LintRequest, onlyNamed: Bool = false) throws(UsageError) {
    let store = request.store
    let excludes = request.excludes
    let outputs = request.targets.compactMap(\.file)
    func isExcluded(_ path: FilePath) -> Bool {
      if excludes.contains(where: { $0.matches(path) }) { return true }
      return store.configuration(for: path).map { $0.configuration.excludes($0.relative(path)) } ?? false
    }
    func isFolderExcluded(_ path: FilePath) -> Bool {
      if excludes.contains(where: { $0.matchesFolder(path) }) { return true }
      return store.configuration(for: path).map { $0.configuration.excludesFolder($0.relative(path)) } ?? false
    }
    var named: [LintInput] = []
    var directories: [FilePath] = []
    for operand in request.operands {
      if operand == "-" {
        named.append(LintInput(path: FilePath(request.standardInputName), isNamed: true, isStandardInput: true))
        continue
      }
      let path = FilePath(operand)
      if FileReader.isDirectory(path) {
        directories.append(path)
      } else if Self.isOne(of: outputs, path) {
        throw UsageError(
          zh: "报告不能写到被检查的文件 \(path.description)",
          en: "a report cannot be written to \(path.description), which is checked")
      } else if request.includesNamed || !isExcluded(path) {
        named.append(LintInput(path: path, isNamed: true, isStandardInput: false))
      } else {
        request.call.note(
          zh: "\(path.description) 已被排除，没有检查；要检查请加 --no-exclude",
          en: "\(path.description) is excluded and was passed over; --no-exclude checks it")
      }
    }
    // Tables are corrected in copies, not in place.
    let suffixes = DirectoryWalk.documentSuffixes + (onlyNamed ? [] : OfficeFile.suffixes)
    let gitIgnores = request.gitIgnores
    var walk = DirectoryWalk(suffixes: suffixes) { path, isFolder in
      (isFolder ? isFolderExcluded(path) : isExcluded(path)) || gitIgnores?.ignores(path, isFolder: isFolder) ?? false
    }
    walk.add(directories)
    let found = walk.files.lazy.filter { path in
      if Self.isOne(of: outputs, path) { return false }
      return store.configuration(for: path).map { $0.includes(path) } ?? true
    }.map {
      LintInput(path: $0, isNamed: false, isStandardInput: false)
    }
    // A file that was named and found is a named one.
    var last: LintInput?
    let inputs = (named + found).sorted { ($0.path, $0.isNamed ? 0 : 1) < ($1.path, $1.isNamed ? 0 : 1) }.filter {
      input in
      defer { last = input }
      return last.map { $0.path != input.path || $0.isStandardInput != input.isStandardInput } ?? true
    }
    var jobs: [LintJob] = []
    jobs.reserveCapacity(inputs.count)
    for input in inputs { jobs.append(try LintJob(input, &request.pool, store)) }
    self.jobs = try onlyNamed ? jobs : jobs + Self.faultySettings(behind: jobs, &request.pool, store)
    failures = (walk.failures + store.failures).sorted { $0.path < $1.path }
  }

  /// The configurations on which `jobs` depend, and the rule sets of these, as far as they have faults that no job would
  /// report.
  private static func faultySettings(
    behind jobs: [LintJob], _ pool: inout LinterPool, _ store: ConfigurationStore
  ) throws(UsageError) -> [LintJob] {
    var configurations: [LoadedConfiguration] = []
    for job in jobs {
      // Nearly always the same one.
      guard let loaded = job.configuration, loaded !== configurations.last else { continue }
      if !configurations.contains(where: { $0 === loaded }) { configurations.append(loaded) }
    }
    if configurations.isEmpty { return [] }
    let known = Set(jobs.map(\.input.path.absolute))
    var faulty: [LintJob] = []
    for loaded in configurations {
      for path in [loaded.path] + loaded.ruleSetFiles where !known.contains(path) {
        let input = LintInput(path: path.shown, isNamed: false, isStandardInput: false)
        let job = try LintJob(input, &pool, store)
        guard let bytes = try? input.read() else { continue }
        if job.lint(SourceText(decoding: bytes)).findings.contains(where: { !$0.isWaived }) { faulty.append(job) }
      }
    }
    return faulty.sorted { $0.input.path < $1.input.path }
  }

  /// Whether `path` is one of `files`, by whatever way it is reached; only files of the same name are looked at.
  private static func isOne(of files: [FilePath], _ path: FilePath) -> Bool {
    files.contains { file in
      if file == path { return true }
      guard file.name == path.name, let identity = FileIdentity(file) else { return false }
      return identity == FileIdentity(path)
    }
  }
}
