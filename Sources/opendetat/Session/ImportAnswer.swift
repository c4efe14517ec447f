import ForumCore
import ForumExchange
import ForumLocalization
import ForumStorage
import StrictJSON

/// What an import came to, for programs.
enum ImportAnswer {
    /// What was recorded of a list.
    struct Recorded {
        /// The place of the event; nil where nothing was new.
        var saved: String?
        var added = 0
        var updated = 0
        var unchanged = 0

        init(unchanged: Int) { self.unchanged = unchanged }

        init(_ done: LiveSession.Done) {
            self.init(done.decision.answer)
            saved = done.stamp.name
        }

        /// What a decision says that it comes to.
        init(_ answer: JSONObject) {
            added = Int((try? answer.integer("added")) ?? 0)
            updated = Int((try? answer.integer("updated")) ?? 0)
            unchanged = Int((try? answer.integer("unchanged")) ?? 0)
        }
    }

    static func json(_ reading: ImportReading, _ recorded: Recorded) -> [UInt8] {
        JSONWriter.object(.pretty) { object in
            if let saved = recorded.saved { object.member("saved", saved) }
            object.member("rows", reading.rows)
            object.member("added", recorded.added)
            object.member("updated", recorded.updated)
            object.member("unchanged", recorded.unchanged)
            object.member("duplicates", reading.duplicates.count)
            object.member("notExpected", reading.notExpected.count)
            object.array("rejected") { list in
                for row in reading.rejected {
                    list.object(.inline) { entry in
                        entry.member("row", row.row)
                        entry.member("reason", row.reason.rawValue)
                    }
                }
            }
        }
    }
}
