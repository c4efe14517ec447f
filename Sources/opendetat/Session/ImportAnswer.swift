import ForumExchange
import StrictJSON

/// What an import came to, for programs.
enum ImportAnswer {
    /// - Parameter saved: The place of the event; nil where nothing was new.
    static func json(_ reading: ImportReading, _ balance: ImportBalance, saved: String?) -> [UInt8] {
        JSONWriter.object(.pretty) { object in
            if let saved { object.member("saved", saved) }
            object.member("rows", balance.rows)
            object.member("added", balance.added)
            object.member("updated", balance.updated)
            object.member("unchanged", balance.unchanged)
            object.member("duplicates", balance.duplicates)
            object.member("notExpected", balance.notExpected)
            object.member("keptForNews", balance.keptForNews)
            object.member("keptWaiting", balance.keptWaiting)
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
