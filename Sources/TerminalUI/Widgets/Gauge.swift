/// How much of something is used up: a bar, the figures, and a sign and a word for the zone they are in.
public struct Gauge: Hashable, Sendable {
    /// What holds from a value on.
    public struct Zone: Hashable, Sendable {
        public var from: Int
        public var sign: String
        public var word: String
        public var role: StyleRole

        public init(from value: Int, sign: String, word: String, role: StyleRole) {
            from = value
            self.sign = sign
            self.word = word
            self.role = role
        }
    }

    public var value: Int
    public var total: Int
    /// The figures as they are to be read, as "45/60".
    public var text: String
    public var zones: [Zone]

    public init(value: Int, of total: Int, text: String? = nil, zones: [Zone] = []) {
        self.value = value
        self.total = total
        self.text = text ?? "\(value)/\(total)"
        self.zones = zones
    }

    /// The zone of the value: among those that have begun, the one that began last.
    public var zone: Zone? {
        zones.filter { $0.from <= value }.max { $0.from < $1.from }
    }

    /// Draws on one row: bar, figures, sign and word. Where there is little room the bar gives way first.
    public func draw(into frame: inout Frame, in area: Rect) {
        guard !area.isEmpty else { return }
        var words = text
        if let zone { words += " " + zone.sign + " " + zone.word }
        let role = zone?.role ?? .chart
        let room = area.width - DisplayText.width(words) - 3
        var rest = area
        if room >= 4 {
            let filled = BarGlyphs.bar(share: total > 0 ? Double(value) / Double(total) : 0, columns: room)
            frame.put("▕", in: rest.takeLeft(1), role: .border)
            frame.put(filled, in: rest.takeLeft(room), role: role)
            frame.put("▏", in: rest.takeLeft(2), role: .border)
        }
        frame.put(words, in: rest, role: zone == nil ? .text : role)
    }
}
