import ForumCore
import ForumLocalization

/// A page in plain words about a method or a vote: for the screen, for the projection and for the export alike.
public struct VotePage: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case title, heading, text
        /// What is to be seen first.
        case emphasis
        /// Something that asks for attention.
        case warning
        /// Aligned by columns, never wrapped.
        case fixed
    }

    public struct Line: Hashable, Sendable {
        public var kind: Kind
        public var text: String

        public init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    public var lines: [Line] = []

    public init() {}

    mutating func add(_ kind: Kind, _ text: String) { lines.append(Line(kind, text)) }

    public static func + (left: VotePage, right: VotePage) -> VotePage {
        var page = left
        page.lines += right.lines
        return page
    }

    /// Columns padded to the same width, numbers to the right.
    mutating func addTable(_ rows: [[String]]) {
        guard let columns = rows.map(\.count).max() else { return }
        let widths = (0..<columns).map { column in rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0 }
        for row in rows {
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + padding : padding + cell
            }
            add(.fixed, cells.joined(separator: "  "))
        }
    }
}

extension VotePage {
    /// The page that the room is read before it votes: what to do, how it is counted, what the method favours.
    ///
    /// - Parameter places: How many themes this vote chooses; nil where the method alone is explained.
    public init(explaining method: VoteMethod, places: Int? = nil, _ words: Phrasebook) {
        self.init()
        let (todo, counted, favours) = method.explanation
        add(.title, words(method.phrase))
        if let places {
            add(.emphasis, (method.rule(words) + [words(.votes(.placesChosen), ["n": places])]).joined(separator: " · "))
        }
        for (heading, text) in [(Phrase.Methods.whatToDo, todo), (.howCounted, counted), (.whatFavours, favours)] {
            add(.heading, words(.methods(heading)))
            add(.text, words(.methods(text)))
        }
        let grades = method.gradeNames(words)
        if !grades.isEmpty {
            add(.heading, words(.methods(.gradesAre)))
            for (place, grade) in grades.enumerated() { add(.fixed, "\(place + 1)  \(grade)") }
        }
    }
}

extension VoteMethod {
    /// What this vote allows each person: "3 gommettes par personne", "au plus 2 sur un même thème"; nothing where the method alone says it.
    public func rule(_ words: Phrasebook) -> [String] {
        switch self {
        case .dots(let allowance, let cap):
            let each = words(.votes(.dotsEach), ["n": allowance])
            return cap < allowance ? [each, words(.votes(.boothCap), ["n": cap])] : [each]
        case .score(let maximum): return [words(.votes(.scoresUpTo), ["n": maximum])]
        case .quadratic(let credits): return [words(.votes(.creditsEach), ["n": credits])]
        case .hands, .approval, .majorityJudgment, .borda, .schulze, .instantRunoff, .equalShares, .phragmen: return []
        }
    }

    var explanation: (todo: Phrase.Methods, counted: Phrase.Methods, favours: Phrase.Methods) {
        switch self {
        case .hands: (.handsDo, .handsCounted, .handsFavours)
        case .dots: (.dotsDo, .dotsCounted, .dotsFavours)
        case .approval: (.approvalDo, .approvalCounted, .approvalFavours)
        case .majorityJudgment: (.judgmentDo, .judgmentCounted, .judgmentFavours)
        case .score: (.scoreDo, .scoreCounted, .scoreFavours)
        case .borda: (.bordaDo, .bordaCounted, .bordaFavours)
        case .schulze: (.schulzeDo, .schulzeCounted, .schulzeFavours)
        case .instantRunoff: (.runoffDo, .runoffCounted, .runoffFavours)
        case .quadratic: (.quadraticDo, .quadraticCounted, .quadraticFavours)
        case .equalShares: (.sharesDo, .sharesCounted, .sharesFavours)
        case .phragmen: (.phragmenDo, .phragmenCounted, .phragmenFavours)
        }
    }
}
