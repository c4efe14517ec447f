import ForumLocalization
import ForumStorage

extension JournalDamage {
    /// The console, or the file where nobody knows whose it is.
    public var title: String { console.text.isEmpty ? file : console.text }

    /// One line for the banner while a console runs, whose own journal is whole.
    var meanwhileBanner: Sentence { Sentence(.errors(.bannerDamagedMeanwhile), ["console": title, "line": line]) }

    /// What is missing, and what to do next.
    var meanwhile: Sentence { Sentence(.errors(.damagedMeanwhile), ["console": title, "line": line]) }

    /// It can be over without any change of the file.
    var isPassing: Bool { if case .unreadable = kind { true } else { false } }
}
