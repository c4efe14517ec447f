import ForumCore
import Glibc

/// The Python packages on the same ballots, started once for a room.
enum Rivals {
    /// Milliseconds by the name of the method; empty where Python or a package is missing, which is said.
    static func times(of room: Room, python: String) -> [String: Double] {
        let folder = "/tmp/opendetat-voting-figures-\(getpid())"
        mkdir(folder, 0o700)
        defer {
            for name in ["ballots.json", "rivals.py"] { unlink("\(folder)/\(name)") }
            rmdir(folder)
        }
        guard write(json(room), to: "\(folder)/ballots.json"), write(script, to: "\(folder)/rivals.py") else { return [:] }
        guard let pipe = popen("\(python) \(folder)/rivals.py \(folder)/ballots.json", "r") else { return [:] }
        var times: [String: Double] = [:]
        var buffer = [CChar](repeating: 0, count: 4_096)
        while fgets(&buffer, Int32(buffer.count), pipe) != nil {
            let line = String(decoding: buffer.prefix { $0 != 10 && $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let parts = line.split(separator: "\t")
            if parts.count == 2, let time = Double(parts[1]) { times[String(parts[0])] = time }
        }
        if pclose(pipe) != 0 { print("(no figures of pref_voting or abcvoting from \(python))") }
        return times
    }

    private static func write(_ text: String, to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        fputs(text, file)
        return fclose(file) == 0
    }

    private static func json(_ room: Room) -> String {
        func list(_ rows: [[Int]]) -> String {
            "[" + rows.map { "[" + $0.map(String.init).joined(separator: ",") + "]" }.joined(separator: ",") + "]"
        }
        func places(_ rows: [[Candidate]]) -> [[Int]] { rows.map { $0.map(\.place) } }
        let (orders, named) = (list(places(room.orders)), list(places(room.named)))
        return "{\"themes\":\(room.themes),\"seats\":\(Count.seats),\"orders\":\(orders),\"named\":\(named),"
            + "\"grades\":\(list(room.grades))}"
    }

    /// Each method from lists of numbers to its result, making the package's profile included, as on our side. Processor time of one run;
    /// the median of three where a run takes less than a second.
    private static let script = """
        import json, sys, time, statistics, warnings
        warnings.filterwarnings("ignore")
        data = json.load(open(sys.argv[1]))
        themes, seats = data["themes"], data["seats"]

        def timed(name, body):
            def once():
                start = time.process_time(); body(); return (time.process_time() - start) * 1000
            try:
                first = once()
                times = [first] + ([once(), once()] if first < 1000 else [])
                print(f"{name}\\t{statistics.median(times)}", flush=True)
            except Exception as error:
                print(f"{name}: {error!r}", file=sys.stderr)

        from pref_voting.profiles import Profile
        from pref_voting.scoring_methods import borda
        try:
            from pref_voting.margin_based_methods import beat_path_Floyd_Warshall as beat_paths
        except ImportError:
            from pref_voting.margin_based_methods import beat_path
            def beat_paths(profile): return beat_path(profile, algorithm="floyd_warshall")
        from pref_voting.iterative_methods import instant_runoff
        from pref_voting.grade_profiles import GradeProfile
        from pref_voting.grade_methods import score_voting, majority_judgement
        from abcvoting.preferences import Profile as Approvals
        from abcvoting import abcrules

        def ranked(): return Profile(data["orders"])
        def approvals():
            profile = Approvals(themes)
            profile.add_voters(data["named"])
            return profile
        def graded(): return GradeProfile([{theme: grade for theme, grade in enumerate(row)} for row in data["grades"]], list(range(7)))

        timed("borda", lambda: borda(ranked()))
        timed("schulze", lambda: beat_paths(ranked()))
        timed("instant runoff", lambda: instant_runoff(ranked()))
        timed("score", lambda: score_voting(graded()))
        timed("majority judgment", lambda: majority_judgement(graded()))
        timed("approval", lambda: abcrules.compute_av(approvals(), seats, resolute=True))
        timed("sequential phragmen", lambda: abcrules.compute_seqphragmen(approvals(), seats, algorithm="standard-fractions", resolute=True))
        timed("equal shares", lambda: abcrules.compute_equal_shares(approvals(), seats, algorithm="standard-fractions", resolute=True))
        """
}
