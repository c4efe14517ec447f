import ForumConsole
import ForumCore
import ForumDriver
import ForumLocalization
import ForumStorage

/// What the opening of a session has to tell its user.
enum OpeningNotices {
    /// Why nothing can be recorded, for as long as the session is open; nil where it can.
    static func fault(_ opening: Opening) -> Sentence? {
        switch opening.access {
        case .writing: nil
        case .reading: Sentence(.errors(.bannerReadOnlyAsked))
        case .readingForDamage: opening.damage.first?.banner ?? Sentence(.errors(banner(opening.sessionFile)))
        case .readingForError(let error): error.banner
        }
    }

    private static func banner(_ finding: Opening.SessionFileFinding) -> Phrase.Errors {
        switch finding {
        case .broken(.altered): .bannerAltered
        case .unreadable, .broken: .bannerBroken
        case .absent, .agrees, .beyondJournals, .unrelated: .bannerBeyond
        }
    }

    /// What is said once, one after the other, the most important first.
    static func messages(_ opening: Opening, wanted: String?, _ state: ForumState) -> [Message] {
        var messages: [Message] = []
        if !state.unknownEvents.isEmpty {
            messages.append(Message(.information, Sentence(.errors(.unknownEvents), ["n": state.unknownEvents.count])))
        }
        if let wanted = wanted.map({ ConsoleName(typed: $0) }), case .writing(let given) = opening.access, given != wanted {
            let isDamaged = opening.damage.contains { $0.console == wanted }
            let why = Sentence(.errors(isDamaged ? .consoleDamaged : .consoleRenamed), ["name": wanted.text, "given": given.text])
            messages.append(Message(.information, why))
        }
        for rest in opening.tornRests {
            guard let aside = rest.setAsideAs else { continue }
            messages.append(
                Message(
                    .warning,
                    Sentence(.errors(.tornRestKept), ["console": Self.console(rest.file), "n": rest.bytes, "path": aside])))
        }
        if let kept = opening.keptSessionFile { messages.append(Message(.warning, Self.kept(kept, opening))) }
        if let damage = opening.damage.first {
            let accepted = Sentence(.errors(.damageAccepted), ["console": damage.title, "line": damage.line])
            messages.append(opening.access.isWriting ? Message(.warning, accepted) : Message(.danger, damage.sentence))
        }
        if case .readingForDamage = opening.access, opening.damage.isEmpty, let found = opening.sessionFile.sentence {
            messages.append(Message(.danger, found))
        }
        if case .reading = opening.access, let passedOver = opening.sessionFile.readingNotice {
            messages.append(Message(.danger, passedOver))
        }
        if case .readingForError(let error) = opening.access { messages.append(Message(.danger, error.sentence)) }
        return messages.reversed()
    }

    /// Where the former session file is, and how much stands in it alone.
    private static func kept(_ path: String, _ opening: Opening) -> Sentence {
        guard case .beyondJournals(let reaches) = opening.sessionFile else { return Sentence(.errors(.sessionFileKept), ["path": path]) }
        let lost = reaches.map { reach in
            (reach.console, max(0, reach.sequence - (opening.journals.first { $0.file == reach.file }?.lines ?? 0)))
        }
        let told = lost.map { PhraseValue.sentence(Sentence(.errors(.eventsOf), ["n": $0.1, "console": $0.0.text])) }
        return Sentence(.errors(.sessionFileKeptBeyond), ["path": path, "lost": PhraseValue.list(told)])
    }

    private static func console(_ file: String) -> String { file.hasSuffix(".jsonl") ? String(file.dropLast(6)) : file }
}
