extension FrenchSound {
    /// The five-bit sounds: 1 to 26 stand for their capital, 27 to 29 for the nasal vowels.
    enum Sound {
        static let e: UInt64 = 5
        static let nasalA: UInt64 = 27
        static let nasalI: UInt64 = 28
        static let nasalO: UInt64 = 29

        static func of(_ letter: StaticString) -> UInt64 {
            UInt64(letter.utf8Start[0] & 31)
        }
    }

    /// Questions about one folded letter.
    enum Letter {
        static let e: UInt8 = 0x65

        @inline(__always)
        private static func isIn(_ set: UInt32, _ letter: UInt8) -> Bool {
            letter &- 0x61 < 26 && set >> UInt32(letter & 31) & 1 == 1
        }

        private static func set(_ letters: StaticString) -> UInt32 {
            letters.withUTF8Buffer { $0.reduce(0) { $0 | 1 << UInt32($1 & 31) } }
        }

        private static let vowels = set("aeiouy")
        private static let softening = set("eiy")
        private static let silentAtEnd = set("dtsxz")

        static func isVowel(_ letter: UInt8) -> Bool { isIn(vowels, letter) }
        /// Whether the letter softens a c or g before it.
        static func softens(_ letter: UInt8) -> Bool { isIn(softening, letter) }
        static func isSilentAtEnd(_ letter: UInt8) -> Bool { isIn(silentAtEnd, letter) }
        static func isLatin(_ letter: UInt8) -> Bool { letter &- 0x61 < 26 }
    }

    /// Walks over the letters once and packs the sounds it meets.
    struct Speller {
        private let letters: UnsafeBufferPointer<UInt8>
        private var index = 0
        private(set) var key: UInt64 = 0
        private(set) var count = 0
        private(set) var last: UInt64 = 0

        init(_ letters: UnsafeBufferPointer<UInt8>) {
            self.letters = letters
        }

        mutating func spell(upTo end: Int) {
            while index < end, count < FrenchSound.capacity {
                guard Letter.isLatin(letters[index]) else {
                    key = 0
                    count = 0
                    return
                }
                let letter = letters[index]
                if Letter.isVowel(letter) {
                    spellVowel(letter)
                } else {
                    spellConsonant(letter)
                }
            }
        }

        mutating func removeLast() {
            count -= 1
            key &= ~(31 << shift(count))
        }

        private func shift(_ position: Int) -> UInt64 {
            UInt64(5 * (FrenchSound.capacity - 1 - position))
        }

        /// The letter so many places on, or 0 past the end.
        private func ahead(_ distance: Int) -> UInt8 {
            let place = index + distance
            return place >= 0 && place < letters.count ? letters[place] : 0
        }

        private func isAhead(_ distance: Int, _ letter: StaticString) -> Bool {
            ahead(distance) == letter.utf8Start[0]
        }

        private mutating func emit(_ sound: UInt64, letters length: Int) {
            index += length
            guard sound != last, count < FrenchSound.capacity else { return }
            key |= sound << shift(count)
            count += 1
            last = sound
        }

        private mutating func emit(_ sound: StaticString, letters length: Int) {
            emit(Sound.of(sound), letters: length)
        }

        /// Whether the letters from that place on make the vowel before them nasal: an n before a consonant or the end, an m before b or p.
        private func isNasal(_ distance: Int) -> Bool {
            let following = ahead(distance + 1)
            if isAhead(distance, "n") {
                return !Letter.isVowel(following) && !isAhead(distance + 1, "n") && !isAhead(distance + 1, "h")
            }
            return isAhead(distance, "m") && (isAhead(distance + 1, "b") || isAhead(distance + 1, "p"))
        }
    }
}

extension FrenchSound.Speller {
    private typealias Sound = FrenchSound.Sound
    private typealias Letter = FrenchSound.Letter

