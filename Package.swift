// swift-tools-version: 6.2
import PackageDescription

// With JIXIAO_FUZZ in the environment everything is built for libFuzzer, and jixiao-fuzz with it: see .ci/fuzz.
let fuzzes = Context.environment["JIXIAO_FUZZ"] != nil
let sanitizers = ["-sanitize=fuzzer,address"]

// The shipped program is one static file. Both flags are release-only, so that debug builds stay quick.
let swift: [SwiftSetting] = [
  fuzzes
    ? .unsafeFlags(sanitizers)
    : .unsafeFlags(["-static-executable", "-cross-module-optimization"], .when(configuration: .release))
]
let link: [LinkerSetting] = [
  .unsafeFlags(["-static-executable", "-Xlinker", "-s"], .when(configuration: .release))
]

let package = Package(
  name: "jixiao",
  products: [.executable(name: "jixiao", targets: ["jixiao"])],
  targets: [
    .target(name: "EmbeddedData", exclude: ["files", "generators"], cSettings: [.unsafeFlags(["-std=gnu23"])]),
    .target(name: "CMalloc"),
    .target(name: "SourceText", dependencies: ["EmbeddedData"], swiftSettings: swift),
    .target(name: "JSON", swiftSettings: swift),
    .target(name: "Syntax", dependencies: ["SourceText"], swiftSettings: swift),
    .target(name: "Quantities", dependencies: ["SourceText"], swiftSettings: swift),
    .target(name: "Forms", dependencies: ["Syntax", "Quantities"], swiftSettings: swift),
    .target(name: "Office", dependencies: ["Forms"], swiftSettings: swift),
    .target(name: "Regulations", dependencies: ["Forms", "EmbeddedData"], swiftSettings: swift),
    .target(name: "Linting", dependencies: ["Regulations"], swiftSettings: swift),
    .target(name: "Rules", dependencies: ["Linting"], swiftSettings: swift),
    .target(name: "Reports", dependencies: ["Linting", "JSON"], swiftSettings: swift),
    .target(name: "EditorServices", dependencies: ["Linting", "Office"], swiftSettings: swift),
    .target(
      name: "LanguageServer", dependencies: ["EditorServices", "SourceText", "JSON", "CMalloc"], swiftSettings: swift),
    .executableTarget(
      name: "jixiao", dependencies: ["Rules", "Reports", "LanguageServer", "Office"],
      swiftSettings: swift, linkerSettings: link),
    .executableTarget(
      name: "jixiao-bench", dependencies: ["Rules", "Reports", "JSON", "Generating", "CMalloc"], swiftSettings: swift,
      linkerSettings: [.unsafeFlags(["-static-executable"], .when(configuration: .release))]),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "Generating"]),
    .testTarget(name: "SyntaxTests", dependencies: ["Syntax", "JSON"]),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"]),
    .testTarget(name: "FormsTests", dependencies: ["Forms"]),
    .testTarget(
      name: "OfficeFormsTests", dependencies: ["Office", "Rules", "Generating"], exclude: ["Writers"]),
    .testTarget(name: "OfficeTests", dependencies: ["Office"], exclude: ["Fixtures"]),
    .testTarget(name: "RegulationsTests", dependencies: ["Regulations", "Rules"]),
    .testTarget(name: "LintingTests", dependencies: ["Linting", "Rules", "Generating"]),
    .testTarget(name: "RulesTests", dependencies: ["Rules"], exclude: ["Golden"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Rules", "JSON"],
      exclude: ["lint.schema.json", "facts.schema.json", "golden.json"]),
    .testTarget(name: "CommandTests", dependencies: ["jixiao", "Rules", "JSON"]),
    .target(name: "FuzzTargets", dependencies: ["Rules", "LanguageServer", "Office"], swiftSettings: swift),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"]),
    .target(name: "Generating", path: "Tests/Generating", swiftSettings: swift),
    .testTarget(name: "GeneratedTests", dependencies: ["Generating", "Rules"]),
    .testTarget(name: "LanguageServerTests", dependencies: ["LanguageServer", "JSON", "jixiao", "Generating"]),
  ],
  swiftLanguageModes: [.v6]
)

if fuzzes {
  package.targets.append(
    .executableTarget(
      name: "jixiao-fuzz", dependencies: ["FuzzTargets"], swiftSettings: swift,
      linkerSettings: [.unsafeFlags(["-use-ld=lld"] + sanitizers)]))
}
