/// Which documents are about one project.
///
/// A code links all documents that give it. Name and unit link further documents, of several years too, as long as they
/// do not stand for two codes in one year. Last come what is written in one file and the links that documents name
/// (关联文档): they too only where they do not tie different projects together, as a list of projects or a report on
/// many would. A code or a name that more documents give than any project has says nothing of a project either. What is
/// linked depends on the documents alone, not on the order in which they came.
struct ProjectLinks: Sendable {
  /// The documents by their slots.
  private var documents: [DocumentFacts?] = []
  private var byCode: [ExactText: SlotSet] = [:]
  private var byName: [ExactText: SlotSet] = [:]
  private var byPath: [ExactText: SlotSet] = [:]
  /// The documents that link to a path.
  private var linkers: [ExactText: SlotSet] = [:]
  /// The codes and names that have come to be those of too many documents, or of no more than there may be, since the last
  /// look.
  private var crossed: Set<ExactText> = []

  /// A project of ten years with a monitoring table a month has fewer documents. The rules look at the documents of a
  /// project by pairs, so that without a limit 10,000 namesakes would cost a hundred million looks.
  private static let mostNamesakes = 512

  /// A file that more documents link to, or a document that links to more files, is about no single project.
  private static let mostLinks = 64

  /// Whether documents of this kind are about a project or a department at all.
  static func concerns(_ document: DocumentFacts) -> Bool {
    document.kind != .workPlan && document.kind != .ruleSet
  }

  /// Takes in a document.
  mutating func insert(_ document: DocumentFacts, as slot: Int) {
    guard Self.concerns(document) else { return }
    while documents.count <= slot { documents.append(nil) }
    documents[slot] = document
    let subject = document.subject
    if let code = subject.code { Self.insert(slot, ExactText(code), into: &byCode, &crossed) }
    if let name = subject.name { Self.insert(slot, ExactText(name), into: &byName, &crossed) }
    byPath[ExactText(document.path), default: SlotSet()].insert(slot)
    for link in subject.links { linkers[ExactText(link), default: SlotSet()].insert(slot) }
  }

  /// The document in a slot; `nil` where there is none that is about a project.
  private func known(_ slot: Int) -> DocumentFacts? { slot < documents.count ? documents[slot] : nil }

  /// Takes a document out.
  mutating func remove(_ slot: Int) {
    guard let document = known(slot) else { return }
    documents[slot] = nil
    let subject = document.subject
    if let code = subject.code { Self.remove(slot, ExactText(code), from: &byCode, &crossed) }
    if let name = subject.name { Self.remove(slot, ExactText(name), from: &byName, &crossed) }
    Self.remove(slot, from: &byPath[ExactText(document.path)])
    for link in subject.links { Self.remove(slot, from: &linkers[ExactText(link)]) }
  }

  private static func insert(
    _ slot: Int, _ key: ExactText, into table: inout [ExactText: SlotSet], _ crossed: inout Set<ExactText>
  ) {
    table[key, default: SlotSet()].insert(slot)
    if table[key]?.count == mostNamesakes + 1 { crossed.insert(key) }
  }

  private static func remove(
    _ slot: Int, _ key: ExactText, from table: inout [ExactText: SlotSet], _ crossed: inout Set<ExactText>
  ) {
    remove(slot, from: &table[key])
    if table[key]?.count == mostNamesakes { crossed.insert(key) }
  }

  private static func remove(_ slot: Int, from set: inout SlotSet?) {
    set?.remove(slot)
    if set?.isEmpty == true { set = nil }
  }

  // MARK: What a change touches

  /// The codes, names and paths by which the links of changed documents are found.
  struct Touched {
    fileprivate var codes: Set<ExactText> = []
    fileprivate var names: Set<ExactText> = []
    fileprivate var paths: Set<ExactText> = []

    /// Whether no document has changed what it gives.
    var isEmpty: Bool { paths.isEmpty }

    /// Adds what `document` gives, before or after a change.
    mutating func add(_ document: DocumentFacts) {
      if let code = document.subject.code { codes.insert(ExactText(code)) }
      if let name = document.subject.name { names.insert(ExactText(name)) }
      paths.insert(ExactText(document.path))
      for link in document.subject.links { paths.insert(ExactText(link)) }
    }
  }

  /// The documents whose links may be others after a change of the documents that gave `touched`.
  mutating func reached(_ touched: Touched) -> Set<Int> {
    var reached: Set<Int> = []
    for code in touched.codes where links(byCode[code]) || crossed.contains(code) {
      if let slots = byCode[code] { reached.formUnion(slots) }
    }
    for name in touched.names where links(byName[name]) || crossed.contains(name) {
      if let slots = byName[name] { reached.formUnion(slots) }
    }
    crossed = []
    // Whether a link holds depends on the other links of both its ends, so their far ends are reached too.
    var near = linked(by: touched.paths)
    near = linked(
      by: near.reduce(into: touched.paths) { paths, slot in
        guard let document = known(slot) else { return }
        paths.insert(ExactText(document.path))
        if document.subject.links.count <= Self.mostLinks {
          for link in document.subject.links { paths.insert(ExactText(link)) }
        }
      })
    return reached.union(near)
  }

