import ForumCore
import TerminalUI

extension NotesScreen {
    /// Opens the search with a text in its field. What is being typed as a note stays where it is.
    mutating func openSearch(_ text: String) {
        panel = nil
        search = NoteSearch(text)
        isListEntered = true
        refresh()
    }

    /// Opens the search with what was searched for last, selected so that typing takes its place, at the hit that was chosen then.
    mutating func findAgain(_ context: ScreenContext) {
        guard let former = formerSearch else { return openSearch("") }
        openSearch(former.query)
        search?.query.apply(.selectAll)
        search?.find(context)
        listed = search?.hits ?? []
        if let hit = former.hit { list.choose(hit, of: ids(context), height: fitting) }
        // A hit that is none any more leaves its neighbour chosen.
        hasActed = true
    }

    /// Ends the search, which is kept for the next time.
    mutating func endSearch() {
        if let search { formerSearch = (search.query.text, list.chosen) }
        search = nil
    }

    /// Ends the search; the chosen hit stays chosen under its question.
    mutating func closeSearch(_ context: ScreenContext) {
        let hit = selected(context)
        endSearch()
        isListEntered = false
        refresh()
        guard let hit, field.isBlank else { return }
        choose(hit.question)
        isListEntered = true
        listed = context.state.notes.places(under: hit.question)
        listedQuestion = hit.question
        list.choose(hit.id, of: ids(context), height: fitting)
    }

    mutating func handleInSearch(_ input: TerminalInput, _ context: ScreenContext) -> [Outcome] {
        switch input {
        case .key(let key):
            switch key.key {
            case .up, .down:
                guard key.modifiers.isEmpty else { return [] }
                list.apply(key, to: ids(context), height: fitting)
            case .delete where key.modifiers.isEmpty && !isCut && search?.query.cursor == search?.query.characters.count:
                return act(.delete, context)
            default:
                guard let edit = TextEditKey.edit(for: key, multiline: false) else { return [] }
                search?.query.apply(edit)
            }
        case .paste(let text): search?.query.apply(.paste(text))
        case .mouse(let mouse):
            let layout = layout(context)
            apply(mouse, in: layout.list, context)
        case .resize: break
        }
        return []
    }
}
