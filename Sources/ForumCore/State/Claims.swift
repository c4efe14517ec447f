import StrictJSON

/// Who said what stands, where several consoles said the same of one thing, or one said something else than another before: so that whoever
/// takes back what they said leaves it standing for the others.
///
/// A thing is named by a text, such as `star/NOTE`. Of a mark that is there or not, nothing is kept where a single console set it: whoever
/// takes it back is the one who set it. Of a wording or another value, its last writer always is: another's may have come before it.
public struct Claims: Hashable, Sendable {
    /// By the thing, the consoles that say it, the first one first.
    private var lists: [String: [ConsoleName]] = [:]

    /// Stands for the first console where nothing was kept of it.
    private static let unnamed = ConsoleName("")

    public init() {}

    public var isEmpty: Bool { lists.isEmpty }

    /// Notes what an event says of `thing`, and tells whether it changes it: not so where it has that value already, nor where the event takes
    /// back what another console says too, or what is no longer its own.
    ///
    /// - Parameters:
    ///   - isSame: It has the value already.
    ///   - isFirst: Until now it has the value that it has when nobody says anything of it, and there is but one other.
    mutating func write(_ thing: String, isSame: Bool, isFirst: Bool = false, at context: EventContext) -> Bool {
        let console = context.stamp.console
        guard !context.isUndo else { return !isSame && takeBack(thing, by: console) }
        guard isSame else {
            lists[thing] = isFirst && lists[thing] == nil ? nil : [console]
            return true
        }
        let list = lists[thing] ?? [Self.unnamed]
        if !list.contains(console) { lists[thing] = list + [console] }
        return false
    }

    /// Notes that the event says `thing` too, where anything is kept of it.
    mutating func sayAgain(_ thing: @autoclosure () -> String, at context: EventContext) {
        guard !context.isUndo, !lists.isEmpty else { return }
        let thing = thing()
        if lists[thing] != nil { _ = write(thing, isSame: true, at: context) }
    }

    /// Nobody says anything of `thing` any more.
    mutating func forget(_ thing: @autoclosure () -> String) { if !lists.isEmpty { lists[thing()] = nil } }

    /// `console` alone says it.
    mutating func hand(_ thing: String, to console: ConsoleName) { lists[thing] = [console] }

    /// Returns whether nobody else says it.
    private mutating func takeBack(_ thing: String, by console: ConsoleName) -> Bool {
        guard var list = lists[thing] else { return true }
        guard let place = list.firstIndex(of: console) ?? list.firstIndex(of: Self.unnamed) else { return false }
        list.remove(at: place)
        lists[thing] = list.isEmpty || list == [Self.unnamed] ? nil : list
        return list.isEmpty
    }

    /// Whether `console`, which once gave `thing` the value that it has, still is among those who say so.
    func holds(_ thing: String, _ console: ConsoleName) -> Bool {
        guard let list = lists[thing] else { return true }
        return list[0] == Self.unnamed || list.contains(console)
    }

    /// Whether `console` is known to say so.
    func names(_ thing: String, _ console: ConsoleName) -> Bool { lists[thing]?.contains(console) == true }

    /// The first console that is known to say so.
    func holder(_ thing: String) -> ConsoleName? { lists[thing]?.first { $0 != Self.unnamed } }
}

extension Claims {
    /// Reads an array of things with their consoles.
    init(json: [JSONValue]) throws(JSONShapeError) {
        for value in json {
            let claim = try value.object()
            let list: [ConsoleName] = try claim.ids("consoles")
            if !list.isEmpty { lists[try claim.string("thing")] = list }
        }
    }

    var json: [JSONObject] { lists.sorted { $0.key < $1.key }.map { ["thing": .string($0.key), "consoles": $0.value.json] } }
}
