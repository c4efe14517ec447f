extension Phrase {
    /// The words of faults and refusals: what happened, what is safe, what to do next, in `phrases/errors.txt`.
    public enum Errors: String, CaseIterable, Hashable, Sendable {
        case bannerDiskFull
        case bannerDenied
        case bannerDevice
        case bannerOther
        case bannerReadOnly
        case diskFull
        case permissionDenied
        case deviceFault
        case syncFailed
        case systemExhausted
        case systemOther
        case newWorkRefused
        case readOnlyRefused
        case fileMissing
        case listMissing
        case fileExists
        case folderExists
        case symbolicLink
        case wrongKind
        case kindFolder
        case kindLink
        case kindPipe
        case kindSocket
        case kindDevice
        case kindFile
        case kindUnknown
        case tooLarge
        case newerFormat
        case notSessionEmpty
        case notSessionText
        case notSessionBroken
        case notSessionOther
        case notSessionMember
        case otherSession
        case otherBaseline
        case unusableName
        case noFreeName
        case journalDamaged
        case journalGap
        case goOnQuestion
        case tornRestKept
        case unknownEvents
        case consoleRenamed
        case typingRecovered
        case noTerminal
        case termUnknown
        case termMissing
        case termDumb
        case terminalTooSmall
        case terminalTiny
        case editorFailed
        case unexpected
    }
}
