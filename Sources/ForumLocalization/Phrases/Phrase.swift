/// The words of one area of the program; each area has its file in `Resources/phrases` and its enum in `Phrases/Areas`.
public enum PhraseArea: Int, CaseIterable, Hashable, Sendable {
    case cli, common, dates, door, errors, imports, keys, methods, notes, overview, refusals, report, run, sectors, start, steps, themes,
        votes
}

/// A phrase the program can say, in any of its languages.
///
/// A case of an area's enum is the same word as the entry's name in the area's file: `.door(.checkedIn)` is `[checkedIn]` of
/// `phrases/door.txt`. A phrase is a plain value: it can stand in a key table or a state and meet its language when it is drawn.
public enum Phrase: Hashable, Sendable {
    case cli(CLI)
    case common(Common)
    case dates(Dates)
    case door(Door)
    case errors(Errors)
    case imports(Imports)
    case keys(Keys)
    case methods(Methods)
    case notes(Notes)
    case overview(Overview)
    case refusals(Refusals)
    case report(Report)
    case run(Run)
    case sectors(Sectors)
    case start(Start)
    case steps(Steps)
    case themes(Themes)
    case votes(Votes)

    /// The file the words stand in.
    public var area: PhraseArea { place.area }

    /// The name of the entry in that file.
    public var entry: String { place.entry }

    /// The name to show where a phrase has no words: "door.checkedInCount".
    public var key: String { "\(area.rawValue).\(entry)" }

    var place: (area: PhraseArea, entry: String) {
        switch self {
        case .cli(let phrase): (.cli, phrase.rawValue)
        case .common(let phrase): (.common, phrase.rawValue)
        case .dates(let phrase): (.dates, phrase.rawValue)
        case .door(let phrase): (.door, phrase.rawValue)
        case .errors(let phrase): (.errors, phrase.rawValue)
        case .imports(let phrase): (.imports, phrase.rawValue)
        case .keys(let phrase): (.keys, phrase.rawValue)
        case .methods(let phrase): (.methods, phrase.rawValue)
        case .notes(let phrase): (.notes, phrase.rawValue)
        case .overview(let phrase): (.overview, phrase.rawValue)
        case .refusals(let phrase): (.refusals, phrase.rawValue)
        case .report(let phrase): (.report, phrase.rawValue)
        case .run(let phrase): (.run, phrase.rawValue)
        case .sectors(let phrase): (.sectors, phrase.rawValue)
        case .start(let phrase): (.start, phrase.rawValue)
        case .steps(let phrase): (.steps, phrase.rawValue)
        case .themes(let phrase): (.themes, phrase.rawValue)
        case .votes(let phrase): (.votes, phrase.rawValue)
        }
    }
}
