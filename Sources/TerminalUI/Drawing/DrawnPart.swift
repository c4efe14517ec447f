import Synchronization

/// A part of a frame as it was drawn last: while all that it depends on stays the same, its cells are copied instead of drawn anew.
///
/// Copies of a view share it, which changes nothing of what any of them shows: what is kept is known by its basis.
public final class DrawnPart<Basis: Equatable & Sendable>: Sendable {
    private struct Kept: Sendable {
        let basis: Basis
        let area: Rect
        let cells: [Cell]
    }

    private let kept = Mutex<Kept?>(nil)

    public init() {}

    /// Draws a part of a frame, by `draw` only where `basis` or the area are not those of the last time.
    ///
    /// - Parameters:
    ///   - basis: All that `draw` depends on, beside the area.
    ///   - area: Where it draws, and nothing else has drawn before.
    /// - Complexity: O(cells of the area) where it is copied
    public func draw(_ basis: Basis, into frame: inout Frame, in area: Rect, _ draw: (inout Frame) -> Void) {
        let part = area.intersection(frame.bounds)
        if let known = kept.withLock({ $0 }), known.area == part, known.basis == basis {
            frame.paste(known.cells, in: part)
            return
        }
        draw(&frame)
        let drawn = Kept(basis: basis, area: part, cells: frame.copy(of: part))
        kept.withLock { $0 = drawn }
    }
}

extension Frame {
    /// The cells of a part of the frame, row after row.
    fileprivate func copy(of part: Rect) -> [Cell] {
        var copied: [Cell] = []
        copied.reserveCapacity(part.width * part.height)
        for row in part.row..<part.endRow {
            copied.append(contentsOf: cells[row * size.columns + part.column..<row * size.columns + part.endColumn])
        }
        return copied
    }

    fileprivate mutating func paste(_ copied: [Cell], in part: Rect) {
        for row in 0..<part.height {
            let start = (part.row + row) * size.columns + part.column
            let from = row * part.width
            for column in 0..<part.width { cells[start + column] = copied[from + column] }
        }
    }
}
