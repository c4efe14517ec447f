import ForumTestSupport
import Testing

@testable import ForumCore

@Suite struct WideRowsTests {
    /// Rows of one width do what separate numbers do, through scaling, charging and adding up.
    @Test func rowsAreNumbers() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            var numbers = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                NaturalTests.awkward(Int.random(in: 0...3, using: &generator), using: &generator)
            }
            var rows = WideRows(numbers)
            let factor = UInt.random(in: 1 ... .max, using: &generator)
            rows.scale(by: factor)
            numbers = numbers.map { $0.multiplied(by: factor) }
            #expect(numbers.indices.map { rows[$0] } == numbers)

            var sum = WideSum(for: rows)
            var total = Natural.zero
            for (place, number) in numbers.enumerated() {
                let times = UInt.random(in: 0 ... .max / 2, using: &generator)
                let goal = NaturalTests.awkward(rows.width + 1, using: &generator)
                #expect(sum.reaches(goal, with: place, of: rows, times: times) == (goal <= total + number.multiplied(by: times)))
                sum.add(place, of: rows, times: times)
                total += number.multiplied(by: times)
            }
            #expect(sum.value == total)

            let least = numbers.min() ?? .zero
            var charged = WideRows(width: rows.width, capacity: 0)
            charged.appendZero()
            for place in numbers.indices { charged.append(row: place, of: rows, less: least) }
            #expect(numbers.indices.map { charged[$0 + 1] } == numbers.map { $0 - least })
            for one in numbers.indices {
                #expect(rows.isGreater(one, than: least) == (numbers[one] > least))
                for other in numbers.indices {
                    #expect(rows.isLess(one, than: other, of: rows) == (numbers[one] < numbers[other]))
                    #expect(rows.isEqual(one, to: other, of: rows) == (numbers[one] == numbers[other]))
                }
            }
        }
    }
}
