import ForumCore
import ForumLocalization
import TerminalUI

extension ThemesScreen {
    public enum Intent: Hashable, Sendable {
        case propose, reword, merge, separate, withdraw, restore, order, showWithdrawn
        case openVote, goToVote, votes, back
        case toCount, close, callOff, reopen, switchEntry, deleteBallot, differences, voters, emptyBox
        case takeNote, project, steps, compare, check, method
        case enter, up, down, pageUp, pageDown, home, end
    }

    public static let keymap = Keymap<Intent, Phrase>([
        Binding(KeyPress(.enter), does: .enter, named: .themes(.enter)),
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
        Binding(.alt("o"), does: .goToVote, named: .votes(.goToVote)),
        Binding(.character("n"), does: .takeNote, named: .votes(.takeNote), inBar: .votes(.takeNoteShort), shows: .bar),
        Binding(.character("g"), does: .project, named: .votes(.project), inBar: .votes(.projectShort), shows: .bar),
        Binding(.character("k"), does: .steps, named: .votes(.steps), inBar: .votes(.stepsShort), shows: .bar),
        Binding(.character("c"), does: .compare, named: .votes(.compare), inBar: .votes(.compareShort), shows: .bar),
        Binding(.character("x"), does: .check, named: .votes(.checkSeal), inBar: .votes(.checkSealShort), shows: .bar),
        Binding(.character("h"), .alt("h"), does: .method, named: .votes(.methodHelp), inBar: .votes(.methodHelpShort)),
        Binding(.character("z"), does: .reopen, named: .votes(.reopen)),
        Binding(.function(7), does: .voters, named: .votes(.voters), inBar: .votes(.votersShort), shows: .bar),
        Binding(.alt("g"), does: .differences, named: .votes(.differences), shows: .bar),
        Binding(.alt("b"), does: .emptyBox, named: .votes(.emptyBox), inBar: .votes(.emptyBoxShort)),
        Binding(.alt("e"), does: .close, named: .votes(.close), inBar: .votes(.closeShort), shows: .bar),
        Binding(.alt("s"), does: .switchEntry, named: .votes(.switchEntry), inBar: .votes(.switchEntryShort), shows: .bar),
        Binding(.alt("k"), does: .toCount, named: .votes(.toCount), inBar: .votes(.toCountShort), shows: .bar),
        Binding(.alt("x"), does: .deleteBallot, named: .votes(.deleteBallot)),
        Binding(.alt("y"), does: .callOff, named: .votes(.callOff)),
        Binding(KeyPress(.escape), does: .back, named: .votes(.back)),
        Binding(KeyPress(.up), does: .up, named: .themes(.up), shows: .hidden),
        Binding(KeyPress(.down), does: .down, named: .themes(.down), shows: .hidden),
        Binding(KeyPress(.pageUp), does: .pageUp, named: .door(.pageUp), shows: .hidden),
        Binding(KeyPress(.pageDown), does: .pageDown, named: .door(.pageDown), shows: .hidden),
        Binding(KeyPress(.home), does: .home, named: .themes(.up), shows: .hidden),
        Binding(KeyPress(.end), does: .end, named: .themes(.down), shows: .hidden),
    ])

    static let editing = Purpose("themes.edit")
    static let proposing = Purpose("themes.propose")
    static let rewording = Purpose("themes.reword")
    static let merging = Purpose("themes.merge")
    static let withdrawing = Purpose("themes.withdraw")
    static let ordering = Purpose("themes.order")
    static let choosingMethod = Purpose("votes.method")
    static let preparingVote = Purpose("votes.prepare")
    static let warnedOfLikeness = Purpose("votes.alike")
    static let orderingFirst = Purpose("votes.orderFirst")
    static let opening = Purpose("votes.open")
    static let counting = Purpose("votes.count")
    static let ending = Purpose("votes.end")
    static let closing = Purpose("votes.close")
    static let callingOff = Purpose("votes.callOff")
    static let toTheCount = Purpose("votes.toCount")
    static let explaining = Purpose("votes.explain")
    static let deletingBallot = Purpose("votes.deleteBallot")

