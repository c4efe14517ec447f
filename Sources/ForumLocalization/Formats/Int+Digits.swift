extension Int {
    /// The quotient rounded towards minus infinity; `divisor` is positive.
    func floorQuotient(_ divisor: Int) -> Int { self >= 0 ? self / divisor : (self - divisor + 1) / divisor }

    /// The remainder that belongs to `floorQuotient`: 0 up to `divisor`.
    func floorRemainder(_ divisor: Int) -> Int { self - floorQuotient(divisor) * divisor }

    /// The digits, with zeros before them up to `width`.
    func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
