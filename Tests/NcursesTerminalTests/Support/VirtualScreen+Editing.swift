import TerminalUI

extension VirtualScreen {
    // Everything here follows ECMA-48 and xterm's ctlseqs.txt.

    mutating func move(column: Int, row: Int) {
        cursor = Point(column: min(max(0, column), size.columns - 1), row: min(max(0, row), size.rows - 1))
        isWrapping = false
    }

    mutating func write(_ scalar: Unicode.Scalar) {
        if !modes.contains(1049) { mainText.unicodeScalars.append(scalar) }
        last = scalar
        let width = DisplayText.width(Character(scalar))
        if [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory) || (0x1160...0x11FF).contains(scalar.value) {
            join(scalar)
            return
        }
        if isWrapping || cursor.column + width > size.columns {
            lineFeed()
            move(column: 0, row: cursor.row)
        }
        if isInserting { shift(by: width) }
        separate(cursor.column)
        separate(cursor.column + width)
        place(String(Character(scalar)), cursor.column)
        if width == 2 { place("", cursor.column + 1) }
        if cursor.column + width >= size.columns {
            move(column: size.columns - 1, row: cursor.row)
            isWrapping = true
        } else {
            move(column: cursor.column + width, row: cursor.row)
        }
    }

    /// Blanks what is left of a wide character of which `column` holds the second half.
    private mutating func separate(_ column: Int) {
        guard column > 0, column < size.columns, self[column, cursor.row].text.isEmpty else { return }
        place(" ", column - 1)
        place(" ", column)
    }

    private mutating func place(_ text: String, _ column: Int) {
        guard column < size.columns else { return }
        places[cursor.row * size.columns + column] = Place(text: text, look: look)
    }

    private mutating func join(_ mark: Unicode.Scalar) {
        var column = isWrapping ? size.columns - 1 : cursor.column - 1
        while column > 0, self[column, cursor.row].text.isEmpty { column -= 1 }
        guard column >= 0 else { return }
        places[cursor.row * size.columns + column].text.unicodeScalars.append(mark)
    }

    mutating func repeatLast(_ count: Int) {
        let scalar = last
        for _ in 0..<count { write(scalar) }
    }

    mutating func clear(_ columns: Range<Int>) {
        let blank = Place(text: " ", look: Look(background: look.background))
        for column in columns.clamped(to: 0..<size.columns) { places[cursor.row * size.columns + column] = blank }
    }

    /// Inserts blanks at the cursor, or with a negative count deletes characters.
    mutating func shift(by count: Int) {
        let start = cursor.row * size.columns
        var line = Array(places[start..<start + size.columns])
        let blanks = Array(
            repeating: Place(text: " ", look: Look(background: look.background)), count: min(abs(count), size.columns - cursor.column))
        if count > 0 {
            line.insert(contentsOf: blanks, at: cursor.column)
            line.removeLast(blanks.count)
        } else {
            line.removeSubrange(cursor.column..<cursor.column + blanks.count)
            line += blanks
        }
        places.replaceSubrange(start..<start + size.columns, with: line)
    }

    /// Inserts blank lines at the cursor's, or with a negative count deletes lines.
    mutating func insertLines(_ count: Int) {
        guard region.contains(cursor.row) else { return }
        let range = cursor.row * size.columns..<region.upperBound * size.columns
        var lines = Array(places[range])
        let blank = Place(text: " ", look: Look(background: look.background))
        let blanks = Array(repeating: blank, count: min(abs(count) * size.columns, lines.count))
        if count > 0 {
            lines = blanks + lines.dropLast(blanks.count)
        } else {
            lines = lines.dropFirst(blanks.count) + blanks
        }
        places.replaceSubrange(range, with: lines)
    }

    mutating func scroll(by count: Int) {
        let start = cursor
        move(column: start.column, row: region.lowerBound)
        insertLines(-count)
        move(column: start.column, row: start.row)
    }

    mutating func lineFeed() {
        if !modes.contains(1049) { mainText += "\n" }
        if cursor.row == region.upperBound - 1 { scroll(by: 1) } else { move(column: cursor.column, row: cursor.row + 1) }
    }

    mutating func eraseLine(_ part: Int) {
        switch part {
        case 0: clear(cursor.column..<size.columns)
        case 1: clear(0..<cursor.column + 1)
        default: clear(0..<size.columns)
        }
    }

    mutating func eraseScreen(_ part: Int) {
        let start = cursor
        if part == 0 { eraseLine(0) }
        for row in 0..<size.rows where part == 2 || (part == 0 && row > start.row) {
            move(column: 0, row: row)
            eraseLine(2)
        }
        move(column: start.column, row: start.row)
    }

    mutating func style(_ numbers: [Int]) {
        var numbers = numbers.isEmpty ? [0] : numbers
        var look = look
        while !numbers.isEmpty {
            let number = numbers.removeFirst()
            switch number {
            case 0: look = Look()
            case 1, 2, 3, 4, 7: look.attributes.insert(number)
            case 22: look.attributes.subtract([1, 2])
            case 23, 24, 27: look.attributes.remove(number - 20)
            case 30...37, 90...97: look.foreground = "\(number % 10 + (number >= 90 ? 8 : 0))"
            case 40...47, 100...107: look.background = "\(number % 10 + (number >= 100 ? 8 : 0))"
            case 39: look.foreground = ""
            case 49: look.background = ""
            case 38, 48:
                guard numbers.count >= 2, numbers[0] == 5 else { return }
                if number == 38 { look.foreground = "\(numbers[1])" } else { look.background = "\(numbers[1])" }
                numbers.removeFirst(2)
            case 10: break
            default: unknown.append("SGR \(number)")
            }
        }
        self.look = look
    }
}
