import ForumCore
import ForumLocalization
import Testing

@testable import opendetat

@Suite struct SystemInputsTests {
    /// Summer time from the end of March to the end of October, as in Paris, on fixed days.
    private static func paris(_ moment: Int) -> Int {
        let date = CivilDate(daysSince1970: moment / 86_400)
        return (date.month, date.day) >= (3, 28) && (date.month, date.day) < (10, 28) ? 7_200 : 3_600
    }

    /// An evening of years ago is told in its own season, whatever the season is now.
    @Test(arguments: ["2018-03-12T17:00:00Z", "2026-07-14T12:00:00Z", "2026-11-27T20:00:00Z", "2041-01-01T00:00:00Z"])
    func oldEveningsKeepTheirHour(now: String) throws {
        let seconds = Int(try #require(Timestamp(now)).milliseconds / 1_000)
        let zone = SystemInputs.rules(at: seconds, offset: Self.paris)
        for (at, hour) in [("2018-03-12T17:05:00Z", 18), ("2018-07-12T17:05:00Z", 19), ("1999-12-31T17:05:00Z", 18)] {
            #expect(try #require(Timestamp(at)).local(in: zone).time.description.contains("\(hour)"))
        }
    }
}
