/// Text of a session on its way into an HTML page: nothing in it is markup, and what would act unseen is spelled out.
enum HTMLText {
    /// The text on one line, for an element's content or a quoted attribute (OWASP, "Cross Site Scripting Prevention"). O(n).
    static func escaped(_ text: String) -> String {
        var escaped = ""
        // By scalar: after some letters (U+0D4E) a "<" is no character of its own, but it is markup all the same.
        for scalar in VisibleText.line(text).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

/// Writes an HTML page. Elements are opened and closed here; text goes in escaped.
struct HTMLPage {
    private(set) var text = ""

    init(language: String, title: String, style: String) {
        text += "<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n"
        text += "<meta name=\"robots\" content=\"noindex\">\n"
        text += "<title>\(HTMLText.escaped(title))</title>\n<style>\n\(style)</style>\n</head>\n<body>\n"
    }

    /// Writes an element with what `content` writes into it.
    mutating func element(_ name: String, class kind: String = "", attributes: String = "", _ content: (inout HTMLPage) -> Void) {
        text += "<\(name)\(kind.isEmpty ? "" : " class=\"\(kind)\"")\(attributes.isEmpty ? "" : " \(attributes)")>"
        content(&self)
        text += "</\(name)>\n"
    }

    /// Writes an element that holds a text.
    mutating func element(_ name: String, class kind: String = "", attributes: String = "", text content: String) {
        element(name, class: kind, attributes: attributes) { $0.write(content) }
    }

    mutating func write(_ content: String) { text += HTMLText.escaped(content) }

    consuming func ended() -> [UInt8] { Array((text + "</body>\n</html>\n").utf8) }
}
