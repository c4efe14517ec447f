@testable import ForumLocalization

/// The phrases that source files say: `.door(.checkedIn)`, and the cases of an area where a value of its type is asked for.
///
/// It reads words, not Swift: an area's cases count within `.area(…)`, within a declaration that names `Phrase.Area`, in what is assigned to a
/// variable of that type and between the brackets of a call of a function that takes it. Comments and patterns of other types don't.
struct SaidPhrases {
    /// The names of cases, by area.
    private(set) var names: [String: Set<String>] = [:]
    /// The texts in quotation marks that are made of small letters and hyphens: the names of commands and steps.
    private(set) var literals: Set<String> = []

    /// The functions that take cases of an area, and the areas.
    private var takers: [String: Set<String>] = [:]
    private static let areas = Set(PhraseArea.allCases.map { "\($0)" })

    init(in sources: [String]) {
        let files = sources.map(SourceWords.init)
        var open: [(file: Int, initializer: Set<String>)] = []
        for (place, file) in files.enumerated() {
            literals.formUnion(file.words.lazy.filter { $0.kind == .literal }.map { String($0.text) })
            open.append((place, readAreas(file)))
        }
        for (place, initializer) in open { readCalls(files[place], initializer) }
    }

    /// The cases within `.area(…)`, and within and after what names the type; gives the areas that initializers of the file take.
    private mutating func readAreas(_ file: SourceWords) -> Set<String> {
        var initializer: Set<String> = []
        for (place, word) in file.words.enumerated() where word.kind == .member {
            let area = word.text.lowercased()
            guard Self.areas.contains(area) else { continue }
            if word.text == area {
                if file.opens(place + 1) { say(file.members(inBracketsAt: place + 1), area) }
                continue
            }
            guard place > 0, file.words[place - 1].text == "Phrase", !file.opens(place + 1) else { continue }
            if place + 1 < file.words.count, file.words[place + 1].kind == .member { say([String(file.words[place + 1].text)], area) }
            say(file.members(belowLineOf: place), area)
            switch file.declaration(of: place) {
            case .function(let name): takers[name, default: []].insert(area)
            case .initializer(let type):
                takers[type, default: []].insert(area)
                initializer.insert(area)
            case .variable(let name): say(file.membersAssigned(to: name), area)
            case nil: break
            }
        }
        return initializer
    }

    private mutating func readCalls(_ file: SourceWords, _ initializer: Set<String>) {
        for (place, word) in file.words.enumerated() where file.opens(place + 1) {
            let areas = word.text == "init" ? initializer : takers[String(word.text)] ?? []
            guard !areas.isEmpty else { continue }
            let members = file.members(inBracketsAt: place + 1)
            for area in areas { say(members, area) }
        }
    }

    private mutating func say(_ members: Set<String>, _ area: String) { names[area, default: []].formUnion(members) }
}
