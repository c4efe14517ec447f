import StrictJSON
import Testing

@testable import ForumExchange

#if canImport(Glibc)
    import Glibc
#endif

/// The samples of true layouts and the people a right import yields.
enum RegistrationFixtures {
    static let names = [
        "helloasso.csv", "eventbrite.csv", "pretix-checkinlist.csv", "framaforms.tsv", "limesurvey.csv", "decidim-registrations.csv",
        "tableur-windows-1252.csv",
    ]

    static func bytes(_ name: String) throws -> [UInt8] {
        let path = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        return try readFile("/\(path)/Fixtures/registrations/\(name)")
    }

    struct Truth: Hashable {
        let given: String
        let family: String
        let email: String
        let organisation: String
        let sector: String
    }

    /// The people of a sample; capitals are no part of the truth, and « STRASSE » is how « Straße » is written in them.
    static func truth(_ name: String) throws -> [Truth] {
        let root = try JSONValue(parsing: bytes("truth.json")).object()
        return try root.object(name).array("people") { value throws(JSONShapeError) in
            let person = try value.object()
            return Truth(
                given: caseless(try person.string("given")), family: caseless(try person.string("family")),
                email: try person.string("email"), organisation: try person.string("organisation"), sector: try person.string("sector"))
        }
    }

    static func people(_ reading: ImportReading) -> [Truth] {
        reading.people.map {
            Truth(
                given: caseless($0.given), family: caseless($0.family), email: $0.email, organisation: $0.organisation,
                sector: $0.sector.rawValue)
        }
    }

    static func caseless(_ text: String) -> String { text.lowercased().replacing("ß", with: "ss") }

    struct UnreadableFixture: Error { let path: String }

    private static func readFile(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw UnreadableFixture(path: path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }
}
