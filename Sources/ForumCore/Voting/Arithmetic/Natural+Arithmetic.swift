extension Natural {
    /// O(words).
    public static func + (left: Natural, right: Natural) -> Natural {
        var sum = left
        sum += right
        return sum
    }

    public static func += (left: inout Natural, right: Natural) {
        while left.words.count < right.words.count { left.words.append(0) }
        var carry = false
        for place in left.words.indices {
            guard carry || place < right.words.count else { return }
            let addend = place < right.words.count ? right.words[place] : 0
            let (first, overflow) = left.words[place].addingReportingOverflow(addend)
            let (second, again) = first.addingReportingOverflow(carry ? 1 : 0)
            left.words[place] = second
            carry = overflow || again
        }
        if carry { left.words.append(1) }
    }

    /// The difference, or zero where `right` is the greater: there are no negative numbers here. O(words).
    public static func - (left: Natural, right: Natural) -> Natural {
        guard right < left else { return .zero }
        var words = left.words
        var borrow = false
        for place in words.indices {
            guard borrow || place < right.words.count else { break }
            let taken = place < right.words.count ? right.words[place] : 0
            let (first, overflow) = words[place].subtractingReportingOverflow(taken)
            let (second, again) = first.subtractingReportingOverflow(borrow ? 1 : 0)
            words[place] = second
            borrow = overflow || again
        }
        return Natural(normalizing: words)
    }

    /// O(words).
    public func multiplied(by factor: UInt) -> Natural {
        guard factor != 0, !isZero else { return .zero }
        var product = words
        var carry: UInt = 0
        for place in product.indices {
            let (high, low) = product[place].multipliedFullWidth(by: factor)
            let (sum, overflow) = low.addingReportingOverflow(carry)
            product[place] = sum
            carry = high &+ (overflow ? 1 : 0)
        }
        if carry != 0 { product.append(carry) }
        return Natural(normalizing: product)
    }

    /// O(words × words).
    public static func * (left: Natural, right: Natural) -> Natural {
        guard !left.isZero, !right.isZero else { return .zero }
        var product = [UInt](repeating: 0, count: left.words.count + right.words.count)
        for (low, factor) in left.words.enumerated() {
            var carry: UInt = 0
            for (high, other) in right.words.enumerated() {
                let full = factor.multipliedFullWidth(by: other)
                let (first, overflow) = full.low.addingReportingOverflow(carry)
                let (second, again) = first.addingReportingOverflow(product[low + high])
                product[low + high] = second
                carry = full.high &+ (overflow ? 1 : 0) &+ (again ? 1 : 0)
            }
            product[low + right.words.count] = carry
        }
        return Natural(normalizing: product)
    }
}
