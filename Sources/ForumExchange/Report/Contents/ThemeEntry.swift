import ForumCore

/// A theme with the themes that went into it.
struct ThemeEntry {
    let theme: Theme
    /// All themes merged into it, also by way of others.
    let merged: [Theme]
}

extension ForumState {
    /// The themes that stand on their own, withdrawn ones included, each with what was merged into it. Oldest first. O(themes).
    var themeEntries: [ThemeEntry] {
        var merged: [ThemeID: [Theme]] = [:]
        var roots: [Theme] = []
        for theme in themes.values {
            let root = finalTheme(of: theme)
            if root == theme.id { roots.append(theme) } else { merged[root, default: []].append(theme) }
        }
        return roots.map { ThemeEntry(theme: $0, merged: merged[$0.id] ?? []) }
    }
}
