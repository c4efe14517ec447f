import Dispatch

extension JSONReader {
    /// Reads an array as `readArray` does; a long one of objects in two parts at once.
    ///
    /// The second part is read from an element that seems to begin at a line's start, and counts only if the first part comes to that very
    /// byte as to an element of the array; else all is read from the first on. So the result, and which error is thrown, are those of
    /// `readArray`.
    ///
    /// - Parameters:
    ///   - least: How many bytes have to be left for a second part: with fewer, a second thread gains less than it costs.
    ///   - read: Makes something of one element; on two threads.
    ///   - take: Takes what was made, in the order of the elements, on the calling thread.
    /// - Throws: `JSONError`, or what `read` throws.
    public mutating func readLongArray<Element: Sendable>(
        least: Int = 1 << 18, _ read: @Sendable (inout JSONReader) throws -> Element, take: (Element) -> Void
    ) throws {
        guard try peek() == .openBracket else { throw mismatch(.array) }
        guard let split = likelyElement(least), split > place else { return try readArray { take(try read(&$0)) } }
        let start = try descend()
        let other = SecondPart<Element>()
        var second = fork(at: split)
        var ended: Result<Bool, any Error> = .success(false)
        withoutActuallyEscaping(take) { take in
            withUnsafeMutablePointer(to: &self) { reader in
                withUnsafeMutablePointer(to: &second) { second in
                    withUnsafeMutablePointer(to: &ended) { ended in
                        // Each turn touches only what is its own.
                        nonisolated(unsafe) let reader = reader
                        nonisolated(unsafe) let second = second
                        nonisolated(unsafe) let ended = ended
                        nonisolated(unsafe) let take = take
                        nonisolated(unsafe) let other = other
                        DispatchQueue.concurrentPerform(iterations: 2) { turn in
                            if turn == 0 {
                                ended.pointee = Result { try reader.pointee.readElements(upTo: split) { take(try read(&$0)) } }
                            } else {
                                other.fill(from: &second.pointee, read)
                            }
                        }
                    }
                }
            }
        }
        guard try ended.get() else { return ascend(start) }
        if let end = other.end {
            place = end
            for element in other.elements { take(element) }
        } else {
            // What is wrong is found, and named, where it stands.
            isValueDue = true
            take(try read(&self))
            if isValueDue { try skipValue() }
            _ = try readElements(upTo: nil) { take(try read(&$0)) }
        }
        ascend(start)
    }

    /// Reads elements until the array ends, or until one begins at `split`: then returns true, before that element.
    private mutating func readElements(upTo split: Int?, _ each: (inout JSONReader) throws -> Void) throws -> Bool {
        // The first element follows the bracket, all others a comma.
        var isFirst = bytes[place - 1] == .openBracket
        while try nextElement(isFirst) {
            isFirst = false
            if place == split {
                isValueDue = false
                return true
            }
            try each(&self)
            if isValueDue { try skipValue() }
        }
        return false
    }

    /// Where, a third into the rest of the text, an object seems to begin that follows another on a line of its own.
    private func likelyElement(_ least: Int) -> Int? {
        let rest = bytes.count - place
        guard rest >= least else { return nil }
        var index = place + rest / 3
        let end = min(bytes.count - 1, index + 1 << 16)
        while index < end {
            if bytes[index] == .comma, bytes[index + 1] == .newline {
                index += 2
                while index < end, bytes[index] == .space { index += 1 }
                if index < end, bytes[index] == .openBrace { return index }
            } else {
                index += 1
            }
        }
        return nil
    }

    /// The elements from the split on.
    private final class SecondPart<Element> {
        var elements: [Element] = []
        /// Behind the array; nil where it could not be read.
        var end: Int?

        func fill(from reader: inout JSONReader, _ read: (inout JSONReader) throws -> Element) {
            do {
                reader.isValueDue = true
                repeat {
                    elements.append(try read(&reader))
                    if reader.isValueDue { try reader.skipValue() }
                } while try reader.nextElement(false)
                end = reader.place
            } catch {
                // Then the first part goes on.
            }
        }
    }
}
