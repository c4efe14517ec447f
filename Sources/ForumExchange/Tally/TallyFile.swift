import StrictJSON

/// Counts the votes of a file of the form `theme-vote-vectors/1`, as `opendetat tally FILE --json` does.
///
/// The file holds `format`, `method` and `cases`; the answer is `{"cases":[{"id":…,"result":…},…]}` with results in the cases' order. Members
/// it does not know (`expected`, `source`, …) are left alone. Lots have no id: theirs is null.
public enum TallyFile {
    public static let format = "theme-vote-vectors/1"
    /// The methods that a file can ask for, by the names it asks for them.
    public static let methods = ["ranked", "approval", "majority_judgment", "dots", "score", "quadratic", "hands", "recorded lot"]

    /// The answer's bytes, compact, without a final line feed. `digest` is SHA-256, which lots are drawn by.
    public static func answer(
        bytes: [UInt8], digest: ([UInt8]) -> [UInt8]
    ) throws(TallyFileError) -> [UInt8] {
        let value: JSONValue
        do { value = try JSONValue(parsing: bytes) } catch { throw .json(error) }
        guard case .object(let file) = value else { throw .unknownFormat(nil) }
        guard case .string(format)? = file["format"] else { throw .unknownFormat(Self.text(file["format"])) }
        guard case .string(let name)? = file["method"], let method = TallyMethod(name: name) else {
            throw .unknownMethod(Self.text(file["method"]))
        }
        guard case .array(let cases)? = file["cases"] else { throw .noCases }
        var answers: [JSONValue] = []
        for (place, value) in cases.enumerated() {
            guard case .object(let object) = value else { throw .noCases }
            let id = object["id"] ?? .null
            do {
                if method != .lot { _ = try object.tallyMember("id") }
                let result = try method.result(object, digest: digest)
                answers.append(.object(JSONObject([.init("id", id), .init("result", result)])))
            } catch {
                throw .malformed(case: place, id: Self.text(id), error)
            }
        }
        return JSONValue.object(JSONObject([.init("cases", .array(answers))])).encoded()
    }

    private static func text(_ value: JSONValue?) -> String? {
        guard case .string(let text)? = value else { return nil }
        return text
    }
}

/// The methods a file can ask for.
enum TallyMethod: Hashable, Sendable {
    case ranked, approval, majorityJudgment, dots, score, quadratic, hands, lot

    init?(name: String) {
        switch name {
        case "ranked": self = .ranked
        case "approval": self = .approval
        case "majority_judgment": self = .majorityJudgment
        case "dots": self = .dots
        case "score": self = .score
        case "quadratic": self = .quadratic
        case "hands": self = .hands
        case "lot": self = .lot
        // A file of lots spells its rule out after the name.
        case _ where name.hasPrefix("recorded lot"): self = .lot
        default: return nil
        }
    }

    func result(_ object: JSONObject, digest: ([UInt8]) -> [UInt8]) throws(TallyFault) -> JSONValue {
        switch self {
        case .ranked: try RankedTally.result(object)
        case .approval: try ApprovalTally.result(object)
        case .majorityJudgment: try GradeTallies.result(object)
        case .dots: try PointTally.dots(object)
        case .score: try PointTally.score(object)
        case .quadratic: try PointTally.quadratic(object)
        case .hands: try HandTally.result(object)
        case .lot: try LotTally.result(object, digest: digest)
        }
    }
}
