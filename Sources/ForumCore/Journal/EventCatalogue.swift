import StrictJSON

/// All kinds of events that this version knows.
public enum EventCatalogue {
    public static let types: [any ForumEvent.Type] = [
        JournalOpened.self, SessionCreated.self, SessionChanged.self, QuestionWorded.self, QuestionWithdrawn.self, QuestionsOrdered.self,
        RegistrationsImported.self, ListReversed.self, TicketsVoided.self, PersonCorrected.self, PeopleCheckedIn.self, CheckInsUndone.self,
        CheckInsRestored.self,
        WalkInArrived.self,
        WalkInRemoved.self, WalkInRestored.self, PeopleMoved.self, ConsentRecorded.self, WaitingListJoined.self, WaitingListLeft.self,
        WaitingListKept.self,
        NoteWritten.self, NoteRevised.self, NoteWordingRestored.self, NoteWithdrawn.self, NoteRestored.self, NoteFiled.self,
        NoteMarked.self, NoteLinked.self, NotesMerged.self, NotesSeparated.self, NotePlaced.self,
        HeadingWorded.self, HeadingWithdrawn.self, HeadingsOrdered.self, HeadingLinked.self, ReadBackAgreed.self, ReadBackWithdrawn.self,
        ThemeWorded.self, ThemeWithdrawn.self, ThemeRestored.self, ThemesMerged.self, ThemesSeparated.self,
        ThemesOrdered.self, ThemesProgrammed.self, ThemesUnprogrammed.self,
        VoteOpened.self, VotePhaseChanged.self, PresentCounted.self, HandsCounted.self, BallotRecorded.self, BallotRemoved.self,
        BallotSettled.self,
        VoterTicked.self, VoterUnticked.self, BoxOpened.self, BoxEmptied.self, VoteDecided.self,
        AgendaItemStarted.self, AgendaPaused.self, AgendaResumed.self, AgendaFinished.self, AgendaRunRestored.self,
        AgendaItemExtended.self, AgendaItemPlanned.self, AgendaItemDropped.self,
    ]

    private static let byKind: [String: any ForumEvent.Type] = {
        var table: [String: any ForumEvent.Type] = [:]
        for type in types { table[type.kind] = type }
        return table
    }()

    /// The event that `record` holds. A kind that is not known, or data that can't be read, becomes an `UnknownEvent`.
    public static func event(of record: EventRecord) -> any ForumEvent {
        guard let type = byKind[record.kind], let event = try? type.init(json: record.data) else { return UnknownEvent(record: record) }
        return event
    }
}

/// An event of a kind that this version does not know: kept as it came, changing nothing.
public struct UnknownEvent: ForumEvent {
    public static let kind = "unknown"

    public var record: EventRecord

    public init(record: EventRecord) { self.record = record }

    public init(json: JSONObject) throws { throw JSONShapeError.invalid(["kind"]) }

    public var json: JSONObject { record.data }

    public func apply(to state: inout ForumState, at context: EventContext) { state.unknownEvents.append(record) }

    public func reversal(before: ForumState, stamp: EventStamp) -> [any ForumEvent]? { nil }
    public func isInEffect(in state: ForumState, stamp: EventStamp) -> Bool { false }
}
