import ForumConsole
import ForumStorage
import StrictJSON

/// What is being typed, on disk beside the journals until it is recorded.
enum DraftFile {
    /// Keeps `drafts`, or removes the file when nothing is being typed. A draft that can't be kept is no reason to stop anybody typing.
    static func keep(_ drafts: [ForumConsole.Draft], in session: LiveSession) {
        guard session.console != nil else { return }
        if drafts.isEmpty {
            try? session.store.removeDraft()
        } else {
            try? session.store.saveDraft(bytes(drafts))
        }
    }

    /// The drafts that this console's name, or one no longer at work, left behind.
    static func found(in session: LiveSession) -> [ForumConsole.Draft] {
        guard let own = session.console, let files = try? session.store.readDrafts() else { return [] }
        return files.filter { $0.console == own || !$0.isAlive }.flatMap { drafts($0.bytes) }
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
