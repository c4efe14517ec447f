import ForumCore
import StrictJSON

/// Cases of majority judgment: `grades_worst_to_best`, `proposals` and for each proposal a tally of grades.
enum GradeTallies {
    static func result(_ object: JSONObject) throws(TallyFault) -> JSONValue {
        let grades = try object.tallyArray("grades_worst_to_best") { value throws(TallyFault) in try value.tallyString() }
        guard !grades.isEmpty else { throw TallyFault(.noGrades, ["grades_worst_to_best"]) }
        let board = try Board(object, "proposals")
        let tallies = try object.tallyArray("tallies") { value throws(TallyFault) in
            let counts = try value.tallyArray { count throws(TallyFault) in try count.tallyNatural() }
            guard counts.count == grades.count else { throw TallyFault(.length(expected: grades.count, found: counts.count)) }
            return GradeTally(counts)
        }
        guard tallies.count == board.count else {
            throw TallyFault(.length(expected: board.count, found: tallies.count), ["tallies"])
        }
        return .array(
            MajorityJudgment(tallies).merits.map { merit in
                [
                    "majority_grade": JSONValue(merit.grade), "above": JSONValue(merit.above), "below": JSONValue(merit.below),
                    "sign": merit.sign == .plus ? "+" : "-", "rank": JSONValue(merit.rank),
                    "proposal": board.name(merit.proposal), "majority_grade_name": .string(grades[merit.grade]),
                    "profile_percent": JSONValue(merit.percentages),
                ]
            })
    }
}
