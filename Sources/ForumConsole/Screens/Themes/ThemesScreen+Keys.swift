import ForumCore
import ForumExchange
import ForumLocalization
import TerminalUI

extension ThemesScreen {
    public enum Intent: Hashable, Sendable {
        case propose, reword, merge, separate, withdraw, restore, order, showWithdrawn
        case openVote, goToVote, votes, back
        /// Prepares a vote by the method of this place.
        case openBy(Int)
        case toCount, close, callOff, reopen, switchEntry, deleteBallot, differences, voters, emptyBox, present
        case takeNote, project, partial, steps, compare, check, method
        case enter, up, down, pageUp, pageDown, home, end
    }

    public static let keymap = Keymap<Intent, Phrase>(
        [
            Binding(KeyPress(.enter), does: .enter, named: .themes(.enter), shows: .bar),
            Binding(.alt("p"), does: .partial, named: .votes(.partialResult), inBar: .votes(.partialShort), shows: .bar),
            Binding(.alt("b"), does: .emptyBox, named: .votes(.emptyBox), inBar: .votes(.emptyBoxShort), shows: .bar),
            Binding(.alt("k"), does: .toCount, named: .votes(.toCount), inBar: .votes(.toCountShort), shows: .bar),
            Binding(.function(7), does: .voters, named: .votes(.voters), inBar: .votes(.votersShort), shows: .bar),
            Binding(.alt("s"), does: .switchEntry, named: .votes(.switchEntry), inBar: .votes(.switchEntryShort), shows: .bar),
            Binding(.alt("e"), does: .close, named: .votes(.close), inBar: .votes(.closeShort), shows: .bar),
            Binding(.alt("g"), does: .differences, named: .votes(.differences), shows: .bar),
            Binding(.alt("n"), does: .present, named: .votes(.correctPresent), inBar: .votes(.correctPresentShort), shows: .bar),
            Binding(.alt("x"), does: .deleteBallot, named: .votes(.deleteBallot)),
            Binding(.alt("y"), does: .callOff, named: .votes(.callOff)),
            Binding(.character("p"), .character("a"), does: .propose, named: .themes(.propose), inBar: .themes(.proposeShort), shows: .bar),
            Binding(.character("o"), does: .openVote, named: .votes(.open), inBar: .votes(.title), shows: .bar),
            Binding(.character("m"), does: .merge, named: .themes(.merge), shows: .bar),
            Binding(.character("e"), does: .reword, named: .themes(.rename), shows: .bar),
            Binding(.character("d"), KeyPress(.delete), does: .withdraw, named: .themes(.withdraw), shows: .bar),
            Binding(.character("r"), does: .restore, named: .themes(.restore), shows: .bar),
            Binding(.character("s"), does: .separate, named: .themes(.separate)),
            Binding(.character("t"), does: .order, named: .themes(.orderByLot), inBar: .themes(.orderByLotShort)),
            Binding(.character("w"), does: .showWithdrawn, named: .themes(.showWithdrawn)),
            Binding(.character("v"), .alt("v"), does: .votes, named: .votes(.votesList), inBar: .votes(.votesListShort)),
            Binding(.alt("o"), does: .goToVote, named: .votes(.goToVote), shows: .bar),
            Binding(.character("n"), does: .takeNote, named: .votes(.takeNote), inBar: .votes(.takeNoteShort), shows: .bar),
            Binding(.character("g"), does: .project, named: .votes(.project), inBar: .votes(.projectShort), shows: .bar),
            Binding(.character("k"), does: .steps, named: .votes(.steps), inBar: .votes(.stepsShort), shows: .bar),
            Binding(.character("c"), does: .compare, named: .votes(.compare), inBar: .votes(.compareShort), shows: .bar),
            Binding(.character("x"), does: .check, named: .votes(.checkSeal), inBar: .votes(.checkSealShort), shows: .bar),
            Binding(.character("h"), .alt("h"), does: .method, named: .votes(.methodHelp), inBar: .votes(.methodHelpShort)),
            Binding(.character("z"), does: .reopen, named: .votes(.reopen), inBar: .votes(.reopenShort), shows: .bar),
            Binding(KeyPress(.escape), does: .back, named: .votes(.back), shows: .bar),
            Binding(KeyPress(.up), does: .up, named: .themes(.up), shows: .hidden),
            Binding(KeyPress(.down), does: .down, named: .themes(.down), shows: .hidden),
            Binding(KeyPress(.pageUp), does: .pageUp, named: .door(.pageUp), shows: .hidden),
            Binding(KeyPress(.pageDown), does: .pageDown, named: .door(.pageDown), shows: .hidden),
            Binding(KeyPress(.home), does: .home, named: .themes(.up), shows: .hidden),
            Binding(KeyPress(.end), does: .end, named: .themes(.down), shows: .hidden),
        ] + VoteMethod.all.enumerated().map { Binding(does: .openBy($0.offset), named: $0.element.phrase, shows: .palette) })

