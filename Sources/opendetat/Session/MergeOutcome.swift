import ForumCore
import ForumLocalization
import ForumStorage
import StrictJSON

/// What became of one source of a merge, in words and for programs.
struct MergeOutcome {
    var path: String
    var result: Result<Merge.Report, Merge.Refusal>

    /// Events that were not held before.
    var addedCount: Int { (try? result.get())?.added.values.reduce(0, +) ?? 0 }

    var failure: CommandFailure? {
        guard case .failure(let refusal) = result else { return nil }
        switch refusal {
        case .storage(.missing(let path)): return CommandFailure(Sentence(.errors(.listMissing), ["path": path]), reason: "file-missing")
        case .storage(let error): return CommandFailure(error)
        case .damaged(let damage): return Self.damaged(path, damage)
        case .journalsNeeded: return CommandFailure(Sentence(.errors(.journalsNeeded), ["path": path]), reason: "journals-needed")
        case .otherBaseline, .baselineMissing:
            return CommandFailure(Sentence(.errors(.otherBaseline), ["path": path]), reason: "other-baseline")
        }
    }

    private static func damaged(_ path: String, _ damage: [JournalDamage]) -> CommandFailure {
        let first = damage.first
        return CommandFailure(
            Sentence(.errors(.sourceDamaged), ["path": path, "console": first?.title ?? "", "line": first?.line ?? 0]),
            reason: "damaged")
    }

    /// What is said of a source that was taken.
    var sentences: [Sentence] {
        guard case .success(let report) = result else { return [] }
        var sentences = [
            addedCount == 0
                ? Sentence(.cli(.nothingToMerge), ["path": path]) : Sentence(.cli(.merged), ["n": addedCount, "path": path])
        ]
        for (console, count) in report.added.sorted(by: { $0.key < $1.key }) {
            sentences.append(Sentence(.cli(.mergedFrom), ["console": console.text, "n": count]))
        }
        for case .keptBeside(let file, let name) in report.journals {
            sentences.append(Sentence(.cli(.mergedBeside), ["file": file, "name": name]))
        }
        for case .healed(_, let ours, let aside) in report.journals {
            sentences.append(Sentence(.cli(.mergedHealed), ["file": ours, "aside": aside]))
        }
        sentences += report.damage.map(\.sentence)
        if let file = report.passedOver { sentences.append(Sentence(.cli(.mergedWithoutFile), ["path": file])) }
        return sentences
    }

    func json(_ words: Phrasebook) -> JSONObject {
        var json: JSONObject = ["path": .string(path)]
        switch result {
        case .success(let report):
            let added = report.added.sorted { $0.key < $1.key }
            json.append("added", .integer(Int64(addedCount)))
            json.append("consoles", .object(JSONObject(added.map { .init($0.key.text, .integer(Int64($0.value))) })))
            json.append("journals", .array(report.journals.map { .object($0.json) }))
            if let file = report.passedOver { json.append("passedOver", .string(file)) }
            if !report.damage.isEmpty { json.append("damage", .array(report.damage.map { .object($0.json) })) }
        case .failure:
            json.append("error", .string(failure.map { words($0.sentence) } ?? ""))
            json.append("reason", .string(failure?.reason ?? ""))
        }
        return json
    }
}

extension Merge.Outcome {
    fileprivate var json: JSONObject {
        switch self {
        case .alreadyHeld(let file): ["file": .string(file), "outcome": "already-held"]
        case .copied(let file, let name): ["file": .string(file), "outcome": "copied", "as": .string(name)]
        case .extended(let file, let ours): ["file": .string(file), "outcome": "extended", "as": .string(ours)]
        case .keptBeside(let file, let name): ["file": .string(file), "outcome": "kept-beside", "as": .string(name)]
        case .healed(let file, let ours, let aside):
            ["file": .string(file), "outcome": "healed", "as": .string(ours), "aside": .string(aside)]
        }
    }
}
