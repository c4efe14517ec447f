// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "opendetat",
    products: [
        .executable(name: "opendetat", targets: ["opendetat"]),
        .library(name: "ForumCore", targets: ["ForumCore"]),
        .library(
            name: "OpendetatKit",
            targets: [
                "StrictJSON", "TerminalUI", "ForumCore", "ForumLocalization", "ForumExchange", "ForumStorage", "ForumConsole",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    ],
    targets: [
        // The terminal, without a word of forums.
        .target(
            name: "CTerminal",
            cSettings: [.define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1")],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "TerminalUI"),
        .target(name: "NcursesTerminal", dependencies: ["CTerminal", "TerminalUI"]),

        // The forum, without a word of terminals, clocks or files.
        .target(name: "StrictJSON"),
        .target(
            name: "ForumCore",
            dependencies: ["StrictJSON", .product(name: "Collections", package: "swift-collections")]),
        .target(name: "CResources", cSettings: [.unsafeFlags(["-std=c23"])]),
        .target(name: "ForumLocalization", dependencies: ["CResources"]),
        .target(name: "ForumExchange", dependencies: ["ForumCore", "ForumLocalization", "StrictJSON"]),
        .target(
            name: "ForumStorage",
            dependencies: ["ForumCore", "StrictJSON", .product(name: "Crypto", package: "swift-crypto")]),

        // The screens and the program.
        .target(name: "ForumConsole", dependencies: ["ForumCore", "ForumExchange", "ForumLocalization", "StrictJSON", "TerminalUI"]),
        .target(
            name: "ForumDriver",
            dependencies: [
                "ForumConsole", "ForumCore", "ForumExchange", "ForumLocalization", "ForumStorage", "StrictJSON", "TerminalUI",
            ]),
        .executableTarget(
            name: "opendetat",
            dependencies: [
                "CResources", "CTerminal", "ForumConsole", "ForumCore", "ForumDriver", "ForumExchange", "ForumLocalization", "ForumStorage",
                "NcursesTerminal", "StrictJSON", "TerminalUI",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),

        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"], exclude: ["Fixtures"]),
        .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI"], exclude: ["Fixtures"]),
        .executableTarget(name: "TerminalProbe", dependencies: ["NcursesTerminal", "TerminalUI"], path: "Tests/TerminalProbe"),
        .testTarget(name: "NcursesTerminalTests", dependencies: ["CTerminal", "NcursesTerminal", "TerminalProbe", "TerminalUI"]),
        .target(name: "ForumTestSupport", dependencies: ["ForumCore", "StrictJSON"], path: "Tests/ForumTestSupport"),
        .testTarget(name: "ForumCoreTests", dependencies: ["ForumCore", "ForumTestSupport", "StrictJSON"], exclude: ["Fixtures"]),
        .testTarget(name: "ForumLocalizationTests", dependencies: ["ForumLocalization", "CResources"]),
        .testTarget(
            name: "ForumExchangeTests",
            dependencies: [
                "ForumExchange", "ForumCore", "ForumLocalization", "ForumTestSupport", "StrictJSON",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "ForumStorageTests",
            dependencies: [
                "ForumStorage", "ForumCore", "ForumTestSupport", "StrictJSON", .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .testTarget(
            name: "ForumConsoleTests",
            dependencies: [
                "ForumConsole", "ForumCore", "ForumDriver", "ForumExchange", "ForumLocalization", "ForumStorage", "ForumTestSupport",
                "StrictJSON", "TerminalUI",
            ],
            exclude: ["Snapshots"]),
        .testTarget(
            name: "opendetatTests",
            dependencies: ["opendetat", "ForumConsole", "ForumCore", "ForumLocalization", "ForumStorage", "StrictJSON"]),
    ],
    swiftLanguageModes: [.v6]
)
