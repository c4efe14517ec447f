import StrictJSON

/// All commands by name, and their reading from JSON.
public enum CommandCatalogue {
    public static let types: [any ForumCommand.Type] = [
        CheckIn.self, UndoCheckIn.self, WalkIn.self, Move.self, CorrectPerson.self, ImportRegistrations.self, WaitForPlace.self,
        StopWaiting.self, RecordConsent.self,
        WriteNote.self, ReviseNote.self, WithdrawNote.self, FileNote.self,
        WriteNotes.self, MarkNote.self, LinkNote.self, ThemeFromNote.self, MergeNotes.self, SplitNote.self,
        WordHeading.self, WithdrawHeading.self, OrderHeadings.self, PlaceNotes.self, ThemeFromHeading.self,
        AgreeReadBack.self, WithdrawReadBack.self,
        WordQuestion.self, WithdrawQuestion.self, OrderQuestions.self,
        WordTheme.self, WithdrawTheme.self, RestoreTheme.self, MergeThemes.self, SeparateThemes.self, OrderThemes.self,
        OpenVote.self, SetPresent.self, CountHands.self, RecordBallot.self, RemoveBallot.self, SettleBallot.self, TickVoter.self,
        UntickVoter.self,
        OpenBox.self, EmptyBox.self, CountVote.self, EndVote.self, DecideVote.self,
        StartItem.self, PauseAgenda.self, ExtendItem.self, FinishAgenda.self, PlanItem.self, DropItem.self,
        AdjustAgenda.self,
        ChangeSession.self,
    ]

    /// The member that names the command.
    public static let nameMember = "do"
    /// Commands that the history answers and no type stands for.
    public static let undo = "undo"
    public static let redo = "redo"

    /// Reads a command such as `{"do":"check-in","person":"…"}`. Members that the command does not have are refused.
    public static func command(_ json: JSONObject) throws(Refusal) -> any ForumCommand {
        guard let name = try? json.string(nameMember) else { throw Refusal(.memberMissing, ["member": nameMember]) }
        guard let type = types.first(where: { $0.name == name }) else { throw Refusal(.commandUnknown, ["name": name]) }
        for member in json.members where member.name != nameMember && !type.fields.contains(where: { $0.name == member.name }) {
            throw Refusal(.memberInvalid, ["member": member.name])
        }
        for field in type.fields {
            guard let value = json[field.name] else { continue }
            if case .choice(let words) = field.shape, case .string(let word) = value, !words.contains(word) {
                throw Refusal(.memberInvalid, ["member": field.name])
            }
        }
        do {
            return try type.init(json: json.excluding([nameMember]))
        } catch let error as JSONShapeError {
            let member = String(error.path.pointer.drop { $0 == "/" })
            if case .missing = error { throw Refusal(.memberMissing, ["member": member]) }
            throw Refusal(.memberInvalid, ["member": member])
        } catch {
            throw Refusal(.memberInvalid, ["member": name])
        }
    }
}