    static let proposing = Purpose("themes.propose")
    static let rewording = Purpose("themes.reword")
    static let merging = Purpose("themes.merge")
    static let mergingChosen = Purpose("themes.mergeChosen")
    static let separating = Purpose("themes.separate")
    static let withdrawing = Purpose("themes.withdraw")
    static let restoring = Purpose("themes.restore")
    static let ordering = Purpose("themes.order")
    static let choosingMethod = Purpose("votes.method")
    static let preparingVote = Purpose("votes.prepare")
    static let warnedOfLikeness = Purpose("votes.alike")
    static let opening = Purpose("votes.open")
    static let counting = Purpose("votes.count")
    static let ending = Purpose("votes.end")
    static let closing = Purpose("votes.close")
    static let callingOff = Purpose("votes.callOff")
    static let toTheCount = Purpose("votes.toCount")
    static let unticking = Purpose("votes.untick")
    static let explaining = Purpose("votes.explain")
    static let deletingBallot = Purpose("votes.deleteBallot")
    static let deletingSlip = Purpose("votes.deleteSlip")
    static let handsOver = Purpose("votes.handsOver")
    static let correctingPresent = Purpose("votes.present")

    /// What belongs to the room that is shown; elsewhere its key is text, or says that it does nothing there.
    public func isOffered(_ intent: Intent, _ context: ScreenContext) -> Bool {
        switch intent {
        case .up, .down, .pageUp, .pageDown: return true
        // At a field they move its cursor.
        case .home, .end: return !isTyping
        case .back: return true
        case .enter: return room != .booth || booth.stage != .over
        case .votes: return room == .board || room == .desk || isResult
        case .method: return [.board, .desk, .votes].contains(room) || isResult
        case .goToVote: return (room == .board || room == .votes || isResult) && openVote(context.state) != nil
        case .voters: return room == .desk || room == .booth
        case .partial: return room == .desk
        case .propose, .order, .openVote, .openBy, .reword, .merge, .withdraw, .restore, .separate, .showWithdrawn: return room == .board
        case .toCount, .close, .callOff, .switchEntry, .deleteBallot, .differences, .emptyBox, .present: return room == .desk
        case .takeNote, .project, .steps, .compare, .check, .reopen: return isResult
        }
    }

    private var isResult: Bool { if case .result = room { true } else { false } }

    /// A vote is found by the names of its methods as well.
    public func obstacle(to intent: Intent, _ context: ScreenContext) -> Phrase? {
        guard isOffered(intent, context) else { return .votes(.notNow) }
        let open = openVote(context.state)
        switch intent {
        case .propose, .order, .openVote: return open == nil ? nil : .themes(.frozen)
        case .openBy: return open != nil ? .themes(.frozen) : context.state.standingThemes.count < 2 ? .votes(.tooFewThemes) : nil
        case .reword, .merge, .withdraw, .restore, .separate: return obstacleOnBoard(intent, open, context)
        case .votes: return context.state.votes.isEmpty ? .votes(.noVotes) : nil
        case .toCount, .close, .callOff, .switchEntry, .deleteBallot, .differences, .voters, .emptyBox, .present:
            guard room != .booth else { return nil }
            guard let open else { return .votes(.noneOpen) }
            return obstacleAtDesk(intent, open)
        case .partial: return open?.showsResult == true ? nil : .votes(open == nil ? .noneOpen : .partialHiddenNow)
        case .takeNote, .project, .steps, .compare, .check, .reopen: return obstacleOnResult(intent, open)
        case .enter: return obstacleToEnter(open, context)
        default: return nil
        }
    }

