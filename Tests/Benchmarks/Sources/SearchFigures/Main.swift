import ForumCore

/// Prints how fast the search answers and how many keys it spares.
@main
struct SearchFigures {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let rivalSample = arguments.compactMap { Int($0) }.first ?? 60
        for count in [300, 100_000] {
            let people = Crowd.make(count, seed: 2018)
            print("\n\(count) names")
            printBuild(people)
            var random = SeededRandom(seed: 12)
            let sample = (0..<300).map { _ in Int.random(in: 0..<count, using: &random) }
            printTimes(people, sample)
            guard !arguments.contains("--times") else { continue }
            printKeys(people, sample, rivalSample: count > 1_000 ? rivalSample : sample.count)
        }
    }

    private static func printBuild(_ people: [SearchableEntry]) {
        var durations = Durations()
        var changes = Durations()
        for _ in 0..<7 {
            var index = PersonSearchIndex()
            durations.add(processorTime { index = PersonSearchIndex(people) })
            let id = people.count / 2
            changes.add(processorTime { index.replace(id, with: SearchableEntry(given: "Zoé", family: "Zola")) })
        }
        print(
            "  index built in \(fixed(durations.percentile(50), 2)) ms, one entry replaced in \(fixed(changes.percentile(50))) ms (medians of 7)"
        )
    }

    /// Types whole names into one index, as the door does, and times each key by its place.
    private static func printTimes(_ people: [SearchableEntry], _ sample: [Int]) {
        var index = PersonSearchIndex(people)
        var random = SeededRandom(seed: 34)
        var byKey = [Durations](repeating: Durations(), count: 6)
        var fromThird = Durations()
        var all = Durations()
        var onTheWall = Durations()
        for typing in Typing.all {
            for id in sample {
                var typed = ""
                for (place, letter) in typing.text(people[id], &random).enumerated() {
                    typed.append(letter)
                    var found = 0
                    var duration = Duration.zero
                    onTheWall.add(ContinuousClock().measure { duration = processorTime { found += index.search(typed, limit: 20).total } })
                    byKey[min(place, 5)].add(duration)
                    all.add(duration)
                    if place >= 2 { fromThird.add(duration) }
                }
            }
        }
        print("  time per key, ms    median    p99       (processor time, \(all.count) keys)")
        for (place, durations) in byKey.enumerated() {
            printTime(place == 5 ? "key 6 and later" : "key \(place + 1)", durations)
        }
        printTime("from the third", fromThird)
        printTime("all", all)
        printTime("all, on the wall", onTheWall)
    }

    private static func printTime(_ title: String, _ durations: Durations) {
        print("    \(padded(title, 18))\(padded(fixed(durations.percentile(50)), 10))\(fixed(durations.percentile(99)))")
    }

    /// Each way of finding on the same lists: on names alone, and on all that the door's list holds of somebody.
    private static func printKeys(_ people: [SearchableEntry], _ sample: [Int], rivalSample: Int) {
        let names = people.map { Folding.fold("\($0.given) \($0.family)") }
        let chosen = Array(sample.prefix(rivalSample))
        print("  mean keys until the wanted name is the first line, \(chosen.count) people")
        print("  (who is never first counts as one key more than the whole name)")
        let alone = people.map { SearchableEntry(given: $0.given, family: $0.family) }
        for (title, list) in [("names alone", alone), ("names, organisations and addresses", people)] {
            print("   \(title)")
            var finder = IndexFinder(index: PersonSearchIndex(list))
            printRow(&finder, people, chosen, names)
            let lines = list.map { [$0.given, $0.family, $0.organisation, $0.email].filter { !$0.isEmpty }.joined(separator: " ") }
            if var fzf = FzfFinder(lines) {
                printRow(&fzf, people, chosen, names)
                fzf.removeFile()
            } else {
                print("    fzf IS NOT INSTALLED: its line is missing")
            }
            var substring = SubstringFinder(lines)
            printRow(&substring, people, chosen, names)
        }
    }

    private static func printRow(_ finder: inout some Finder, _ people: [SearchableEntry], _ chosen: [Int], _ names: [String]) {
        var cells: [String] = []
        var time = Durations()
        for typing in Typing.all {
            var random = SeededRandom(seed: 56)
            var count = KeyCount()
            for id in chosen {
                let text = typing.text(people[id], &random)
                var keys: Int?
                let duration = ContinuousClock().measure { keys = countKeys(&finder, text, wanted: id, names: names) }
                time.add(duration / max(keys ?? text.count, 1))
                count.add(keys, of: text.count)
            }
            cells.append("\(typing.title) \(fixed(count.mean, 2)) (never \(count.missed))")
        }
        print("    \(padded(finder.name, 14))\(cells.joined(separator: " | ")) | median \(fixed(time.percentile(50))) ms a key")
    }
}
