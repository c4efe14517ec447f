extension Natural {
    /// Quotient and remainder by a single word.
    ///
    /// - Precondition: `divisor` is not 0.
    public func quotientAndRemainder(dividingBy divisor: UInt) -> (quotient: Natural, remainder: UInt) {
        var quotient = words
        var remainder: UInt = 0
        for place in quotient.indices.reversed() {
            (quotient[place], remainder) = divisor.dividingFullWidth((remainder, quotient[place]))
        }
        return (Natural(normalizing: quotient), remainder)
    }

    /// The remainder alone, without an allocation.
    ///
    /// - Precondition: `divisor` is not 0.
    func remainder(by divisor: UInt) -> UInt {
        words.reversed().reduce(0) { divisor.dividingFullWidth(($0, $1)).remainder }
    }

    /// Quotient and remainder: Knuth, The Art of Computer Programming, vol. 2, 4.3.1, algorithm D. O(words × words).
    ///
    /// - Precondition: `divisor` is not zero.
    public func quotientAndRemainder(dividingBy divisor: Natural) -> (quotient: Natural, remainder: Natural) {
        guard divisor <= self else { return (.zero, self) }
        if divisor.words.count == 1 {
            let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor.words[0])
            return (quotient, Natural(remainder))
        }
        // The divisor's first bit is set, so that a guessed digit of the quotient is at most two too great.
        let shift = divisor.words[divisor.words.count - 1].leadingZeroBitCount
        let divisorWords = divisor.shiftedWords(by: shift, count: divisor.words.count)
        var rest = shiftedWords(by: shift, count: words.count + 1)
        let size = divisorWords.count
        let first = divisorWords[size - 1]
        let second = divisorWords[size - 2]
        var quotient = [UInt](repeating: 0, count: rest.count - size)
        for place in quotient.indices.reversed() {
            var digit = UInt.max
            var left = rest[place + size - 1]
            var fits = true
            if rest[place + size] < first {
                (digit, left) = first.dividingFullWidth((rest[place + size], rest[place + size - 1]))
            } else {
                let (sum, overflow) = left.addingReportingOverflow(first)
                left = sum
                fits = !overflow
            }
            while fits {
                let guess = digit.multipliedFullWidth(by: second)
                guard guess.high > left || (guess.high == left && guess.low > rest[place + size - 2]) else { break }
                digit -= 1
                let (sum, overflow) = left.addingReportingOverflow(first)
                left = sum
                fits = !overflow
            }
            if Self.subtract(divisorWords, times: digit, from: &rest, at: place) {
                digit -= 1
                Self.add(divisorWords, to: &rest, at: place)
            }
            quotient[place] = digit
        }
        return (Natural(normalizing: quotient), Natural(normalizing: rest).shiftedRight(by: shift))
    }

    /// The greatest common divisor, by Euclid. `gcd(0, n)` is n.
    public static func greatestCommonDivisor(_ first: Natural, _ second: Natural) -> Natural {
        var (left, right) = (first, second)
        while right.words.count > 1 { (left, right) = (right, left.quotientAndRemainder(dividingBy: right).remainder) }
        guard let divisor = right.words.first else { return left }
        return Natural(Self.greatestCommonDivisor(left.quotientAndRemainder(dividingBy: divisor).remainder, divisor))
    }

    static func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
        var (left, right) = (first, second)
        while right != 0 { (left, right) = (right, left % right) }
        return left
    }

    /// The words of `self` × 2^shift, padded with zeros to `count`; `shift` is below 64 and the result is known to fit.
    private func shiftedWords(by shift: Int, count: Int) -> [UInt] {
        var shifted = [UInt](repeating: 0, count: count)
        var carry: UInt = 0
        for (place, word) in words.enumerated() {
            shifted[place] = word << shift | carry
            carry = shift == 0 ? 0 : word >> (UInt.bitWidth - shift)
        }
        if words.count < count { shifted[words.count] = carry }
        return shifted
    }

    private func shiftedRight(by shift: Int) -> Natural {
        guard shift > 0 else { return self }
        var shifted = words
        var carry: UInt = 0
        for place in shifted.indices.reversed() {
            let word = shifted[place]
            shifted[place] = word >> shift | carry
            carry = word << (UInt.bitWidth - shift)
        }
        return Natural(normalizing: shifted)
    }

    /// Takes `words` × `factor` away from `rest` at `place`, modulo its size; says whether it went below zero.
    private static func subtract(_ words: [UInt], times factor: UInt, from rest: inout [UInt], at place: Int) -> Bool {
        var carry: UInt = 0
        for offset in words.indices {
            let (high, low) = words[offset].multipliedFullWidth(by: factor)
            let (taken, overflow) = low.addingReportingOverflow(carry)
            let (difference, borrow) = rest[place + offset].subtractingReportingOverflow(taken)
            rest[place + offset] = difference
            carry = high &+ (overflow ? 1 : 0) &+ (borrow ? 1 : 0)
        }
        let (difference, borrow) = rest[place + words.count].subtractingReportingOverflow(carry)
        rest[place + words.count] = difference
        return borrow
    }

    private static func add(_ words: [UInt], to rest: inout [UInt], at place: Int) {
        var carry = false
        for offset in words.indices {
            let (first, overflow) = rest[place + offset].addingReportingOverflow(words[offset])
            let (second, again) = first.addingReportingOverflow(carry ? 1 : 0)
            rest[place + offset] = second
            carry = overflow || again
        }
        rest[place + words.count] &+= carry ? 1 : 0
    }
}
