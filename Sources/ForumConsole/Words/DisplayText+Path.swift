import TerminalUI

extension DisplayText {
    /// A path too long loses its beginning: the file's name tells more.
    static func endOfPath(_ path: String, columns: Int) -> String {
        guard width(path) > columns else { return path }
        var rest = path[...]
        while !rest.isEmpty, width(String(rest)) > columns - 1 { rest.removeFirst() }
        return "…\(rest)"
    }
}
