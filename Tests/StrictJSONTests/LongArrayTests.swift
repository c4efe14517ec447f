import Testing

@testable import StrictJSON

/// A long array read in two parts gives what it gives read in one, also where it is wrong.
@Suite struct LongArrayTests {
    private struct Read: Equatable {
        var elements: [JSONValue] = []
        var after: JSONValue?
        var error: JSONError?
    }

    private func read(_ text: String, inParts: Bool) -> Read {
        var found = Read()
        do {
            try JSONReader.read(Array(text.utf8), limits: JSONLimits(depth: 40)) { reader in
                try reader.readObject { reader, name in
                    switch name {
                    case "list" where inParts:
                        try reader.readLongArray {
                            try $0.readValue()
                        } take: {
                            found.elements.append($0)
                        }
                    case "list": try reader.readArray { found.elements.append(try $0.readValue()) }
                    case "after": found.after = try reader.readValue()
                    default: break
                    }
                }
            }
        } catch let error as JSONError {
            found.error = error
        } catch {
            Issue.record(error)
        }
        return found
    }

    private func element(_ number: Int) -> String {
        #"{"id": \#(number), "name": "Personne \#(number) é", "list": [1, [2], {"a": "},\n {"}]}"#
    }

    /// An object with a long list, written as the session file is, some elements made by `odd`.
    private func text(count: Int = 60, separator: String = ",\n  ", end: String = "\n],", odd: [Int: String] = [:]) -> String {
        let elements = (0..<count).map { odd[$0] ?? element($0) }
        return "{\"list\": [\n  \(elements.joined(separator: separator))\(end)\n\"after\": [\n {\"x\": 1},\n {\"y\": 2}\n]}"
    }

    @Test func wholeListsInEveryLayout() {
        for separator in [",\n  ", ",\n", ", ", ",\r\n", ",\n\n  ", "  ,\n  "] {
            let text = text(separator: separator)
            #expect(text.utf8.count > 4_000)
            let read = read(text, inParts: true)
            #expect(read == self.read(text, inParts: false) && read.elements.count == 60 && read.after != nil && read.error == nil)
        }
        for text in [
            "{\"list\": [], \"after\": 1}", "{\"list\": [\n]}", text(count: 3), text(count: 10) + String(repeating: " ", count: 4_000),
        ] {
            #expect(read(text, inParts: true) == read(text, inParts: false))
        }
    }

    /// Elements that hold lists of their own, a line each, and a short list before a long rest.
    @Test func whatOnlySeemsToBeginAnElement() {
        let inner = (0..<80).map { "{\"n\": \($0), \"text\": \"abcdefgh\"}" }.joined(separator: ",\n  ")
        for text in [
            "{\"list\": [{\"inner\": [\(inner)]}, {\"inner\": [\(inner)]},\n  {\"inner\": [\(inner)]}], \"after\": 1}",
            "{\"list\": [{\"a\": 1},\n {\"b\": 2}], \"after\": [\(inner),\n \(inner)]}",
            "{\"list\": [\(inner),\n [\(inner)]], \"after\": [\(inner)]}",
        ] {
            let read = read(text, inParts: true)
            #expect(read == self.read(text, inParts: false) && read.error == nil && read.after != nil)
        }
    }

    @Test func mistakesAreTheSameWhereverTheyStand() {
        let mistakes = [
            "{\"a\": 1, \"a\": 2}", "{\"a\" 1}", "nul", "{\"a\": 01}", "{\"a\": \"\u{1}\"}", "{\"a\": \"\\ud800\"}", "]", "}",
            String(repeating: "[", count: 60) + String(repeating: "]", count: 60),
        ]
        for place in [0, 1, 15, 19, 20, 21, 22, 23, 40, 59] {
            for mistake in mistakes {
                let text = text(odd: [place: mistake])
                let read = read(text, inParts: true)
                let whole = self.read(text, inParts: false)
                #expect(read.error != nil && read.error == whole.error, "\(mistake) at \(place)")
                #expect(whole.elements.starts(with: read.elements) || read.elements.starts(with: whole.elements), "\(mistake) at \(place)")
            }
        }
        for end in ["", "\n", "\n]", "\n],,", "\n]\n\"x\": 1,"] {
            let text = text(end: end)
            #expect(read(text, inParts: true) == read(text, inParts: false), "\(end)")
        }
        for length in stride(from: 2_500, to: 4_600, by: 97) {
            let cut = String(decoding: text().utf8.prefix(length), as: UTF8.self)
            #expect(read(cut, inParts: true).error == read(cut, inParts: false).error)
        }
    }
}
