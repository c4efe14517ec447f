extension Theme {
    /// Light text on a dark grey, easy on the eyes in a dim hall.
    public static let dark = Theme(name: "dark") { role in
        let ink = Ink(paper: 234)
        return switch role {
        case .text: ink(252)
        case .muted: ink(246)
        case .title: ink(231, .bold)
        case .heading: ink(117, .bold)
        case .accent: ink(80)
        case .emphasis: ink(231, .bold)
        case .bar, .barLabel: ink(252, on: 237)
        case .barKey: ink(222, on: 237, .bold)
        case .tab: ink(250, on: 237)
        case .tabActive: ink(16, on: 117, .bold)
        case .border: ink(244)
        case .borderActive: ink(117)
        case .field: ink(255, on: 238)
        case .placeholder: ink(249, on: 238)
        case .marked: ink(16, on: 153)
        case .selection: ink(231, on: 24)
        case .selectionMuted: ink(253, on: 239)
        case .match: ink(222, [.bold, .underline])
        case .success: ink(114)
        case .warning: ink(221)
        case .danger: ink(210)
        case .information: ink(117)
        case .bandSuccess: ink(16, on: 77, .bold)
        case .bandWarning: ink(16, on: 214, .bold)
        case .bandDanger: ink(231, on: 124, .bold)
        case .chart: ink(75)
        case .chartMuted: ink(244)
        case .substitute: ink(213, .bold)
        }
    }
}
