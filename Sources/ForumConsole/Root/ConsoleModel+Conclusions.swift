import ForumCore
import ForumLocalization

/// What became of what was asked for: the screen that asked hears of it, and so does the form whose answer led to it, and no other.
extension ConsoleModel {
    mutating func conclude(_ request: Request, _ result: Result<Recorded, Refusal>, _ moment: Moment) -> [ConsoleEffect] {
        let conclusion: Conclusion
        switch result {
        case .success(let recorded):
            take(recorded, for: request)
            conclusion = .recorded(answer: recorded.answer)
        case .failure(let refusal): conclusion = .refused(refusal)
        }
        let context = context(moment)
        let outcomes = screens[request.screen]?.concluded(request.purpose, conclusion, context) ?? []
        if case .refused(let refusal) = conclusion { say(refusal, for: request, outcomes, moment) }
        return carryOut(outcomes, for: request.screen, form: request.form, moment)
    }

    private mutating func take(_ recorded: Recorded, for request: Request) {
        state = recorded.state
        savedAt = recorded.at
        undo = recorded.undo
        redo = recorded.redo
        switch request.kind {
        case .undo: message = Message(.success, Sentence(.common(.undone), ["what": recorded.step.sentence]))
        case .redo: message = Message(.success, Sentence(.common(.redone), ["what": recorded.step.sentence]))
        case .command:
            message = nil
            if let form = request.form { dialogs.removeAll { $0.id == form } }
        }
    }

    /// Says a refusal in the form that asked, unless the screen asks something in turn; where no form did, on the message line.
    private mutating func say(_ refusal: Refusal, for request: Request, _ outcomes: [Outcome], _ moment: Moment) {
        if refusal.reason == .changedSince || refusal.reason == .nothingToUndo { undo = nil }
        let why = Sentence(refusal, zone: moment.zone)
        if outcomes.contains(where: \.answersItself) { return }
        guard !refuseForm(request.form, why, member: refusal.values["member"]) else { return }
        let said = Message(.warning, why)
        message = said
        spoken = (request.screen, said)
    }
}

extension Outcome {
    /// It puts a question in front of the user, or the screen shows what was refused.
    fileprivate var answersItself: Bool {
        switch self {
        case .open, .leaveUnsaid: true
        default: false
        }
    }
}