    private func obstacleAtDesk(_ intent: Intent, _ open: Vote) -> Phrase? {
        let isByHands = open.method == .hands
        switch intent {
        case .toCount: return isByHands ? .votes(.handsHaveNoBallots) : open.phase == .open ? nil : .votes(.countHasBegun)
        case .voters: return isByHands ? .votes(.handsHaveNoBallots) : open.phase == .open ? nil : .votes(.countHasBegun)
        case .switchEntry: return isByHands || open.rules.areNumbered ? nil : .votes(.secondNeedsNumbers)
        case .callOff: return open.seals.isEmpty ? nil : .votes(.sealedOnce)
        case .differences: return isByHands ? .votes(.handsHaveNoBallots) : open.rules.areNumbered ? nil : .votes(.secondNeedsNumbers)
        case .deleteBallot:
            guard !isByHands else { return .votes(.handsHaveNoBallots) }
            return open.rules.areNumbered || !desk.slips.isEmpty ? nil : .votes(.noSlip)
        case .emptyBox: return !hasBox(open) ? .votes(.boxEmpty) : open.phase == .open && held(open) > 0 ? .votes(.boxLater) : nil
        default: return nil
        }
    }

    private func obstacleOnResult(_ intent: Intent, _ open: Vote?) -> Phrase? {
        guard let vote = shown?.outcome.vote else { return .votes(.notNow) }
        guard vote.showsResult else { return .votes(.notShown) }
        switch intent {
        case .reopen: return vote.phase != .closed ? .votes(.notShown) : open == nil ? nil : .votes(.anotherOpen)
        case .takeNote: return vote.phase != .closed ? .votes(.notShown) : vote.decision == nil ? nil : .votes(.alreadyTaken)
        case .check: return vote.phase == .closed ? nil : .votes(.notShown)
        default: return nil
        }
    }

    private func obstacleOnBoard(_ intent: Intent, _ open: Vote?, _ context: ScreenContext) -> Phrase? {
        if open != nil { return .themes(.frozen) }
        guard let theme = chosen(context) else { return .themes(.noneChosen) }
        switch intent {
        case .restore: return theme.isWithdrawn ? nil : .themes(.notWithdrawn)
        case .separate: return context.state.themes(mergedInto: theme.id).isEmpty ? .themes(.notMerged) : nil
        case .merge: return theme.isWithdrawn ? .themes(.isWithdrawn) : context.state.standingThemes.count < 2 ? .votes(.tooFewThemes) : nil
        default: return theme.isWithdrawn ? .themes(.isWithdrawn) : nil
        }
    }

    /// What Enter would do nothing for.
    private func obstacleToEnter(_ open: Vote?, _ context: ScreenContext) -> Phrase? {
        switch room {
        case .board: open == nil && chosen(context) == nil ? .themes(.noneChosen) : nil
        case .votes: votes.chosen == nil ? .votes(.noVotes) : nil
        case .differences: differing.chosen == nil ? .votes(.notNow) : nil
        case .desk, .voters, .booth: nil
        case .result, .projection, .reading: .votes(.notNow)
        }
    }

    // MARK: The bar

    public func isInBar(_ intent: Intent, _ context: ScreenContext) -> Bool {
        switch intent {
        case .enter: [.votes, .differences, .voters].contains(room) || room == .booth && (booth.stage == .voting || !ticksOff(context))
        case .back: room != .board && (room != .booth || booth.stage == .voting)
        // The way out of the booth is the team's; it is said below the ballot.
        case .voters: room == .desk
        case .present: openVote(context.state)?.method == .hands
        case .partial: openVote(context.state)?.showsResult == true
        // It stands first only while something waits to be emptied.
        case .emptyBox: openVote(context.state).map { $0.phase == .counting && held($0) > 0 } ?? false
        case .goToVote: room == .board
        default: true
        }
    }

    /// The booth's vote has people ticked off.
    func ticksOff(_ context: ScreenContext) -> Bool {
        booth.vote.flatMap { context.state.votes[$0] }?.rules.eligibility == .arrivals
    }

    public func barName(of intent: Intent, _ context: ScreenContext) -> Phrase? {
        switch (intent, room) {
        case (.enter, .votes): .votes(.openShort)
        case (.enter, .differences): .votes(.settle)
        case (.enter, .voters): .votes(.tickShort)
        case (.enter, .booth): .votes(booth.stage == .voting ? .castShort : .nextVoterShort)
        case (.back, .booth): .votes(.restartShort)
        case (.switchEntry, _):
            openVote(context.state)?.method == .hands
                ? .votes(desk.isSecond ? .firstCounter : .counterShort)
                : .votes(desk.isSecond ? .firstEntryShort : .switchEntryShort)
        default: nil
        }
    }
}
