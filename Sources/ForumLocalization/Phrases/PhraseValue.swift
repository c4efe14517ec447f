/// What fills a placeholder of a phrase, kept unformatted so that a sentence can be said again in another language.
public indirect enum PhraseValue: Hashable, Sendable {
    case text(String)
    case number(Int)
    case phrase(Phrase)
    case sentence(Sentence)
    /// Several values said one after the other: "A, B et C".
    case list([PhraseValue])
    case date(CalendarDay)
    case time(ClockTime)
    /// Minutes, as "1 h 05".
    case minutes(Int)
    /// A whole percentage.
    case percent(Int)
}

/// A value that can fill a placeholder as it is: `words(.refusals(.notCheckedIn), ["name": name])`.
public protocol PhraseArgument {
    var phraseValue: PhraseValue { get }
}

extension PhraseValue: PhraseArgument {
    public var phraseValue: PhraseValue { self }
}

extension String: PhraseArgument {
    public var phraseValue: PhraseValue { .text(self) }
}

extension Substring: PhraseArgument {
    public var phraseValue: PhraseValue { .text(String(self)) }
}

/// A whole number is written with the language's thousands, and chooses the plural where the placeholder is `{n}`.
extension Int: PhraseArgument {
    public var phraseValue: PhraseValue { .number(self) }
}

extension Phrase: PhraseArgument {
    public var phraseValue: PhraseValue { .phrase(self) }
}

extension Sentence: PhraseArgument {
    public var phraseValue: PhraseValue { .sentence(self) }
}

extension CalendarDay: PhraseArgument {
    public var phraseValue: PhraseValue { .date(self) }
}

extension ClockTime: PhraseArgument {
    public var phraseValue: PhraseValue { .time(self) }
}
