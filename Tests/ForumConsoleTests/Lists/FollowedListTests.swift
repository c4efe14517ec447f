import TerminalUI
import Testing

@testable import ForumConsole

/// The chosen line follows its item, whatever happens to the list.
@Suite struct FollowedListTests {
    @Test func theChoiceFollowsItsItem() {
        var list = FollowedList<String>()
        list.settle(["a", "b", "c"], height: 10)
        #expect(list.chosen == "a")
        list.apply(KeyPress(.down), to: ["a", "b", "c"], height: 10)
        #expect(list.settle(["z", "a", "b", "c"], height: 10) == nil)
        #expect(list.chosen == "b" && list.scroll.selected == 2)
        list.settle(["b"], height: 10)
        #expect(list.chosen == "b" && list.scroll.selected == 0)
    }

    @Test func whatIsGoneLeavesNothingChosenUntilTheUserMoves() {
        var list = FollowedList<String>()
        list.settle(["a", "b", "c"], height: 10)
        list.choose("b", of: ["a", "b", "c"], height: 10)
        #expect(list.settle(["a", "c"], height: 10) == "b")
        #expect(list.settle(["a", "c"], height: 10) == nil)
        #expect(list.chosen == nil && list.isGone)
        list.apply(KeyPress(.down), to: ["a", "c"], height: 10)
        #expect(list.chosen == "c" && !list.isGone)
        list.settle(["a"], height: 10)
        list.apply(KeyPress(.up), to: ["a"], height: 10)
        #expect(list.chosen == "a")
    }

    @Test func oneMayAskForTheNeighbour() {
        var list = FollowedList<String>()
        list.settle(["a", "b"], height: 10)
        list.choose("b", of: ["a", "b"], height: 10)
        list.settle(["a"], height: 10)
        list.chooseNeighbour(of: ["a"], height: 10)
        #expect(list.chosen == "a")
    }

    @Test func anEmptiedListBeginsAnew() {
        var list = FollowedList<String>()
        list.settle(["a"], height: 10)
        #expect(list.settle([], height: 10) == "a")
        list.settle(["b"], height: 10)
        #expect(list.chosen == "b")
    }

    @Test func thePressOfAMouseChoosesOnlyWhatItIsOn() {
        let ids = ["a", "b", "c"]
        let area = Rect(column: 0, row: 5, width: 20, height: 6)
        var list = FollowedList<String>()
        list.settle(ids, height: 6)
        list.settle(["b", "c"], height: 6)
        list.apply(MouseEvent(.press, at: Point(column: 3, row: 9)), in: area, of: ["b", "c"])
        list.apply(MouseEvent(.wheelDown, at: Point(column: 3, row: 6)), in: area, of: ["b", "c"])
        #expect(list.chosen == nil)
        list.apply(MouseEvent(.press, at: Point(column: 3, row: 6)), in: area, of: ["b", "c"])
        #expect(list.chosen == "c")
    }
}
