// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "planpress",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "COpenCC", pkgConfig: "opencc", providers: [.apt(["libopencc-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CPosix"),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "PlanModel"),
    .target(name: "PlanParsing", dependencies: ["CCMarkGFM", "PlanModel", "Yams"]),
    .target(
      name: "PlanImport",
      dependencies: ["CArchive", "COpenCC", "CPosix", "PlanModel", "PlanParsing"]),
    .target(name: "PlanAnalysis", dependencies: ["PlanModel"]),
    .target(name: "SiteRendering", dependencies: ["PlanAnalysis", "PlanModel"]),
    .target(
      name: "SiteBuilding",
      dependencies: [
        "CPosix", "CZip", "PlanAnalysis", "PlanModel", "PlanParsing", "SiteRendering",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(
      name: "planpress",
      dependencies: [
        "PlanImport", "SiteBuilding",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "PlanModelTests", dependencies: ["PlanModel"]),
    .testTarget(
      name: "PlanParsingTests", dependencies: ["HeldMaterial", "PlanParsing", "SiteRendering"]),
    .testTarget(
      name: "PlanImportTests",
      dependencies: ["CArchive", "HeldMaterial", "PlanImport", "PlanModel", "PlanParsing"]),
    .testTarget(
      name: "PlanAnalysisTests", dependencies: ["HeldMaterial", "PlanAnalysis", "PlanParsing"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SiteRenderingTests",
      dependencies: [
        "SiteRendering", "PlanParsing",
        // Says what templates mean; the program writes pages without it.
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .testTarget(name: "SiteBuildingTests", dependencies: ["SiteBuilding"]),
    .testTarget(name: "PlanpressTests", dependencies: ["planpress"]),
    .target(name: "HeldMaterial", path: "Tests/HeldMaterial"),
    .target(
      name: "FuzzTargets",
      dependencies: ["PlanAnalysis", "PlanImport", "PlanParsing", "SiteRendering"],
      path: "Tests/fuzz/Targets"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"]),
  ],
  swiftLanguageModes: [.v6]
)

// Built by script/fuzz only: it links libFuzzer, which other builds do not have.
if Context.environment["PLANPRESS_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "planfuzz", dependencies: ["FuzzTargets"], path: "Tests/fuzz/Driver"))
}
