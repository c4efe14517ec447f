/// How every role looks.
public struct Theme: Sendable {
    /// The word by which settings and the command line name the theme.
    public let name: String
    private let appearances: [Appearance]

    /// Creates a theme from a function that knows every role.
    public init(name: String, _ appearance: (StyleRole) -> Appearance) {
        self.name = name
        appearances = StyleRole.allCases.map(appearance)
    }

    public func appearance(of role: StyleRole) -> Appearance {
        // `allCases` follows the raw values, which count from 0.
        appearances[Int(role.rawValue)]
    }
}

extension Theme {
    /// All themes, in the order in which a key goes through them.
    public static let all = [dark, light, highContrast, monochrome]

    public static func named(_ name: String) -> Theme? {
        all.first { $0.name == name }
    }
}

/// Writes a theme's colours as foregrounds on one paper.
struct Ink {
    let paper: UInt8

    func callAsFunction(_ foreground: UInt8, on background: UInt8? = nil, _ attributes: Appearance.Attributes = []) -> Appearance {
        Appearance(foreground: foreground, background: background ?? paper, attributes)
    }
}
