import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import TerminalUI

extension ConsoleDriver {
    /// Takes in what happened, and all that follows from it.
    public func feed(_ input: ConsoleInput) {
        let now = uptime
        switch input {
        case .terminal(.key), .terminal(.paste): lastTyped = now
        default: break
        }
        if unnoticedSince == nil { unnoticedSince = now }
        var inputs = [input]
        while !inputs.isEmpty {
            for effect in model.update(inputs.removeFirst(), moment) { inputs += carryOut(effect) }
        }
        if let found = foundLater {
            foundLater = nil
            noteTaken(found)
        }
    }

    private func carryOut(_ effect: ConsoleEffect) -> [ConsoleInput] {
        switch effect {
        case .request(let request): return [perform(request)]
        case .edit(let text):
            // The editor may run for minutes.
            keepDrafts()
            return [.edited(edited(text))]
        case .ring: ring()
        case .takeUp: return takeUp()
        case .suspend:
            keepDrafts()
            host?.suspend()
        case .redraw: host?.redraw()
        case .prefer(let preferences): host?.prefer(preferences)
        case .file(let request, let kind): if let host { return [.filed(host.answer(request), kind)] }
        case .continueLater(let kind): if !waitingWork.contains(kind) { waitingWork.append(kind) }
        case .quit: isRunning = false
        }
        return []
    }

    /// Takes up what a console that has stopped was typing, first where it was typed on the screen shown; nothing where something is being
    /// typed in its place.
    private func takeUp() -> [ConsoleInput] {
        let nothing = ConsoleInput.notice(Message(.information, Sentence(.errors(.nothingWaits))), isAnswer: true)
        let waiting = DraftFile.waiting(in: session).filter { !takenOver.contains($0.console) }
        guard let left = waiting.first(where: { $0.screen == model.screen }) ?? waiting.first else { return [nothing] }
        let places = waiting.filter { $0.console == left.console }.map(\.screen)
        if let typed = model.drafts.first(where: { places.contains($0.screen) }) {
            return [.notice(Message(.warning, Sentence(.errors(.typingOccupied), ["screen": typed.screen.title])), isAnswer: true)]
        }
        guard let found = DraftFile.left(by: left.console, in: session) else { return [nothing] }
        foundLater = found
        let said = found.noText.map { ConsoleInput.notice(Message(.warning, Sentence(.errors(.editorLeftNoText), ["path": $0]))) }
        return [.draftsFound(found.drafts, isAsked: true)] + said
    }

    /// What is no text stays on disk: where it lay, the next text would take its place.
    private func edited(_ text: String) -> EditedText {
        let edited = host?.edit(text, at: session.store.editingPath) ?? .failed
        guard case .kept(let path) = edited, path == session.store.editingPath else { return edited }
        return .kept(path: (try? session.store.setEditingAside()) ?? path)
    }

    private func perform(_ request: Request) -> ConsoleInput {
        do throws(LiveFailure) {
            let done: LiveSession.Done
            switch request.kind {
            case .command(let command): done = try session.perform(command)
            case .undo: done = try session.undo()
            case .redo: done = try session.redo()
            }
            sessionFileDue = uptime + Self.sessionFileDelay
            let recorded = Recorded(
                state: session.state, at: done.at, answer: done.decision.answer,
                step: StepName(name: done.decision.step, subject: done.decision.subject),
                undo: session.history.undoable.last.map { StepName(name: $0.name, subject: $0.subject) },
                redo: session.history.redoable.last.map { StepName(name: $0.name, subject: $0.subject) })
            return .concluded(request, .success(recorded))
        } catch .refused(let refusal) {
            return .concluded(request, .failure(refusal))
        } catch {
            return .storageFailed(request, error.banner)
        }
    }

    /// Takes in what other consoles have recorded, and who has come or gone. To be called when the journals' folder has changed.
    public func hearOthers() { hearOthers(again: true) }

    func hearOthers(again: Bool) {
        if again, othersDue == nil { othersDue = uptime + Self.othersDelay }
        do throws(LiveFailure) {
            let isNew = try session.poll()
            if isNew { sessionFileDue = uptime + Self.sessionFileDelay }
            let connected = session.connectedConsoles
            if isNew || connected != model.connected { feed(.changed(session.state, connected: connected)) }
            noteDamage(again: again)
        } catch {
            feed(.storageFailed(nil, error.banner))
        }
    }

    /// Says which journal can't be read to its end any more, or that it can again. A file that is just being copied is not whole for a moment:
    /// only what still stands at the second look is said.
    private func noteDamage(again: Bool) {
        // Once nothing is recorded here any more, that is what matters.
        guard session.failure == nil else { return }
        let damage = session.store.damage.filter { found in
            !session.store.opening.damage.contains { $0.file == found.file && $0.line == found.line }
        }
        if damage.contains(where: \.isPassing), othersDue == nil { othersDue = uptime + Self.retryDelay }
        guard damage != saidDamage, !again || damage.isEmpty else { return }
        let fresh = damage.filter { found in !saidDamage.contains { $0.file == found.file } }
        saidDamage = damage
        feed(.damaged(damage.first?.meanwhileBanner))
        if let first = fresh.first { feed(.notice(Message(.danger, first.meanwhile))) }
    }

    func writeSessionFile() {
        let aside = session.setAside.count
        do throws(LiveFailure) {
            try session.saveSessionFile()
            feed(.sessionFileWritten)
            for path in session.setAside.dropFirst(aside) {
                feed(.notice(Message(.warning, Sentence(.errors(.sessionFileSetAside), ["path": path]))))
            }
        } catch {
            guard session.failure == nil else { return feed(.storageFailed(nil, error.banner)) }
            feed(.notice(Message(.danger, Sentence(.errors(.sessionFileBlocked), ["path": session.store.paths.session]))))
        }
    }

    /// Notes whose drafts are shown here now: their files go once this console's own holds them. What a screen did not take stays on disk,
    /// unless it had been recorded after all.
    func noteTaken(_ found: DraftFile.Found) {
        let shown = model.drafts
        takenOver += found.left.filter { left in
            left.value.allSatisfy { draft in
                shown.contains { $0.screen == draft.screen && $0.text == draft.text } || model.isRecorded(draft, moment)
            }
        }.map(\.key)
        edited += found.edited.filter { $0 == session.console || takenOver.contains($0) }
        if !takenOver.isEmpty, draftsDue == nil { draftsDue = uptime + Self.draftDelay }
    }

    /// Puts what is being typed on disk now.
    public func keepDrafts() {
        draftsDue = nil
        do throws(LiveFailure) {
            try DraftFile.keep(model.takeDrafts(), in: session)
            for console in takenOver { try? session.store.removeDraft(of: console) }
            takenOver = []
            for console in edited { session.store.removeEditing(of: console) }
            edited = []
        } catch {
            feed(.storageFailed(nil, error.banner))
        }
    }
}
