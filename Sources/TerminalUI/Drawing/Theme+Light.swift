extension Theme {
    /// Dark text on white, for daylight and for a projector.
    public static let light = Theme(name: "light") { role in
        let ink = Ink(paper: 231)
        return switch role {
        case .text: ink(235)
        case .muted: ink(241)
        case .title, .emphasis: ink(16, .bold)
        case .heading: ink(24, .bold)
        case .accent: ink(23)
        case .bar, .barLabel: ink(235, on: 253)
        case .barKey: ink(18, on: 253, .bold)
        case .tab: ink(238, on: 253)
        case .tabActive: ink(231, on: 24, .bold)
        case .border: ink(244)
        case .borderActive: ink(24)
        case .field: ink(16, on: 254)
        case .placeholder: ink(241, on: 254)
        case .marked: ink(231, on: 25)
        case .selection: ink(231, on: 25)
        case .selectionMuted: ink(16, on: 252)
        case .match: ink(90, [.bold, .underline])
        case .success: ink(22)
        case .warning: ink(94)
        case .danger: ink(124)
        case .information: ink(25)
        case .bandSuccess: ink(231, on: 22, .bold)
        case .bandWarning: ink(16, on: 214, .bold)
        case .bandDanger: ink(231, on: 124, .bold)
        case .chart: ink(25)
        case .chartMuted: ink(244)
        case .substitute: ink(127, .bold)
        }
    }
}
