/// A fault that only two documents of a life together show, and the rule that must find it.
package struct LifeFault: Sendable {
  /// What is wrong.
  package let name: String
  /// The rule's code.
  package let code: String
  /// Puts it in; false where this life has no place for it.
  package let put: @Sendable (inout Life, inout SplitMix64) -> Bool

  private init(
    _ code: String, _ name: String, _ put: @escaping @Sendable (inout Life, inout SplitMix64) -> Bool
  ) {
    self.name = name
    self.code = code
    self.put = put
  }

  package static let all = [
    LifeFault("JX701", "an indicator that the target does not have") { life, random in
      life.change("自评") { $0.putInRow("名称", &random) { _ in "走访慰问困难职工人数" } }
    },
    LifeFault("JX702", "an indicator of the target is left out") { life, _ in
      life.change("自评") { $0.put(nil, at: "绩效指标", "产出指标", "数量指标", "0") }
    },
    LifeFault("JX703", "a target lowered after the fact") { life, random in
      life.change("自评") {
        $0.putInRow("年度指标值", &random, where: { $0["年度指标值"]?.string?.hasPrefix("≥") == true }) { _ in "≥1%" }
      }
    },
    LifeFault("JX704", "another budget than in the target") { life, _ in
      life.change("自评") {
        $0.nudge("资金", "年度资金总额", "年初预算数") && $0.nudge("资金", "当年财政拨款", "年初预算数")
      }
    },
    LifeFault("JX705", "no target") { life, _ in life.remove("目标") },
    LifeFault("JX706", "two targets") { life, _ in
      guard let file = life.files.first(where: { $0.path.hasPrefix("目标") }) else { return false }
      life.files.append(Life.File(path: "重复的" + file.path, notation: file.notation, documents: file.documents))
      return true
    },
    LifeFault("JX707", "another unit than in the target") { life, _ in
      life.change("自评") { $0.put("县供销合作社联合社", at: "项目", "实施单位") }
    },
    LifeFault("JX708", "an evaluation without a self-evaluation") { life, _ in
      life.change("报告") { $0.put(nil, at: "自评表") } && life.remove("自评")
    },
    LifeFault("JX709", "a quarter without monitoring") { life, _ in
      guard life.project.place.ruleSet == "扶风县",
        let place = life.files.firstIndex(where: { $0.path.hasPrefix("监控") })
      else { return false }
      life.files[place].documents.remove(at: 1)
      return true
    },
    LifeFault("JX710", "a project of the department without its evaluation") { life, _ in
      guard life.department?.projects.count == 2 else { return false }
      life.files.removeAll { file in ["自评", "报告", "应用"].contains { file.path.hasPrefix("项目二/" + $0) } }
      return true
    },
    LifeFault("JX703", "a department's target lowered after the fact") { life, random in
      life.change("部门自评") {
        $0.putInRow("年度指标值", &random, where: { $0["年度指标值"]?.string?.hasPrefix("≥") == true }) { _ in "≥1%" }
      }
    },
    LifeFault("JX712", "a problem that nobody mends") { life, _ in life.change("应用") { $0.put(nil, at: "整改") } },
    LifeFault("JX713", "a report that is not there") { life, _ in
      life.change("应用") { $0.put("旧报告.yaml", at: "评价结果", "报告") }
    },
  ]
}

extension Life {
  fileprivate mutating func change(_ name: String, _ change: (inout Content) -> Bool) -> Bool {
    guard let place = files.firstIndex(where: { $0.path.hasPrefix(name) }) else { return false }
    return change(&files[place].documents[0])
  }

  fileprivate mutating func remove(_ name: String) -> Bool {
    guard let place = files.firstIndex(where: { $0.path.hasPrefix(name) }) else { return false }
    files.remove(at: place)
    return true
  }
}
