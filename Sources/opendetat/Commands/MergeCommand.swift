import ArgumentParser
import ForumCore
import ForumLocalization
import ForumStorage
import StrictJSON

/// Takes in the journals of other copies of a session.
struct MergeCommand: ProgramCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("merge", .mergeAbout, more: .mergeMore) }

    @Argument(help: ArgumentHelp(.fileHelp, value: .valueFile)) var file: String
    @Argument(help: ArgumentHelp(.othersHelp, value: .valueOther)) var others: [String]
    @Flag(help: ArgumentHelp(.acceptDamageHelp)) var acceptDamage = false
    @Flag(help: ArgumentHelp(.jsonHelp)) var json = false
    @OptionGroup var common: CommonOptions

    var answersInJSON: Bool { json }

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        let path = SessionFileName.toOpen(file, in: context.files)
        let sources = others.map { SessionFileName.toRead($0, in: context.files) }
        let results: [Result<Merge.Report, Merge.Refusal>]
        do throws(StorageError) {
            results = try Merge.merge(into: path, from: sources, acceptDamage: acceptDamage, in: context.files)
        } catch {
            throw CommandFailure(error)
        }
        let outcomes = zip(sources, results).map { MergeOutcome(path: $0, result: $1) }
        let isRenewed = outcomes.contains { $0.addedCount > 0 }
        let renewed = isRenewed ? try renewSessionFile(path, context) : (isWhole: true, votes: votes(path, context))
        let isWhole = renewed.isWhole
        if json {
            var answer = JSONObject([.init("sources", .array(outcomes.map { .object($0.json(context.words)) }))])
            if !renewed.votes.isEmpty { answer.append("votes", .array(renewed.votes.map { .object($0.json) })) }
            if !isWhole { answer.append("damaged", .bool(true)) }
            context.output.answer(answer.encodedLine)
        }
        for outcome in outcomes {
            if let failure = outcome.failure {
                context.output.complain(context.words(failure.sentence))
            } else if !json {
                for sentence in outcome.sentences { context.output.say(context.words(sentence)) }
            }
        }
        if !json { for line in renewed.votes.flatMap({ $0.lines(context.words) }) { context.output.say(line) } }
        return isWhole && outcomes.allSatisfy { $0.failure == nil } ? .done : .failed
    }

    /// Makes the session file hold what was taken in, so that it can be mailed as it is.
    ///
    /// Where the session itself is damaged that has to wait until somebody decides; what was taken in is in its journals all the same. Returns
    /// whether it could be done, and the votes of which something is to be said now.
    private func renewSessionFile(
        _ path: String, _ context: CommandContext
    ) throws(CommandFailure) -> (isWhole: Bool, votes: [UnsettledVote]) {
        let system = context.system()
        let session = try SessionOpening(path: path, console: context.words(.cli(.consoleMerge)), acceptDamage: acceptDamage)
            .openAsFound(system, in: context)
        defer { session.close() }
        SessionOpening.tell(session, wanted: nil, in: context)
        do throws(LiveFailure) { try session.saveEverything() } catch { throw CommandFailure(error, zone: system.zone) }
        SessionOpening.tellMeanwhile(session, in: context)
        return (session.store.opening.access.isWriting, UnsettledVote.all(in: session.state))
    }

    /// The same votes where nothing was taken in: what a former merge brought is still to be said.
    private func votes(_ path: String, _ context: CommandContext) -> [UnsettledVote] {
        guard let session = try? SessionOpening(path: path).open(context.system(), in: context) else { return [] }
        defer { session.close() }
        return UnsettledVote.all(in: session.state)
    }
}

extension JSONObject {
    fileprivate var encodedLine: [UInt8] { JSONValue.object(self).encoded(.pretty) }
}
