extension Theme {
    /// Attributes only: for terminals without colour, for `NO_COLOR`, and the measure of the others, as it loses no information.
    public static let monochrome = Theme(name: "monochrome") { role in
        switch role {
        case .text, .tab, .border, .information, .chart: Appearance()
        case .muted, .chartMuted: Appearance(.dim)
        case .title, .accent, .emphasis, .success, .borderActive: Appearance(.bold)
        case .heading, .warning, .match: Appearance([.bold, .underline])
        case .danger: Appearance([.bold, .reverse])
        case .bar, .barLabel: Appearance(.reverse)
        case .barKey, .tabActive: Appearance([.reverse, .bold])
        case .field: Appearance(.underline)
        case .placeholder: Appearance([.underline, .dim])
        case .marked, .selection, .substitute: Appearance(.reverse)
        case .selectionMuted: Appearance([.bold, .underline])
        case .bandSuccess, .bandWarning, .bandDanger: Appearance([.reverse, .bold])
        }
    }
}
