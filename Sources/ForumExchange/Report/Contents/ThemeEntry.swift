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

    /// Where a theme went in the end. A circle, which only a damaged file can hold, ends at the smallest identifier of it.
    func finalTheme(of theme: Theme) -> ThemeID {
        var path = [theme.id]
        var last = theme
        while let next = last.mergedInto.flatMap({ themes[$0] }) {
            if let place = path.firstIndex(of: next.id) { return path[place...].min() ?? theme.id }
            path.append(next.id)
            last = next
        }
        return last.id
    }
}
