import ForumCore
import ForumLocalization
import ForumStorage
import StrictJSON

/// What is found when the record of a session is read as a whole: the journals, and whether the session file is what they come to.
struct Verdict {
    let verification: Verification
    /// The session file says something else than the journals it was made from.
    let isSessionFileAltered: Bool
    /// Why the session file, whose beginning is that of one, can't be read to its end.
    let sessionFileFault: Sentence?

    init(_ path: String, in files: any FileSystem) throws(LiveFailure) {
        do throws(StorageError) { verification = try Verification(path, in: files) } catch { throw .storage(error) }
        do throws(LiveFailure) {
            isSessionFileAltered = try SessionFileCheck.isAltered(path, verification, in: files)
            sessionFileFault = nil
        } catch .sessionFile(_, let error) {
            // Without journals there is nothing else that could be whole.
            if case .newerVersion = error { throw .sessionFile(path: path, error) }
            guard verification.events > 0 else { throw .sessionFile(path: path, error) }
            isSessionFileAltered = false
            sessionFileFault = error.sentence(path: path)
        }
    }

    var isWhole: Bool { verification.isWhole && !isSessionFileAltered && sessionFileFault == nil }

    /// The findings, one a line.
    var lines: [Sentence] {
        var lines = [Sentence(.cli(!isWhole ? .notWhole : verification.tornRests.isEmpty ? .whole : .wholeButTorn))]
        let events = Sentence(.cli(.events), ["n": verification.events])
        lines.append(Sentence(.cli(.recordHolds), ["events": events, "consoles": Sentence(.report(.consoles), ["n": consoles.count])]))
        for journal in verification.journals {
            let events = Sentence(.cli(.events), ["n": journal.lines])
            lines.append(
                Sentence(
                    .cli(.consoleLine), ["console": title(journal), "events": events, "digest": journal.sum?.hexadecimal ?? "–"]))
        }
        lines += verification.damage.map(\.finding)
        for rest in verification.tornRests { lines.append(Sentence(.cli(.tornAt), ["console": stem(rest.file)])) }
        for file in verification.asideFiles { lines.append(Sentence(.cli(.keptAside), ["path": file])) }
        if let finding = sessionFileFinding { lines.append(finding) }
        if isOnlySessionFileDamaged { lines.append(Sentence(.cli(.journalsWhole))) }
        if !verification.damage.isEmpty { lines.append(Sentence(.cli(.damageNext))) }
        return lines
    }

    /// All that was recorded is in the journals, whatever became of the file made from them.
    private var isOnlySessionFileDamaged: Bool {
        guard verification.damage.isEmpty, verification.journals.contains(where: { $0.lines > 0 }) else { return false }
        return switch verification.sessionFile {
        case .unreadable, .broken: true
        case .agrees: isSessionFileAltered || sessionFileFault != nil
        case .absent, .beyondJournals, .unrelated: false
        }
    }

    private var consoles: Set<ConsoleName> { Set(verification.journals.map(\.console)) }

    private var sessionFileFinding: Sentence? {
        if let sessionFileFault { return sessionFileFault }
        return switch verification.sessionFile {
        case .agrees: isSessionFileAltered ? Sentence(.cli(.sessionFileAltered)) : nil
        case .absent: Sentence(.cli(.sessionFileAbsent))
        case .beyondJournals(let reaches):
            Sentence(.cli(.sessionFileBeyond), ["files": PhraseValue.list(reaches.map { .text($0.file) })])
        case .unrelated: Sentence(.cli(.sessionFileUnrelated))
        case .unreadable(let error): error.sentence
        case .broken(.altered): Sentence(.cli(.sessionFileAltered))
        case .broken: Sentence(.errors(.sessionFileBroken))
        }
    }

    /// A console's name, or its file where a console has several.
    private func title(_ journal: JournalSummary) -> String {
        journal.console.text == stem(journal.file) ? journal.console.text : journal.file
    }

    private func stem(_ file: String) -> String { file.hasSuffix(".jsonl") ? String(file.dropLast(6)) : file }
}

extension Verdict {
    /// The findings for programs.
    var json: JSONValue {
        var json: JSONObject = [
            "whole": .bool(isWhole), "session": .string(verification.session.text), "events": .integer(Int64(verification.events)),
        ]
        json.append("consoles", .array(verification.journals.map { .object($0.json) }))
        json.append("damage", .array(verification.damage.map { .object($0.json) }))
        json.append("torn", .array(verification.tornRests.map { .object($0.json) }))
        json.append("aside", .array(verification.asideFiles.map { .string($0) }))
        json.append("sessionFile", .string(sessionFileWord))
        if let root = verification.root {
            json.append("baseline", ["file": .string(root.file), "sha256": .string(root.digest.hexadecimal)])
        }
        return .object(json)
    }

    private var sessionFileWord: String {
        if sessionFileFault != nil { return "unreadable" }
        return switch verification.sessionFile {
        case .absent: "absent"
        case .agrees: isSessionFileAltered ? "altered" : "agrees"
        case .beyondJournals: "beyond-journals"
        case .unrelated: "unrelated"
        case .unreadable, .broken: "unreadable"
        }
    }
}

extension JournalSummary {
    fileprivate var json: JSONObject {
        var json: JSONObject = [
            "console": .string(console.text), "file": .string(file), "events": .integer(Int64(lines)), "bytes": .integer(Int64(bytes)),
            "running": .bool(isAlive),
        ]
        if let sum { json.append("sum", .string(sum.hexadecimal)) }
        return json
    }
}

extension TornRest {
    fileprivate var json: JSONObject {
        ["file": .string(file), "line": .integer(Int64(line)), "bytes": .integer(Int64(bytes))]
    }
}

extension JournalDamage {
    /// One line of `verify`.
    fileprivate var finding: Sentence {
        switch kind {
        case .sequenceGap: Sentence(.cli(.missingAt), ["console": title, "line": line])
        case .baselineMissing: Sentence(.cli(.baselineMissingAt), ["console": title])
        case .otherBaseline: Sentence(.cli(.otherBaselineAt), ["console": title])
        case .otherSession: Sentence(.cli(.otherSessionAt), ["console": title])
        case .newerVersion(let version): Sentence(.cli(.newerAt), ["console": title, "line": line, "version": String(version)])
        case .unreadable(let error): error.sentence
        default: Sentence(.cli(.damagedAt), ["console": title, "line": line])
        }
    }
}
