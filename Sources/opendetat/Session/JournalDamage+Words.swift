import ForumDriver
import ForumLocalization
import ForumStorage

extension JournalDamage {
    /// One line for the banner.
    var banner: Sentence { Sentence(.errors(.bannerReadOnly), ["console": title, "line": line]) }

    /// What happened and what to do next.
    var sentence: Sentence {
        switch kind {
        case .sequenceGap: Sentence(.errors(.journalGap), ["console": title, "line": line])
        default: Sentence(.errors(.journalDamaged), ["console": title, "line": line])
        }
    }
}
