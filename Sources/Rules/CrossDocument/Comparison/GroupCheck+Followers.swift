import Forms
import Linting

extension GroupCheck {
  /// Holds every monitoring table and self-evaluation against the target in force in its year; says for the others why
  /// there is nothing to hold them against.
  mutating func eachFollower(_ body: (inout GroupCheck, DocumentFacts, DocumentFacts, RowMatch) -> Void) {
    for dossier in dossiers {
      for document in dossier.all(.followers) {
        guard let year = document.year else {
          notApplicable(in: document, zh: "没有填写年度", en: "the year is not given")
          continue
        }
        let targets = dossier.targets(in: year).filter { !$0.indicators.isEmpty }
        if targets.isEmpty {
          notApplicable(in: document, zh: "没有该年度的绩效目标可以对照", en: "there is no target of that year to compare with")
        } else if targets.count > mostTargets {
          notApplicable(
            in: document, zh: "\(year) 年度有 \(targets.count) 份绩效目标，不能断定对照哪一份",
            en: "there are \(targets.count) targets of \(year), and nobody can tell which one to compare with")
        } else if targets.contains(where: \.isAdjusted) {
          notApplicable(in: document, zh: "绩效目标已按程序调整", en: "the target was changed as prescribed")
        } else if document.indicators.isEmpty {
          notApplicable(in: document, zh: "没有绩效指标", en: "there are no indicators")
        } else {
          // Of several targets that may be in force, the one that the document follows best.
          let matches = targets.map { (target: $0, match: RowMatch($0, document)) }
          guard let best = matches.max(by: { $0.match.pairs.count < $1.match.pairs.count }) else { continue }
          body(&self, document, best.target, best.match)
        }
      }
    }
  }
}

/// Of more targets none is tried: they are no versions of one, and a folder of hundreds would cost the square of it.
private let mostTargets = 16

extension RowMatch {
  /// Whether the follower has none of the target's rows, though there are enough of them: it follows another target.
  var isForeign: Bool { pairs.isEmpty && dropped.count >= 2 && added.count >= 2 }
}