    /// A vote is found by the names of its methods as well.
    public func searchWords(of intent: Intent) -> [Phrase] { intent == .openVote ? VoteMethod.all.map(\.phrase) : [] }

    public func obstacle(to intent: Intent, _ context: ScreenContext) -> Phrase? {
        let open = context.state.openVote
        switch intent {
        case .propose, .order, .openVote:
            guard room == .board else { return .votes(.notNow) }
            return open == nil ? nil : .themes(.frozen)
        case .reword, .merge, .withdraw, .restore, .separate: return obstacleOnBoard(intent, open, context)
        case .showWithdrawn: return room == .board ? nil : .votes(.notNow)
        case .votes: return context.state.votes.isEmpty ? .votes(.noVotes) : room == .votes ? .votes(.notNow) : nil
        case .goToVote: return open == nil || room == .desk ? .votes(.noneOpen) : nil
        case .toCount: return room == .desk && open?.phase == .open && open?.method != .hands ? nil : .votes(.notNow)
        case .close, .callOff: return room == .desk ? nil : .votes(.noneOpen)
        case .switchEntry: return room == .desk && open.map { $0.method == .hands || $0.rules.areNumbered } == true ? nil : .votes(.notNow)
        case .deleteBallot: return room == .desk && open?.method != .hands ? nil : .votes(.notNow)
        case .differences: return room == .desk && open?.rules.areNumbered == true && open?.method != .hands ? nil : .votes(.notNow)
        case .voters: return room == .desk && open?.phase == .open && open?.method != .hands ? nil : .votes(.notNow)
        case .emptyBox: return open.map { held($0) > 0 } == true && room == .desk ? nil : .votes(.boxEmpty)
        case .takeNote, .project, .steps, .compare, .check, .reopen: return obstacleOnResult(intent, open)
        case .method: return room == .booth || room == .voters ? .votes(.notNow) : nil
        case .back: return room == .board ? .votes(.notNow) : nil
        case .enter: return obstacleToEnter(open, context)
        default: return nil
        }
    }

    private func obstacleOnResult(_ intent: Intent, _ open: Vote?) -> Phrase? {
        guard case .result = room, let outcome = shown?.outcome else { return .votes(.notNow) }
        guard outcome.vote.showsResult else { return .votes(.notShown) }
        switch intent {
        case .reopen: return outcome.vote.phase == .closed && open == nil ? nil : .votes(.notNow)
        case .takeNote, .check: return outcome.vote.phase == .closed ? nil : .votes(.notShown)
        default: return nil
        }
    }

    private func obstacleOnBoard(_ intent: Intent, _ open: Vote?, _ context: ScreenContext) -> Phrase? {
        guard room == .board else { return .votes(.notNow) }
        if open != nil { return .themes(.frozen) }
        guard let theme = chosen(context) else { return .themes(.noneChosen) }
        switch intent {
        case .restore: return theme.isWithdrawn ? nil : .themes(.notWithdrawn)
        case .separate: return context.state.themes(mergedInto: theme.id).isEmpty ? .themes(.notMerged) : nil
        case .merge: return theme.isWithdrawn ? .themes(.isWithdrawn) : rows.count < 2 ? .votes(.tooFewThemes) : nil
        default: return theme.isWithdrawn ? .themes(.isWithdrawn) : nil
        }
    }

    /// What Enter would do nothing for.
    private func obstacleToEnter(_ open: Vote?, _ context: ScreenContext) -> Phrase? {
        switch room {
        case .board: open == nil && chosen(context) == nil ? .themes(.noneChosen) : nil
        case .desk: nil
        case .votes: context.state.votes.isEmpty ? .votes(.noVotes) : nil
        case .differences: differences.isEmpty ? .votes(.notNow) : nil
        case .voters, .booth: nil
        case .result, .projection, .reading: .votes(.notNow)
        }
    }
}
