import ForumCore
import ForumLocalization
import TerminalUI

extension DoorScreen {
    /// The form of a walk-in. What was typed as a search becomes the name: the given name first, as people say it.
    func walkInForm() -> Dialog {
        let typed = query.text.split(separator: " ", maxSplits: 1).map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return .form(
            FormDialog(
                title: .phrase(.door(.walkIn)), text: [.phrase(.door(.nameEnough))],
                fields: Self.fields(
                    Registration(given: typed.first.map { String($0) } ?? "", family: typed.count > 1 ? String(typed[1]) : "")),
                purpose: Self.walkInForm))
    }

    func correctionForm(_ known: Registration) -> Dialog {
        .form(
            FormDialog(
                title: .phrase(.door(.correct)),
                fields: Self.fields(known) + [
                    .text(.phrase(.door(.table)), known.table), .text(.phrase(.door(.remarks)), known.remarks),
                ], purpose: Self.correctionForm))
    }

    private static func fields(_ known: Registration) -> [FormDialog.Field] {
        let optional = Wording.phrase(.door(.optional))
        return [
            .text(.phrase(.door(.given)), known.given),
            .text(.phrase(.door(.family)), known.family),
            .text(.phrase(.door(.email)), known.email, hint: optional),
            .text(.phrase(.door(.organisation)), known.organisation, hint: optional),
            .choice(
                .phrase(.door(.sector)), Sector.allCases.map { .phrase($0.words.name) },
                selected: Sector.allCases.firstIndex(of: known.sector) ?? 0),
        ]
    }

    /// What the correction form says, over what was known.
    func corrected(_ known: Registration, _ values: [FormValue]) -> Registration {
        Registration(
            given: values[0].text, family: values[1].text, email: values[2].text, organisation: values[3].text,
            sector: Sector.allCases[values[4].choice], codes: known.codes, table: values[5].text, remarks: values[6].text,
            needsAttention: known.needsAttention, wishesNews: known.wishesNews)
    }
}
