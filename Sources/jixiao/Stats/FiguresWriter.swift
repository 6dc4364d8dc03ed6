import Forms
import JSON
import Quantities
import Regulations
import Rules

/// The figures as one object of JSON.
enum FiguresWriter {
  static func json(_ figures: Figures) -> String {
    var writer = JSONWriter(capacity: 4096)
    writer.object {
      $0.key("tool")
      $0.object {
        $0.member("name", "jixiao")
        $0.member("version", Program.version)
      }
      $0.member("files", figures.files)
      $0.member("skipped", figures.skipped)
      $0.member("documents", figures.documents)
      $0.member("clean", figures.clean)
      write(figures.kinds, "kinds", by: { $0.name }, to: &$0)
      write(figures.ruleSets, "ruleSets", by: { $0 }, to: &$0)
      write(figures.years, "years", by: { String($0) }, to: &$0)
      $0.key("findings")
      $0.object {
        for (name, level) in [("errors", Level.error), ("warnings", .warning), ("hints", .hint)] {
          $0.member(name, figures.levels[level, default: 0])
        }
        $0.member("waived", figures.waived)
      }
      $0.key("rules")
      $0.array {
        for (code, count) in figures.rulesInOrder {
          $0.object {
            $0.member("code", code.description)
            $0.member("name", Rules.catalogue.first { $0.code == code }?.name ?? "")
            $0.member("documents", count.documents)
            $0.member("findings", count.findings)
          }
        }
      }
      $0.key("indicators")
      write(figures.values, to: &$0)
      $0.key("classes")
      $0.object {
        for first in IndicatorClass.allCases {
          guard let values = figures.classes[first] else { continue }
          $0.key(first.label)
          write(values, to: &$0)
        }
      }
      $0.key("units")
      $0.array {
        for (unit, count) in figures.unitsInOrder {
          $0.object {
            $0.member("unit", unit.symbol)
            $0.member("dimension", unit.dimension.rawValue)
            $0.member("indicators", count)
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func write<Key>(
    _ counts: [Key: Int], _ name: String, by key: (Key) -> String, to writer: inout JSONWriter
  ) {
    writer.key(name)
    writer.object {
      for (name, count) in counts.map({ (key($0.key), $0.value) }).sorted(by: { $0.0 < $1.0 }) {
        $0.member(name, count)
      }
    }
  }

  /// Indicators by what their targets say; `share` is that of numbers and dates in per cent.
  private static func write(_ values: [Reading.Kind: Int], to writer: inout JSONWriter) {
    writer.object {
      $0.member("total", values.values.reduce(0, +))
      for kind in Reading.Kind.allCases { $0.member(kind.rawValue, values[kind, default: 0]) }
      $0.member(
        "share",
        Figures.share(values).flatMap { JSONNumber("\($0 / 10).\($0 % 10)") }.map(JSONValue.number) ?? .null)
    }
  }
}
