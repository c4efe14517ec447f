import ForumLocalization

extension StepName {
    /// The step as a noun, for "Undo: …": "arrival of Zoé Lefèvre".
    public var sentence: Sentence {
        switch name {
        case "check-in", "undo-check-in": Sentence(.door(.arrivalOf), ["name": subject])
        case "walk-in": Sentence(.door(.registrationOf), ["name": subject])
        case "correct-person": Sentence(.door(.correctionOf), ["name": subject])
        case "leave": Sentence(.door(.leavingOf), ["name": subject])
        case "come-back": Sentence(.door(.returnOf), ["name": subject])
        case "write-note": Sentence(.notes(.noteOf), ["start": subject])
        case "revise-note": Sentence(.notes(.revisionOf), ["start": subject])
        case "withdraw-note": Sentence(.notes(.deletionOf), ["start": subject])
        case "file-note": Sentence(.notes(.filingOf), ["start": subject])
        case "word-question", "withdraw-question", "order-questions": Sentence(.notes(.questionChangeOf), ["start": subject])
        case "propose-theme": Sentence(.themes(.proposalOf), ["title": subject])
        case "reword-theme": Sentence(.themes(.renamingOf), ["title": subject])
        case "withdraw-theme": Sentence(.themes(.withdrawalOf), ["title": subject])
        case "merge-themes": Sentence(.themes(.mergingOf), ["title": subject])
        case "open-vote": Sentence(.votes(.openingOf))
        case "close-vote": Sentence(.votes(.closingOf))
        case "cancel-vote": Sentence(.votes(.callingOffOf))
        case "count-hands": subject.isEmpty ? Sentence(.votes(.countOfHands)) : Sentence(.votes(.countFor), ["title": subject])
        case "record-ballot", "remove-ballot": Sentence(.votes(.ballotOf), ["n": subject])
        case "start-item": Sentence(.run(.startOf), ["title": subject])
        case "pause-agenda": Sentence(.run(.pauseOf))
        case "resume-agenda": Sentence(.run(.resumptionOf))
        case "extend-item": Sentence(.run(.extensionOf), ["title": subject])
        case "finish-agenda": Sentence(.run(.finishOf))
        case "plan-item": Sentence(.run(.planningOf), ["title": subject])
        case "drop-item": Sentence(.run(.droppingOf), ["title": subject])
        default: Sentence(.common(.lastStep))
        }
    }
}
