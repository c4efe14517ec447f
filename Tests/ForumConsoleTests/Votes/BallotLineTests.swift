import ForumCore
import ForumLocalization
import Testing

@testable import ForumConsole

/// Whatever is typed at the ballot desk is read or refused; nothing ends the program.
@Suite struct BallotLineTests {
    static func vote(_ method: VoteMethod, themes: Int = 5) -> Vote {
        let choices = (1...themes).map { VoteChoice(theme: ThemeID("t\($0)"), title: "Thème \($0)") }
        let mark = Mark(at: Timestamp(milliseconds: 0), console: ConsoleName("test"))
        return Vote(id: VoteID("v"), rules: VoteRules(method), choices: choices, opened: mark, present: nil)
    }

    @Test(arguments: VoteMethod.all)
    func everyShortLineIsReadOrRefused(_ method: VoteMethod) throws {
        let vote = Self.vote(method)
        let signs = Array("0129x*×:=-+, ")
        var lines = [""]
        var former = [""]
        for _ in 0..<4 {
            former = former.flatMap { line in signs.map { line + String($0) } }
            lines += former
        }
        for line in lines {
            for text in [line, "12 \(line)"] {
                guard let read = try? BallotLine(text, for: vote, numbered: text != line) else { continue }
                _ = vote.error(of: read.marks(of: vote))
            }
        }
    }

    @Test(arguments: VoteMethod.all)
    func hugeNumbersAreRefused(_ method: VoteMethod) throws {
        let vote = Self.vote(method)
        for number in ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "-10001"] {
            for text in ["12 1:\(number)", "12 1x\(number)", "12 \(number)", "\(number) 1", "12 \(number) - - - -"] {
                let read = try? BallotLine(text, for: vote, numbered: true)
                #expect(read == nil, "\(text)")
            }
        }
        #expect((try? BallotLine("+ 1", for: vote, numbered: true, next: .max)) == nil)
    }

    @Test func aSlipOfTheFingerIsNoBlankBallot() throws {
        let vote = Self.vote(.borda)
        for text in ["6 =", "6 1=", "6 =2", "6 1 = 2", "6 1==2"] {
            #expect((try? BallotLine(text, for: vote, numbered: true)) == nil, "\(text)")
        }
        #expect(try BallotLine("6 1=2 3", for: vote, numbered: true).values == [0: 1, 1: 1, 2: 2])
        #expect(try BallotLine("6 0", for: vote, numbered: true).values.isEmpty)
    }

    @Test func anOrderIsReadAsItIsShown() throws {
        let vote = Self.vote(.schulze)
        #expect(try BallotLine("5 3=4 > 1 >2", for: vote, numbered: true).values == [2: 1, 3: 1, 0: 2, 1: 3])
        #expect(throws: BallotLine.Fault.unreadable(">")) { try BallotLine("5 3 >> 1", for: vote, numbered: true) }
        #expect(throws: BallotLine.Fault.unreadable(">")) { try BallotLine("5 3 > ", for: vote, numbered: true) }
    }

    @Test func aWrongNumberOfGradesIsSaid() throws {
        let vote = Self.vote(.majorityJudgment(grades: []))
        #expect(throws: BallotLine.Fault.gradeCount(4, expected: 5)) { try BallotLine("1 7-6 5", for: vote, numbered: true) }
        #expect(try BallotLine("1 7-6 51", for: vote, numbered: true).values == [0: 6, 2: 5, 3: 4, 4: 0])
        #expect(throws: BallotLine.Fault.unreadable("7a65")) { try BallotLine("1 7a65", for: vote, numbered: true) }
    }

    /// The prompt stands on one row of the smallest screen.
    @Test(arguments: VoteMethod.all, Language.allCases)
    func promptsFitTheSmallestScreen(_ method: VoteMethod, _ language: Language) {
        let words = Phrasebook(language: language)
        guard method != .hands else { return }
        for phrase in [Phrase.Votes.entryNumbered, .entryUnnumbered] {
            #expect(words(.votes(phrase), ["what": words(method.typing)]).count <= 78)
        }
    }
}
