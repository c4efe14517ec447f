import ForumCore
import Glibc

/// Anything that names the first line for a typed text.
protocol Finder {
    var name: String { get }
    /// Returns the position of the person on the first line, if any.
    mutating func first(_ text: String) -> Int?
}

struct IndexFinder: Finder {
    let name = "opendetat"
    var index: PersonSearchIndex

    mutating func first(_ text: String) -> Int? {
        index.search(text, limit: 20).hits.first?.id
    }
}

/// The first line, in the order of the list, that contains the text in any case.
struct SubstringFinder: Finder {
    let name = "substring"
    let lines: [[UInt8]]

    init(_ lines: [String]) {
        self.lines = lines.map { Array($0.lowercased().utf8) }
    }

    func first(_ text: String) -> Int? {
        let typed = Array(text.lowercased().utf8)
        return lines.firstIndex { line in
            guard line.count >= typed.count else { return false }
            return (0...line.count - typed.count).contains { line[$0..<$0 + typed.count].elementsEqual(typed) }
        }
    }
}

/// The best line of `fzf --filter`, started anew for each text as scripts do.
struct FzfFinder: Finder {
    let name = "fzf --filter"
    private let path: String

    /// Writes the lines to a file; nil when fzf isn't installed or the file can't be written.
    init?(_ lines: [String]) {
        guard system("command -v fzf >/dev/null 2>&1") == 0 else { return nil }
        path = "/tmp/opendetat-search-figures-\(getpid()).txt"
        guard let file = fopen(path, "w") else { return nil }
        for (number, line) in lines.enumerated() {
            fputs("\(number)\t\(line)\n", file)
        }
        fclose(file)
    }

    func first(_ text: String) -> Int? {
        let quoted = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        let command = "FZF_DEFAULT_OPTS= fzf --delimiter='\\t' --nth=2 --filter='\(quoted)' < \(path)"
        guard let pipe = popen(command, "r") else { return nil }
        var buffer = [CChar](repeating: 0, count: 65_536)
        var number: Int?
        if fgets(&buffer, Int32(buffer.count), pipe) != nil {
            number = Int(String(decoding: buffer.prefix { $0 != 9 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
        while fread(&buffer, 1, buffer.count, pipe) > 0 {}
        pclose(pipe)
        return number
    }

    func removeFile() {
        unlink(path)
    }
}
