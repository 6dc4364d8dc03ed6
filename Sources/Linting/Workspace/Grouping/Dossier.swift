import Forms

/// The documents of one project, or of one whole department, of all years.
public struct Dossier: Sendable {
  /// The documents, in the order of the group.
  public let documents: [DocumentFacts]
  /// The same by their years, in the order of the years; documents without one are left out.
  public let years: [DossierYear]

  /// The year `year`; `nil` where no document is of it.
  public func year(_ year: Int) -> DossierYear? { years.first { $0.year == year } }

  private init(documents: [DocumentFacts]) {
    self.documents = documents
    let years = Set(documents.compactMap(\.year)).sorted()
    self.years = years.map { year in
      DossierYear(year, years.count == 1 ? documents : documents.filter { $0.year == year })
    }
  }

  /// The dossiers of a group of linked documents: links and names may have put several projects together, whose codes
  /// differ.
  static func split(_ documents: [DocumentFacts]) -> [Dossier] {
    if documents.count < 2 { return documents.map { Dossier(documents: [$0]) } }
    return [false, true].flatMap { isDepartment -> [Dossier] in
      let mine = documents.filter { $0.project.isDepartment == isDepartment }
      if mine.isEmpty { return [] }
      // From year to year a project may get a new code; two codes in one year are two projects.
      let isOne = Dictionary(grouping: mine, by: \.year).values.allSatisfy { documents in
        Set(documents.compactMap(\.subject.code)).count <= 1
      }
      if isOne { return [Dossier(documents: mine)] }
      return dossiers(mine, by: Set(mine.compactMap(\.subject.code)).sorted())
    }
  }

  /// A document without a code belongs to the one project that has its name, if there is just one.
  private static func dossiers(_ documents: [DocumentFacts], by codes: [String]) -> [Dossier] {
    func code(of document: DocumentFacts) -> String? {
      if let code = document.subject.code { return code }
      let namesakes = documents.filter { $0.subject.code != nil && $0.subject.name == document.subject.name }
      let codes = Set(namesakes.compactMap(\.subject.code))
      return codes.count == 1 ? codes.first : nil
    }
    let coded = documents.map { ($0, code(of: $0)) }
    let named = codes.map { code in Dossier(documents: coded.filter { $0.1 == code }.map(\.0)) }
    let rest = Dictionary(grouping: coded.filter { $0.1 == nil }.map(\.0)) { $0.subject.name ?? "" }
    return named + rest.sorted { $0.key < $1.key }.map { Dossier(documents: $0.value) }
  }
}
