import ForumLocalization
import StrictJSON

extension JSONError {
    /// What is wrong with a line that should be a command, and what to do about it.
    var sentence: Sentence {
        switch reason {
        case .duplicateName(let name): Sentence(.errors(.lineDuplicate), ["name": name])
        case .loneSurrogate: Sentence(.errors(.lineSurrogate), ["column": position.column])
        case .byteOrderMark: Sentence(.errors(.lineMarked))
        case .tooDeep(let limit): Sentence(.errors(.lineTooDeep), ["n": limit])
        case .invalidUTF8: Sentence(.errors(.lineEncoding))
        case .unexpectedEnd: Sentence(.errors(.lineCutOff))
        default: Sentence(.errors(.lineBroken), ["column": position.column])
        }
    }
}
