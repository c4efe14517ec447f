/// Composes a base and its marks into the shortest equivalent form, as Unicode's normalisation form C does.
///
/// Terminals draw a composed letter far more reliably than a base with marks.
enum Composition {
    /// Puts `marks` in canonical order, composes as many as possible with `base` and returns base and remaining marks.
    /// - Complexity: O(m²) in the number of marks; the caller bounds it.
    static func composed(base: Unicode.Scalar, marks: [Unicode.Scalar]) -> (base: Unicode.Scalar, marks: [Unicode.Scalar]) {
        var base = base
        var kept: [Unicode.Scalar] = []
        var keptClass: UInt8 = 0
        var isBlocked = false
        for mark in canonicallyOrdered(marks) {
            let markClass = mark.properties.canonicalCombiningClass.rawValue
            if !isBlocked, kept.isEmpty || keptClass < markClass, let pair = pair(base, mark) {
                base = pair
            } else {
                kept.append(mark)
                keptClass = markClass
                if markClass == 0 { isBlocked = true }
            }
        }
        return (base, kept)
    }

    /// Sorts each run of marks by combining class; a class of zero is never moved or passed.
    private static func canonicallyOrdered(_ marks: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var ordered = marks
        for end in ordered.indices.dropFirst() {
            let markClass = ordered[end].properties.canonicalCombiningClass.rawValue
            guard markClass != 0 else { continue }
            var index = end
            while index > 0, ordered[index - 1].properties.canonicalCombiningClass.rawValue > markClass {
                ordered.swapAt(index, index - 1)
                index -= 1
            }
        }
        return ordered
    }

    /// The one scalar that is canonically equivalent to `first` followed by `second`, if there is one.
    private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        if let syllable = hangul(first.value, second.value) { return syllable }
        var text = String.UnicodeScalarView()
        text.append(first)
        text.append(second)
        guard let index = composites.firstIndex(of: String(text)) else { return nil }
        return composites[index].unicodeScalars.first
    }

    /// Hangul syllables are composed by arithmetic (The Unicode Standard, section 3.12).
    private static func hangul(_ first: UInt32, _ second: UInt32) -> Unicode.Scalar? {
        let (syllables, leads, vowels, finals): (UInt32, UInt32, UInt32, UInt32) = (0xAC00, 0x1100, 0x1161, 0x11A7)
        let (vowelCount, finalCount): (UInt32, UInt32) = (21, 28)
        if (leads..<leads + 19).contains(first), (vowels..<vowels + vowelCount).contains(second) {
            return Unicode.Scalar(syllables + ((first - leads) * vowelCount + second - vowels) * finalCount)
        }
        let isOpenSyllable = (0xAC00...0xD7A3).contains(first) && (first - syllables) % finalCount == 0
        if isOpenSyllable, (finals + 1..<finals + finalCount).contains(second) {
            return Unicode.Scalar(first + second - finals)
        }
        return nil
    }

    /// Every scalar that normalisation may compose, found by any equivalent spelling: strings hash and compare canonically.
    private static let composites: Set<String> = {
        var found: Set<String> = []
        for range in ranges {
            for value in range {
                guard let scalar = Unicode.Scalar(value) else { continue }
                // Of several equivalents the first is the preferred one: the Greek extended block repeats letters of the Greek block.
                found.insert(String(Character(scalar)))
            }
        }
        return found
    }()

    /// Where the primary composites of Unicode stand, Hangul apart. What else lies in between does no harm.
    private static let ranges: [ClosedRange<UInt32>] = [
        0xC0...0x17E, 0x1A0...0x1B0, 0x1CD...0x233, 0x385...0x390, 0x3AA...0x3B0, 0x3CA...0x3D4, 0x400...0x419, 0x439...0x477,
        0x4C1...0x4F9, 0x622...0x626, 0x6C0...0x6D3, 0x929...0x934, 0x9CB...0x9CC, 0xB48...0xB4C, 0xB94...0xB94, 0xBCA...0xBCC,
        0xC48...0xC48, 0xCC0...0xCCB, 0xD4A...0xD4C, 0xDDA...0xDDE, 0x1026...0x1026, 0x1B06...0x1B12, 0x1B3B...0x1B43,
        0x1E00...0x1FFC, 0x219A...0x21AE, 0x21CD...0x21CF, 0x2204...0x2226, 0x2241...0x2289, 0x22AC...0x22AF, 0x22E0...0x22ED,
        0x304C...0x30FE, 0x1109A...0x110AB, 0x1112E...0x1112F, 0x1134B...0x1134C, 0x114BB...0x114BE, 0x115BA...0x115BB,
        0x11938...0x11938,
    ]
}