  /// Whether more documents give the code or the name of `document` than any project has: which of them belong to it cannot be
  /// told, so that nothing can be called missing.
  func isCrowded(_ document: DocumentFacts) -> Bool {
    let subject = document.subject
    return
      !(links(subject.code.flatMap { byCode[ExactText($0)] }) && links(subject.name.flatMap { byName[ExactText($0)] }))
  }

  /// Whether so many documents can be those of one project.
  private func links(_ documents: SlotSet?) -> Bool { (documents?.count ?? 0) <= Self.mostNamesakes }

  private func linked(by paths: Set<ExactText>) -> Set<Int> {
    var slots: Set<Int> = []
    for path in paths {
      if let documents = byPath[path] { slots.formUnion(documents) }
      // One more than the most: the link that has just become too many lets go of all.
      if let linkers = linkers[path], linkers.count <= Self.mostLinks + 1 { slots.formUnion(linkers) }
    }
    return slots
  }

  // MARK: What belongs together

  /// Puts those of `slots` together that are about one project. No link may lead out of `slots`.
  func projects(among slots: Set<Int>) -> [[Int]] {
    let slots = slots.filter { known($0) != nil }
    var sets = DisjointSets(slots)
    var (codes, names, paths) = (Set<ExactText>(), Set<ExactText>(), Set<ExactText>())
    for slot in slots {
      guard let document = known(slot) else { continue }
      // Nearly always nobody else gives the code, the name or the path.
      if let code = document.subject.code.map({ ExactText($0) }), let slots = byCode[code], slots.count > 1,
        codes.insert(code).inserted, links(slots)
      {
        sets.unite(slots)
      }
      if let name = document.subject.name.map({ ExactText($0) }), let slots = byName[name], slots.count > 1,
        names.insert(name).inserted, links(slots)
      {
        unite(namesakes: slots, &sets)
      }
      let path = ExactText(document.path)
      if let slots = byPath[path], slots.count > 1, paths.insert(path).inserted { unite(file: slots, &sets) }
      for link in document.subject.links {
        for target in byPath[ExactText(link)] ?? SlotSet() where holds(slot, target) { sets.unite(slot, target) }
      }
    }
    return sets.sets()
  }

  private func unite(namesakes: SlotSet, _ sets: inout DisjointSets) {
    if !haveTwoCodes(namesakes) { return sets.unite(namesakes) }
    for year in Set(namesakes.map { known($0)?.year }) {
      let fellows = namesakes.filter { known($0)?.year == year }
      sets.unite(haveTwoCodes(fellows) ? fellows.filter { known($0)?.subject.code == nil } : fellows)
    }
  }

  private func unite(file all: SlotSet, _ sets: inout DisjointSets) {
    for isDepartment in [false, true] {
      let fellows = all.filter { known($0)?.isAboutDepartment == isDepartment }
      if fellows.count > 1, !haveTwoCodes(fellows), !isList(fellows) { sets.unite(fellows) }
    }
  }

  /// Whether two of the documents give different codes in one year. From year to year a project may get a new one.
  private func haveTwoCodes(_ slots: some Sequence<Int>) -> Bool {
    var codes: [Int?: String] = [:]
    for slot in slots {
      guard let document = known(slot), let code = document.subject.code else { continue }
      if let known = codes.updateValue(code, forKey: document.year), known != code { return true }
    }
    return false
  }

  /// Whether documents of one kind and year have different names: a list of projects.
  private func isList(_ slots: [Int]) -> Bool {
    struct Stage: Hashable {
      let kind: String
      let year: Int?
    }
    var names: [Stage: String] = [:]
    for slot in slots {
      guard let document = known(slot), let name = document.subject.name else { continue }
      let stage = Stage(kind: document.kind.rawValue, year: document.year)
      if let known = names.updateValue(name, forKey: stage), known != name { return true }
    }
    return false
  }

  // MARK: Links

  /// Whether a link between two documents says that they are about one project.
  private func holds(_ left: Int, _ right: Int) -> Bool {
    guard let a = known(left), let b = known(right), left != right else { return false }
    guard a.isAboutDepartment == b.isAboutDepartment, !haveTwoCodes([left, right]) else { return false }
    return isAboutOneProject(a) && isAboutOneProject(b)
  }

  /// Whether all that a document is linked with, to or from, is one thing beside its own.
  private func isAboutOneProject(_ document: DocumentFacts) -> Bool {
    let links = document.subject.links
    let linkers = linkers[ExactText(document.path)] ?? SlotSet()
    guard links.count <= Self.mostLinks, linkers.count <= Self.mostLinks else { return false }
    var other: String?
    for slot in links.lazy.flatMap({ byPath[ExactText($0)] ?? SlotSet() }) + Array(linkers) {
      guard let neighbour = known(slot), neighbour.isAboutDepartment == document.isAboutDepartment else {
        continue
      }
      let identity = neighbour.subject.code ?? neighbour.subject.name ?? neighbour.path
      if identity == document.subject.code || neighbour.subject.name == document.subject.name { continue }
      if let other, other != identity { return false }
      other = identity
    }
    return true
  }
}

extension DocumentFacts {
  /// Whether it is about a whole department; a link between such a document and one of a project does not make them one.
  fileprivate var isAboutDepartment: Bool { kind == .departmentTarget || kind == .departmentSelfEvaluation }
}
