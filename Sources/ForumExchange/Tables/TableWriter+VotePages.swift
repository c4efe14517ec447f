import ForumCore
import ForumLocalization
import StrictJSON

extension TableWriter {
    /// Of each vote that is closed: a page in words, the tally in the form of files of votes with its result, and the text that was sealed.
    func votePages() -> [ExportedFile] {
        state.voteReports.filter(\.isTold).flatMap { report -> [ExportedFile] in
            let vote = report.vote
            let number = String(report.number)
            let title = words(.report(.voteHeading), ["n": report.number, "method": report.methodName])
            let page = VotePage(wholeOf: report.outcome, title: title, number: report.number, words)
            return [
                ExportedFile("\(words(.report(.fileVotePage)))-\(number).md", Array(page.markdown.utf8)),
                ExportedFile("\(words(.report(.fileTally)))-\(number).json", SessionTally.file(vote, number: report.number, words)),
                ExportedFile("\(words(.report(.fileSealed)))-\(number).txt", vote.canonicalForm),
            ]
        }
    }
}

extension VotePage {
    /// The page as Markdown; what is aligned by columns stands in fences.
    var markdown: String {
        var document = MarkdownDocument()
        var aligned: [String] = []
        func flush() {
            document.fenced(aligned)
            aligned = []
        }
        for line in lines {
            if line.kind != .fixed, !aligned.isEmpty { flush() }
            switch line.kind {
            case .title: document.heading(document.text.isEmpty ? 1 : 2, Marked(line.text))
            case .heading: document.heading(3, Marked(line.text))
            case .emphasis: document.paragraph(Marked(line.text).strong)
            case .text, .warning: document.paragraph(Marked(line.text))
            case .fixed: aligned.append(line.text)
            }
        }
        flush()
        return document.text
    }
}

extension SessionTally {
    /// The vote as a file of votes of one case, with its number, the titles of its themes and its result.
    static func file(_ vote: Vote, number: Int, _ words: Phrasebook) -> [UInt8] {
        let (method, object) = vector(vote, words)
        var answered = object
        answered.append("number", number)
        answered.append("names", .object(JSONObject(vote.choices.map { .init($0.theme.text, .string($0.title)) })))
        if let result = counted(vote, words)?.result { answered.append("result", result) }
        let file: JSONObject = [
            "format": .string(TallyFile.format), "method": .string(method), "cases": .array([.object(answered)]),
        ]
        return JSONValue.object(file).encoded(.pretty) + [0x0A]
    }
}
