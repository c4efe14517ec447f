/// A terminal that shows frames and reports what is typed.
public protocol Terminal: AnyObject {
    /// The size now. It may be as small as 1×1.
    var size: Size { get }
    /// Shows `frame`; sends only what differs from the last one shown.
    func present(_ frame: Frame)
    /// Returns what has been typed and not been read, at once, without waiting.
    func pendingInputs() -> [TerminalInput]
    /// Sounds the bell.
    func ring()
}
