import ForumCore
import ForumLocalization

extension NoteKind {
    /// The name of the kind: "idée".
    public var phrase: Phrase {
        switch self {
        case .idea: .notes(.kindIdea)
        case .obstacle: .notes(.kindObstacle)
        case .proposal: .notes(.kindProposal)
        case .question: .notes(.kindQuestion)
        case .agreement: .notes(.kindAgreement)
        case .disagreement: .notes(.kindDisagreement)
        case .verbatim: .notes(.kindVerbatim)
        case .decision: .notes(.kindDecision)
        }
    }
}

extension AgendaKind {
    /// The name of the kind: "plénière".
    public var phrase: Phrase {
        switch self {
        case .welcome: .run(.kindWelcome)
        case .talk: .run(.kindTalk)
        case .table: .run(.kindTable)
        case .plenary: .run(.kindPlenary)
        case .vote: .run(.kindVote)
        case .pause: .run(.kindPause)
        case .closing: .run(.kindClosing)
        case .social: .run(.kindSocial)
        }
    }
}

extension Vote.Phase {
    /// The name of the phase: "clos".
    public var phrase: Phrase {
        switch self {
        case .open: .votes(.phaseOpen)
        case .counting: .votes(.phaseCounting)
        case .closed: .votes(.phaseClosed)
        case .cancelled: .votes(.phaseCancelled)
        }
    }
}
