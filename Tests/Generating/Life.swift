/// All documents of a project, each in a file of its own.
package struct Life: Sendable {
  /// One file.
  package struct File: Sendable {
    package let path: String
    package let notation: Notation
    package var documents: [Content]

    package init(path: String, notation: Notation, documents: [Content]) {
      self.path = path
      self.notation = notation
      self.documents = documents
    }

    /// What the file holds.
    package var text: String {
      documents.map(notation.text).joined(separator: notation.usesCarriageReturns ? "---\r\n" : "---\n")
    }
  }

  package let project: Project
  /// The department of the project, where its own documents are among the files.
  package let department: Department?
  package var files: [File]

  /// The life of a project that `seed` decides, in some cases with another project and the documents of their department;
  /// the same seed gives the same bytes.
  package init(seed: UInt64, place: Place? = nil) {
    var random = SplitMix64(seed: seed)
    let chosen = random.pick(Place.all)
    project = Project(&random, place: place ?? chosen, items: random.chance(3) ? random.int(100...500) : nil)
    files = Self.files(of: project, in: "", &random)
    guard random.chance(30) else {
      department = nil
      return
    }
    var projects = [project]
    if random.chance(40) {
      let other = Project(&random, place: project.place, beside: project)
      projects.append(other)
      files += Self.files(of: other, in: "项目二/", &random)
    }
    let department = Department(projects, &random)
    self.department = department
    let documents = [
      ("部门目标", department.target), ("部门自评", department.selfEvaluation), ("方案", department.plan),
      ("规则集", department.ruleSet),
    ]
    files += documents.map { Self.file($0, [$1], in: "", &random) }
  }

  private static func files(of project: Project, in folder: String, _ random: inout SplitMix64) -> [File] {
    let documents = [
      ("评估", project.assessments), ("目标", [project.target]), ("审核", project.reviews), ("监控", project.monitoring),
      ("自评", [project.selfEvaluation]), ("报告", [project.report]), ("应用", [project.use]),
    ]
    return documents.filter { !$0.1.isEmpty }.map { file($0, $1, in: folder, &random) }
  }

  private static func file(
    _ name: String, _ values: [Content], in folder: String, _ random: inout SplitMix64
  ) -> File {
    var notation = Notation(&random)
    // Links name the files of the evaluation; several documents in one file are YAML.
    if values.count > 1 || ["自评", "报告"].contains(name) { notation.isJSON = false }
    return File(path: folder + name + (notation.isJSON ? ".json" : ".yaml"), notation: notation, documents: values)
  }
}
