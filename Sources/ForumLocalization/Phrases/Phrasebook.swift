/// The words of the program in one language: `words(.refusals(.notCheckedIn), ["name": name])`.
///
/// A phrasebook is cheap to make and to copy; a language is read from the embedded files once, the first time it is spoken. What fills a
/// placeholder is used as it is: making control and bidi characters visible is left to where text meets a terminal.
public struct Phrasebook: Sendable {
    public let language: Language
    private let catalogue: PhraseCatalogue

    public init(language: Language) {
        self.language = language
        catalogue = .of(language)
    }

    /// Says `phrase`, its placeholders filled from `values`; the number given for `n` chooses between singular and plural. A placeholder
    /// without a value stays visible as it is written. O(length).
    public func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, any PhraseArgument> = [:]) -> String {
        say(phrase) { name in values.first { $0.key == name }?.value.phraseValue }
    }

    /// Says `sentence`.
    public func callAsFunction(_ sentence: Sentence) -> String {
        say(sentence.phrase) { sentence.values[String($0)] }
    }

    /// Says `value` as it stands inside a phrase.
    public func callAsFunction(_ value: PhraseValue) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): self.number(number)
        case .phrase(let phrase): self(phrase)
        case .sentence(let sentence): self(sentence)
        case .list(let values): list(values.map { self($0) })
        case .date(let date): self.date(date)
        case .time(let time): self.time(time)
        case .minutes(let minutes): duration(minutes: minutes)
        case .percent(let percent): self.percent(percent)
        }
    }

    private func say(_ phrase: Phrase, _ value: (Substring) -> PhraseValue?) -> String {
        guard let entry = catalogue.entry(of: phrase) else { return phrase.key }
        guard let text = form(of: entry, for: value("n")) else { return phrase.key }
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var said = ""
        for piece in PhraseTemplate(text: text) {
            switch piece {
            case .text(let text): said += text
            case .placeholder(let name, let elided):
                let filling = value(name).map { self($0) } ?? "{\(name)}"
                said += elided ? Elision.de(filling) : filling
            }
        }
        return said
    }

    private func form(of entry: PhraseEntry, for count: PhraseValue?) -> String? {
        guard let one = entry.one else { return entry.other }
        guard case .number(let count) = count, language.plural(of: count) == .one else { return entry.other ?? one }
        return one
    }
}
