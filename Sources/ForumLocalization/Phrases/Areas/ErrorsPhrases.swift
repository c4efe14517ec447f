extension Phrase {
    /// The words of faults and refusals: what happened, what is safe, what to do next, in `phrases/errors.txt`.
    public enum Errors: String, CaseIterable, Hashable, Sendable {
        case bannerDiskFull
        case bannerDenied
        case bannerDevice
        case bannerOther
        case bannerBeyond
        case sessionFileBeyond
        case sessionFileUnrelated
        case sessionFileBroken, sessionFileFromLater, sessionFilePassedOver
        case sessionFileAltered, sessionFileAlteredShown
        case bannerBroken, bannerAltered
        case bannerReadOnly
        case bannerReadOnlyAsked
        case bannerDamagedMeanwhile, damagedMeanwhile
        case sessionFileSetAside, sessionFileBlocked
        case diskFull
        case permissionDenied
        case deviceFault
        case syncFailed
        case systemExhausted
        case systemOther
        case nameTooLong
        case newWorkRefused
        case readOnlyRefused
        case fileMissing
        case listMissing
        case notListJSON
        case notListBinary
        case notListText
        case notListNobody
        case folderMissing
        case fileExists
        case folderExists
        case outputExists
        case symbolicLink
        case wrongKind
        case notAFolder
        case kindFolder
        case kindLink
        case kindPipe
        case kindSocket
        case kindDevice
        case kindFile
        case kindUnknown
        case tooLarge
        case lineTooLong
        case clockSpent
        case newerFormat
        case notSessionEmpty
        case notSessionText
        case notSessionMarked
        case notSessionList
        case notSessionBroken
        case notSessionDuplicate
        case lineDuplicate, lineSurrogate, lineMarked, lineTooDeep, lineEncoding, lineCutOff, lineBroken
        case notSessionOther
        case notSessionMember
        case otherSession
        case noJournals
        case otherBaseline
        case journalsNeeded
        case sourceDamaged
        case unusableName
        case emptyName
        case noFreeName
        case changedMeanwhile
        case journalDamaged
        case journalGap
        case damageRefused
        case damageAccepted
        case sessionFileKept
        case tornRestKept
        case unknownEvents
        case tallyNotJSON
        case tallyUnknownFormat
        case tallyUnknownMethod
        case tallyNoCases
        case tallyMalformed
        case faultMissing
        case faultMismatch
        case faultNumber
        case faultUnknownName
        case faultRepeatedName
        case faultEmpty
        case faultLength
        case consoleRenamed
        case typingRecovered
        case typingRecoveredElsewhere
        case typingWaits
        case nothingWaits
        case typingOccupied
        case rehearsalAtWork
        case noStateFolder
        case noTerminal
        case termUnknown
        case termMissing
        case termDumb
        case noUTF8
        case terminalUnavailable
        case terminalTooSmall
        case terminalTiny
        case outputFailed
        case consoleUnusable
        case consoleDamaged
        case sessionFileKeptBeyond, eventsOf, sessionFileBeyondShown
        case editorFailed, editorRescued, editorLeftNoText
        case inputUnreadable
        case unexpected
    }
}
