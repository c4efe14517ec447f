import ForumCore
import ForumLocalization

/// What there is to say and to take up again when a session is opened.
extension ConsoleModel {
    /// Says something of the opening, after what is being said.
    mutating func say(_ notice: Message) {
        if message == nil { message = notice } else { waitingNotices.append(notice) }
    }

    /// Puts back what was being typed when the program last stopped. It leads to its screen unless somebody asked for another one and not
    /// for the text.
    mutating func takeUp(_ drafts: [Draft], _ waiting: [WaitingDraft], isAsked: Bool, _ moment: Moment) {
        if isAsked { message = nil }
        settle(moment, hiddenScreens: true)
        let context = context(moment)
        var found: [ScreenKind] = []
        for draft in drafts {
            if let form = FormDialog(draft) {
                open(.form(form), for: draft.screen)
            } else {
                screens[draft.screen]?.restore(draft, context)
                // What had been recorded after all is not put back.
                guard screens[draft.screen]?.draft != nil else { continue }
            }
            if !found.contains(draft.screen) { found.append(draft.screen) }
        }
        if let first = found.first {
            if isAsked { go(to: first) } else if !isScreenAsked { screen = first }
            if found == [first], let kept = screens[first]?.kept, !drafts.contains(where: { FormDialog($0) != nil }) {
                return say(Message(.information, kept))
            }
            let elsewhere = found.filter { $0 != screen }.map { "\(words($0.title)) (\($0.functionKey.label(words.keyNames)))" }
            say(
                Message(
                    .information,
                    elsewhere.isEmpty
                        ? Sentence(.errors(.typingRecovered))
                        : Sentence(.errors(.typingRecoveredElsewhere), ["screens": words.list(elsewhere)])))
        }
        for left in waiting {
            say(Message(.information, Sentence(.errors(.typingWaits), ["console": left.console.text, "screen": left.screen.title])))
        }
    }

    /// A draft that was found says what had been recorded after all.
    public func isRecorded(_ draft: Draft, _ moment: Moment) -> Bool {
        FormDialog(draft) == nil && screens[draft.screen]?.isRecorded(draft, context(moment)) ?? false
    }
}
