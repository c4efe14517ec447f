import ForumConsole

/// What a console needs from the place it runs in, beside the session: a terminal, the user's editor, a folder for settings.
public protocol ConsoleHost: AnyObject {
    /// Runs the user's editor on a text, which lies at `path` meanwhile, or in a file of its own.
    func edit(_ text: String, at path: String?) -> EditedText
    func ring()
    /// Gives the terminal back to the shell until it comes back.
    func suspend()
    /// Draws everything again.
    func redraw()
    /// Shows the colours chosen, and keeps language and colours for the next time.
    func prefer(_ preferences: Preferences)
    /// Reads, writes or looks for a file of the user's.
    func answer(_ request: FileRequest) -> FileAnswer
}
