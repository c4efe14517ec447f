// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that what measures never weighs on what runs:
//     swift run -c release --package-path Tests/Benchmarks SearchFigures
//     swift run -c release --package-path Tests/Benchmarks SavingFigures
//     swift run -c release --package-path Tests/Benchmarks VotingFigures --python .build/venv/bin/python
let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "opendetat", path: "../..")],
    targets: [
        .executableTarget(name: "SearchFigures", dependencies: [.product(name: "ForumCore", package: "opendetat")]),
        .executableTarget(name: "SavingFigures", dependencies: [.product(name: "OpendetatKit", package: "opendetat")]),
        .executableTarget(name: "VotingFigures", dependencies: [.product(name: "ForumCore", package: "opendetat")]),
    ],
    swiftLanguageModes: [.v6]
)