    private mutating func spellVowel(_ letter: UInt8) {
        let next = Unicode.Scalar(ahead(1))
        switch (Unicode.Scalar(letter), next) {
        case ("a", "i"), ("a", "y"), ("e", "i"), ("e", "y"):
            if isNasal(2) { emit(Sound.nasalI, letters: 3) } else { emit(Sound.e, letters: 2) }
        case ("a", "e"): emit(Sound.e, letters: 2)
        case ("a", "u"): emit("O", letters: 2)
        case ("e", "a") where isAhead(2, "u"): emit("O", letters: 3)
        case ("e", "u"): emit("Q", letters: 2)
        case ("o", "e") where isAhead(2, "u"): emit("Q", letters: 3)
        case ("o", "u"), ("o", "o"): emit("U", letters: 2)
        case ("o", "i"), ("o", "y"):
            emit("W", letters: 1)
            if isNasal(1) { emit(Sound.nasalI, letters: 2) } else { emit("A", letters: 1) }
        default: spellSingleVowel(letter)
        }
    }

    private mutating func spellSingleVowel(_ letter: UInt8) {
        let nasal = isNasal(1)
        switch Unicode.Scalar(letter) {
        case "a": nasal ? emit(Sound.nasalA, letters: 2) : emit("A", letters: 1)
        case "e":
            let afterI = isAhead(-1, "i") || isAhead(-1, "y")
            nasal ? emit(afterI ? Sound.nasalI : Sound.nasalA, letters: 2) : emit(Sound.e, letters: 1)
        case "o": nasal ? emit(Sound.nasalO, letters: 2) : emit("O", letters: 1)
        case "u": nasal ? emit(Sound.nasalI, letters: 2) : emit("Y", letters: 1)
        default: nasal ? emit(Sound.nasalI, letters: 2) : emit("I", letters: 1)
        }
    }

    private mutating func spellConsonant(_ letter: UInt8) {
        switch Unicode.Scalar(letter) {
        case "b": isAhead(1, "v") ? emit("V", letters: 2) : emit("B", letters: 1)
        case "c": spellC()
        case "g": spellG()
        case "h": skip()
        case "p": isAhead(1, "h") ? emit("F", letters: 2) : emit("P", letters: 1)
        case "q": emit("K", letters: isAhead(1, "u") ? 2 : 1)
        case "s": spellS()
        case "t": emit("T", letters: isAhead(1, "h") ? 2 : 1)
        case "w": emit("V", letters: 1)
        case "x":
            emit("K", letters: 0)
            emit("S", letters: 1)
        default: emit(UInt64(letter & 31), letters: 1)
        }
    }

    private mutating func skip() {
        emit(last, letters: 1)
    }

    private mutating func spellC() {
        if isAhead(1, "h") {
            let hard = isAhead(2, "r") || isAhead(2, "l") || isAhead(2, "n")
            emit(hard ? "K" : "C", letters: 2)
        } else if Letter.softens(ahead(1)) {
            emit("S", letters: 1)
        } else {
            emit("K", letters: 1)
        }
    }

    private mutating func spellG() {
        if isAhead(1, "n") {
            emit("N", letters: 2)
        } else if isAhead(1, "u"), Letter.softens(ahead(2)) {
            emit("G", letters: 2)
        } else if Letter.softens(ahead(1)) {
            let silentE = isAhead(1, "e") && (isAhead(2, "a") || isAhead(2, "o")) && !isAhead(3, "u")
            emit("J", letters: silentE ? 2 : 1)
        } else {
            emit("G", letters: 1)
        }
    }

    private mutating func spellS() {
        if isAhead(1, "c"), isAhead(2, "h") {
            emit("C", letters: 3)
        } else if isAhead(1, "h") {
            emit("C", letters: 2)
        } else if isAhead(1, "c"), Letter.softens(ahead(2)) {
            emit("S", letters: 2)
        } else {
            let between = Letter.isVowel(ahead(-1)) && Letter.isVowel(ahead(1))
            emit(between ? "Z" : "S", letters: 1)
        }
    }
}
