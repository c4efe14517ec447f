import Foundation
import Testing

@testable import ForumLocalization

@Suite struct DateTests {
    let french = Phrasebook(language: .french)
    let english = Phrasebook(language: .english)
    /// 12 March 2018.
    let evening = CalendarDay(daysSince1970: 17_602)

    @Test func writesDates() {
        #expect(french.date(evening) == "12 mars 2018")
        #expect(french.longDate(evening) == "lundi 12 mars 2018")
        #expect(english.date(evening) == "12 March 2018")
        #expect(english.longDate(evening) == "Monday 12 March 2018")
        let first = CalendarDay(daysSince1970: 17_591)
        #expect(french.longDate(first) == "jeudi 1er mars 2018")
        #expect(english.longDate(first) == "Thursday 1 March 2018")
    }

    @Test func agreesWithTheGregorianCalendarOfFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for days in stride(from: -140_000, through: 200_000, by: 97) {
            let date = Date(timeIntervalSince1970: Double(days) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday, .era], from: date)
            let day = CalendarDay(daysSince1970: days)
            #expect(day.gregorian == (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0), "\(days)")
            #expect(day.weekday == ((parts.weekday ?? 0) + 5) % 7 + 1, "\(days)")
        }
    }

    @Test func writesTimes() throws {
        let late = try #require(ClockTime(hour: 18, minute: 4))
        let sharp = try #require(ClockTime(hour: 9, minute: 0))
        #expect(french.time(late) == "18\u{202F}h\u{202F}04")
        #expect(french.time(sharp) == "9\u{202F}h")
        #expect(english.time(late) == "18:04")
        #expect(english.time(sharp) == "09:00")
    }

    @Test func readsTimesAsPeopleTypeThem() {
        for text in ["18:04", "18h04", "18 h 04", "18H04", "18\u{202F}h\u{202F}04"] {
            #expect(ClockTime(text)?.minutesOfDay == 1_084, "\(text)")
        }
        #expect(ClockTime("18h")?.minutesOfDay == 1_080)
        #expect(ClockTime("9:05")?.minutesOfDay == 545)
        for text in ["", "18", "18:", ":04", "24:00", "18:60", "18:4:1", "-1:00", "18:+4", "１８:００", "h", "018:00"] {
            #expect(ClockTime(text) == nil, "\(text)")
        }
    }

    @Test func timesGoRoundTheClock() throws {
        let start = try #require(ClockTime("23:30"))
        #expect(start.adding(minutes: 45).description == "00:15")
        #expect(start.adding(minutes: -1_440 - 31).description == "22:59")
    }

    @Test func summerTimeIsFoundToTheSecond() throws {
        let paris = try #require(TimeZone(identifier: "Europe/Paris"))
        let spring = 1_521_939_600  // 25 March 2018, 01:00 UTC
        let autumn = 1_540_688_400  // 28 October 2018, 01:00 UTC
        let rules = TimeZoneRules(over: 1_514_764_800...1_546_300_799) {
            paris.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0)))
        }
        #expect(
            [0, spring - 1, spring, autumn - 1, autumn, 2_000_000_000].map(rules.offset(at:)) == [3_600, 3_600, 7_200, 7_200, 3_600, 3_600])
        let moment = LocalMoment(secondsSince1970: spring - 1, in: rules)
        #expect("\(moment.time):\(moment.second)" == "01:59:59")
        #expect(LocalMoment(secondsSince1970: spring, in: rules).time.description == "03:00")
        #expect(LocalMoment(secondsSince1970: -1, in: TimeZoneRules(offset: 0)).day == CalendarDay(daysSince1970: -1))
    }
}
