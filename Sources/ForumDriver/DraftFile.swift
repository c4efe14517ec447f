import ForumConsole
import ForumCore
import ForumStorage
import StrictJSON

/// What is being typed, on disk beside the journals until it is recorded.
enum DraftFile {
    /// What was found on opening.
    struct Found {
        /// To be offered again, one a screen.
        var drafts: [ForumConsole.Draft] = []
        /// Consoles no longer at work whose drafts are among them.
        var left: [ConsoleName: [ForumConsole.Draft]] = [:]
        /// What waits on disk for whoever opens the session on its screen.
        var waiting: [WaitingDraft] = []
        /// Consoles, this one or no longer at work, whose drafts hold a text that an editor had left; its file goes once they are kept.
        var edited: [ConsoleName] = []
        /// What an editor had left that is no text: where it lies now.
        var noText: [String] = []
    }

    /// Keeps `drafts`, or removes the file when nothing is being typed.
    static func keep(_ drafts: [ForumConsole.Draft], in session: LiveSession) throws(LiveFailure) {
        try session.keepDraft(drafts.isEmpty ? nil : bytes(drafts))
    }

    /// The drafts that this console's name left behind, and those of consoles no longer at work where their screen is the one asked for
    /// and has none yet: the others wait on disk for the next opening.
    static func found(in session: LiveSession, asked: ScreenKind?) -> Found {
        var found = Found()
        guard let own = session.console, let files = try? session.store.readDrafts() else { return found }
        for file in files where file.console == own { found.drafts += drafts(of: file, in: session, &found) }
        for file in files where file.console != own && !file.isAlive {
            var taking = found
            let left = drafts(of: file, in: session, &taking)
            let taken = Set(found.drafts.map(\.screen))
            guard left.contains(where: { $0.screen == asked }), left.allSatisfy({ !taken.contains($0.screen) }) else {
                found.noText = taking.noText
                for draft in left {
                    let waits = WaitingDraft(console: file.console, screen: draft.screen)
                    if !found.waiting.contains(waits) { found.waiting.append(waits) }
                }
                continue
            }
            found = taking
            found.drafts += left
            found.left[file.console] = left
        }
        return found
    }

    /// What waits on disk now: texts of consoles no longer at work.
    static func waiting(in session: LiveSession) -> [WaitingDraft] {
        let files = (try? session.store.readDrafts()) ?? []
        var waiting: [WaitingDraft] = []
        for file in files where file.console != session.console && !file.isAlive {
            let screens = drafts(file.bytes).map(\.screen) + (file.edited == nil ? [] : [.notes])
            for screen in screens {
                let waits = WaitingDraft(console: file.console, screen: screen)
                if !waiting.contains(waits) { waiting.append(waits) }
            }
        }
        return waiting
    }

    /// What `console` has left; nil where it left nothing, or is at work again.
    static func left(by console: ConsoleName, in session: LiveSession) -> Found? {
        let files = (try? session.store.readDrafts()) ?? []
        guard let file = files.first(where: { $0.console == console && $0.console != session.console && !$0.isAlive }) else { return nil }
        var found = Found()
        found.drafts = drafts(of: file, in: session, &found)
        found.left[console] = found.drafts
        return found
    }

    /// What a console has left. What its editor had saved is newer than the draft kept before it was run.
    private static func drafts(of file: ForumStorage.Draft, in session: LiveSession, _ found: inout Found) -> [ForumConsole.Draft] {
        var drafts = drafts(file.bytes)
        guard let bytes = file.edited else { return drafts }
        guard let text = EditorText.decoded(bytes)?.trimmed else {
            if let path = try? session.store.setEditingAside(of: file.console) { found.noText.append(path) }
            return drafts
        }
        found.edited.append(file.console)
        guard !text.isEmpty else { return drafts }
        if let place = drafts.firstIndex(where: { $0.screen == .notes && $0.values["form"] == nil }) {
            drafts[place].text = text
        } else {
            let question = session.state.questions.first { !$0.isWithdrawn }?.id.text
            drafts.append(ForumConsole.Draft(screen: .notes, values: question.map { ["question": $0] } ?? [:], text: text))
        }
        return drafts
    }

    static func bytes(_ drafts: [ForumConsole.Draft]) -> [UInt8] {
        JSONWriter.array { list in
            for draft in drafts {
                list.object { object in
                    object.member("screen", draft.screen.rawValue)
                    object.member("text", draft.text)
                    object.object("values") { values in
                        for (name, value) in draft.values.sorted(by: { $0.key < $1.key }) { values.member(name, value) }
                    }
                }
            }
        }
    }

    static func drafts(_ bytes: [UInt8]) -> [ForumConsole.Draft] {
        guard let list = try? JSONValue(parsing: bytes).array() else { return [] }
        return list.compactMap { value in
            guard let object = try? value.object(), let number = try? object.integer("screen"),
                let screen = ScreenKind(rawValue: Int(number)), let text = try? object.string("text")
            else { return nil }
            var values: [String: String] = [:]
            for member in (try? object.object("values").members) ?? [] { values[member.name] = try? member.value.string() }
            return ForumConsole.Draft(screen: screen, values: values, text: text)
        }
    }
}
