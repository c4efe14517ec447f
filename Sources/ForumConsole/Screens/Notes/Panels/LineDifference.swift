/// What changed from one text to another, line by line.
enum LineDifference {
    enum Change: Hashable { case kept, added, removed }

    struct Line: Hashable {
        var change: Change
        var text: String
    }

    /// The lines of both texts in order: as few as possible removed and added (a longest common subsequence). O(lines²) of at most
    /// 400 lines a side; longer texts are shown as removed and added whole.
    ///
    /// Without a former text, all lines are simply there. Lines are sentences where a text is one long line, as most notes are.
    static func lines(from former: String?, to text: String) -> [Line] {
        let new = pieces(of: text)
        guard let former else { return new.map { Line(change: .kept, text: $0) } }
        let old = pieces(of: former)
        guard old.count <= 400, new.count <= 400 else {
            return old.map { Line(change: .removed, text: $0) } + new.map { Line(change: .added, text: $0) }
        }
        var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
        for left in old.indices.reversed() {
            for right in new.indices.reversed() {
                lengths[left][right] =
                    old[left] == new[right] ? lengths[left + 1][right + 1] + 1 : max(lengths[left + 1][right], lengths[left][right + 1])
            }
        }
        var result: [Line] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, right < new.count, old[left] == new[right] {
                result.append(Line(change: .kept, text: old[left]))
                left += 1
                right += 1
            } else if left < old.count, right == new.count || lengths[left + 1][right] >= lengths[left][right + 1] {
                result.append(Line(change: .removed, text: old[left]))
                left += 1
            } else {
                result.append(Line(change: .added, text: new[right]))
                right += 1
            }
        }
        return result
    }

    /// The lines of a text, long ones cut behind their sentences.
    private static func pieces(of text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line -> [String] in
            var pieces: [String] = []
            var piece = ""
            var former: Character = " "
            for character in line {
                if character == " ", ".!?…".contains(former), !piece.isEmpty {
                    pieces.append(piece)
                    piece = ""
                } else {
                    piece.append(character)
                }
                former = character
            }
            return piece.isEmpty && !pieces.isEmpty ? pieces : pieces + [piece]
        }
    }
}
