/// Names of terminals for the case that terminfo, an old or a small one, lacks them.
enum TerminalNames {
    /// Returns the names to try, in order.
    static func candidates(for name: String) -> [String] {
        [name] + relatives.filter { relative in relative.prefixes.contains { name.hasPrefix($0) } }.flatMap(\.understood)
    }

    /// What a family of terminals understands.
    private static let relatives: [(prefixes: [String], understood: [String])] = [
        (
            ["xterm", "alacritty", "foot", "wezterm", "kitty", "ghostty", "contour", "rio", "konsole", "vte", "gnome", "st-"],
            ["xterm-256color", "xterm"]
        ),
        (["tmux", "screen"], ["screen-256color", "screen"]),
        (["rxvt"], ["rxvt-unicode-256color", "rxvt"]),
    ]
}
