import TerminalUI

/// A scanner types into whatever is being filled in; what it typed is taken out again.
extension ThemesScreen {
    /// All that a key changes where keys are text.
    struct Typed: Sendable {
        var desk: TextBuffer
        var voters: VoterDesk.Typed
        var booth: Booth
    }

    public mutating func beginScan() { beforeScan = Typed(desk: desk.field, voters: voters.typed, booth: booth) }

    public mutating func takeBackScan() {
        guard let typed = beforeScan else { return }
        desk.field = typed.desk
        voters.typed = typed.voters
        booth = typed.booth
        beforeScan = nil
    }
}
