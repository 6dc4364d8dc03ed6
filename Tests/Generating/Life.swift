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
  package var files: [File]

  /// The life of a project that `seed` decides; the same seed gives the same bytes.
  package init(seed: UInt64, place: Place? = nil) {
    var random = SplitMix64(seed: seed)
    let chosen = random.pick(Place.all)
    project = Project(&random, place: place ?? chosen, items: random.chance(3) ? random.int(100...500) : nil)
    let project = project
    let documents = [
      ("评估", project.assessments), ("目标", [project.target]), ("审核", project.reviews), ("监控", project.monitoring),
      ("自评", [project.selfEvaluation]), ("报告", [project.report]), ("应用", [project.use]),
    ]
    files = documents.filter { !$0.1.isEmpty }.map { name, values in
      var notation = Notation(&random)
      // Links name the files of the evaluation; several documents in one file are YAML.
      if values.count > 1 || ["自评", "报告"].contains(name) { notation.isJSON = false }
      return File(path: name + (notation.isJSON ? ".json" : ".yaml"), notation: notation, documents: values)
    }
  }
}
