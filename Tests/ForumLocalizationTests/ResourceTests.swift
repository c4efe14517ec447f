import Foundation
import Testing

@testable import ForumLocalization

@Suite struct ResourceTests {
    /// The files of `Resources` on disk by name; names that begin with a dot are no resources.
    static func filesOnDisk() throws -> [String: [UInt8]] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Resources")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        var files: [String: [UInt8]] = [:]
        for path in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            let url = root.appending(path: path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            files[path] = Array(try Data(contentsOf: url))
        }
        return files
    }

    @Test func everyFileIsEmbeddedAsItIs() throws {
        let files = try Self.filesOnDisk()
        #expect(!files.isEmpty)
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            guard let embedded = EmbeddedResource(named: name) else {
                Issue.record("Resources/\(name) is not in Sources/CResources/resources.c: it takes an array and a line in the table")
                continue
            }
            let isSame = embedded.bytes.elementsEqual(bytes)
            #expect(isSame, "\(name) is embedded in another version")
        }
        #expect(EmbeddedResource.all.map(\.name) == files.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }

    @Test func aMissingNameFindsNothing() {
        #expect(EmbeddedResource(named: "phrases/none.txt") == nil)
        #expect(EmbeddedResource(named: "") == nil)
    }

    @Test func aFolderListsItsFilesOnly() {
        let names = EmbeddedResource.inFolder("phrases").map(\.name)
        #expect(names.count == PhraseArea.allCases.count)
        #expect(names.allSatisfy { $0.hasPrefix("phrases/") })
        #expect(EmbeddedResource.inFolder("phr").isEmpty)
    }
}
