extension Theme {
    /// White, yellow and cyan on black: every text at seven to one or more, as WCAG 2.2 asks at level AAA.
    public static let highContrast = Theme(name: "contrast") { role in
        let ink = Ink(paper: 16)
        return switch role {
        case .text: ink(231)
        case .muted: ink(252)
        case .title, .emphasis: ink(231, .bold)
        case .heading: ink(226, .bold)
        case .accent: ink(51)
        case .bar, .barLabel: ink(16, on: 231)
        case .barKey: ink(16, on: 231, [.bold, .underline])
        case .tab: ink(231)
        case .tabActive: ink(16, on: 226, .bold)
        case .border: ink(231)
        case .borderActive: ink(226, .bold)
        case .field: ink(231, .underline)
        case .placeholder: ink(252, [.underline, .italic])
        case .marked: ink(16, on: 51)
        case .selection: ink(16, on: 226, .bold)
        case .selectionMuted: ink(16, on: 252)
        case .match: ink(226, [.bold, .underline])
        case .success: ink(46, .bold)
        case .warning: ink(226, .bold)
        case .danger: ink(217, .bold)
        case .information: ink(51)
        case .bandSuccess: ink(16, on: 46, .bold)
        case .bandWarning: ink(16, on: 226, .bold)
        case .bandDanger: ink(231, on: 88, .bold)
        case .chart: ink(51)
        case .chartMuted: ink(250)
        case .substitute: ink(16, on: 213, .bold)
        }
    }
}
