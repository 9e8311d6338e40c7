// swift-tools-version: 6.2
// Kiosque: an offline full-text search index for French news archives.
// ARCHITECTURE.md shows how the targets depend on each other; arrows go down only.

import PackageDescription

/// What every Swift target compiles with: see https://github.com/swiftlang/swift-evolution, SE-0335
/// (ExistentialAny), SE-0444 (MemberImportVisibility) and SE-0409 (InternalImportsByDefault).
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "kiosque",
  platforms: [.macOS(.v15)],
  products: [],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Corpus", swiftSettings: strict),
    .target(name: "IndexData", path: "index", sources: ["data.c"], publicHeadersPath: "include"),
    .target(name: "CMemory"),
    .target(
      name: "FrenchAnalysis", dependencies: ["Corpus", "CMemory", "IndexData"], swiftSettings: strict),
    .target(
      name: "Entities", dependencies: ["Corpus", "CMemory", "FrenchAnalysis", "IndexData"],
      swiftSettings: strict),
    .target(name: "QueryLanguage", dependencies: ["Corpus", "FrenchAnalysis"], swiftSettings: strict),

    .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .target(name: "Digest", dependencies: ["CXXHash"], swiftSettings: strict),
    .target(
      name: "Archive",
      dependencies: [
        "Corpus", "CMemory", "Digest", "Entities", "FrenchAnalysis", "IndexData",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Searching",
      dependencies: ["Archive", "CMemory", "Corpus", "Entities", "FrenchAnalysis", "QueryLanguage"],
      swiftSettings: strict),

    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "Importing",
      dependencies: ["Corpus", "Digest", "CLibXML2", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),

    .target(name: "CLineEdit", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "LineEditing", dependencies: ["CLineEdit"], swiftSettings: strict),

    .target(
      name: "Terminal",
      dependencies: ["Archive", "Corpus", "Entities", "Importing", "QueryLanguage", "Searching"],
      swiftSettings: strict),

    .executableTarget(
      name: "kiosque",
      dependencies: [
        "Archive", "CMemory", "Corpus", "Entities", "FrenchAnalysis", "Importing", "LineEditing",
        "QueryLanguage", "Searching", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // One static file that runs on any Debian, and starts without a dynamic loader and its 97,000
      // relocations: they would be a fifth of what a search from nothing executes.
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-executable", "-licuuc", "-licudata", "-llzma", "-lz", "-lstdc++", "-lm",
            "-ltinfo", "-lbsd", "-lmd",
          ],
          .when(platforms: [.linux], configuration: .release))
      ]),

    .executableTarget(
      name: "score-html", dependencies: ["Importing"], path: "tools/score-html", swiftSettings: strict),

    .executableTarget(
      name: "time-completion", dependencies: ["Entities", "Searching"], path: "tools/time-completion",
      swiftSettings: strict),

    .executableTarget(
      name: "rank-known-items", dependencies: ["Archive", "Corpus", "QueryLanguage", "Searching"],
      path: "tools/rank-known-items", swiftSettings: strict),

    .target(
      name: "LabelledNews", dependencies: ["Corpus"], path: "tools/labelled-news", swiftSettings: strict),
    .executableTarget(
      name: "score-entities", dependencies: ["Corpus", "Entities", "FrenchAnalysis", "LabelledNews"],
      path: "tools/score-entities", swiftSettings: strict),
    .executableTarget(
      name: "train-tagger", dependencies: ["Corpus", "Entities", "FrenchAnalysis", "LabelledNews"],
      path: "tools/train-tagger", swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Archive", "Corpus", "QueryLanguage"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "Corpus", "Entities", "FrenchAnalysis", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(name: "CorpusTests", dependencies: ["Corpus"], swiftSettings: strict),
    .testTarget(
      name: "EntitiesTests",
      dependencies: ["Corpus", "Entities", "FrenchAnalysis", "LabelledNews", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "DigestTests", dependencies: ["Digest"], swiftSettings: strict),
    .testTarget(
      name: "FrenchAnalysisTests", dependencies: ["FrenchAnalysis", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing"], swiftSettings: strict),
    .testTarget(
      name: "QueryLanguageTests", dependencies: ["Corpus", "QueryLanguage", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportingTests", dependencies: ["Importing", "Corpus", "Digest", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SearchingTests",
      dependencies: [
        "Archive", "Corpus", "Entities", "FrenchAnalysis", "Importing", "QueryLanguage", "Searching",
        "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "Archive", "Corpus", "Entities", "Importing", "QueryLanguage", "Searching", "Terminal", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "kiosqueTests",
      dependencies: [
        "Corpus", "Entities", "QueryLanguage", "Searching", "Terminal", "TestSupport", "kiosque",
      ],
      exclude: ["Golden"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
