import ForumCore
import Glibc

/// Measures the processor time of this thread, which a busy machine doesn't lengthen as it does the time on the wall.
func processorTime(_ body: () -> Void) -> Duration {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    body()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return .seconds(end.tv_sec - start.tv_sec) + .nanoseconds(end.tv_nsec - start.tv_nsec)
}

/// Durations in milliseconds.
struct Durations {
    private var values: [Double] = []

    mutating func add(_ duration: Duration) {
        values.append(Double(duration.components.seconds) * 1_000 + Double(duration.components.attoseconds) / 1e15)
    }

    func percentile(_ percent: Int) -> Double {
        guard !values.isEmpty else { return .nan }
        return values.sorted()[min(values.count - 1, values.count * percent / 100)]
    }

    var count: Int { values.count }
}

struct KeyCount {
    var keys = 0
    var people = 0
    var missed = 0

    mutating func add(_ keys: Int?, of length: Int) {
        people += 1
        self.keys += keys ?? length + 1
        if keys == nil { missed += 1 }
    }

    var mean: Double { Double(keys) / Double(max(people, 1)) }
}

func fixed(_ value: Double, _ digits: Int = 3) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    guard rounded.isFinite else { return "–" }
    let text = "\(rounded)"
    let decimals = text.split(separator: ".").last.map(\.count) ?? 0
    return text + String(repeating: "0", count: max(0, digits - decimals))
}

func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}

/// Counts the keys until the wanted person, or one of the very same name, is on the first line.
func countKeys(_ finder: inout some Finder, _ text: String, wanted: Int, names: [String]) -> Int? {
    var typed = ""
    for (number, letter) in text.enumerated() {
        typed.append(letter)
        if let found = finder.first(typed), names[found] == names[wanted] {
            return number + 1
        }
    }
    return nil
}
