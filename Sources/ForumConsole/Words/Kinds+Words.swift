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

    /// Giving a note the kind, as an action among others: "Nature : idée".
    var giving: Phrase {
        switch self {
        case .idea: .notes(.giveIdea)
        case .obstacle: .notes(.giveObstacle)
        case .proposal: .notes(.giveProposal)
        case .question: .notes(.giveQuestion)
        case .agreement: .notes(.giveAgreement)
        case .disagreement: .notes(.giveDisagreement)
        case .verbatim: .notes(.giveVerbatim)
        case .decision: .notes(.giveDecision)
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
