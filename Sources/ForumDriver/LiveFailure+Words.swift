import ForumLocalization
import ForumStorage

extension LiveFailure {
    /// What the banner says while nothing can be recorded.
    public var banner: Sentence {
        guard case .storage(let error) = self else { return Sentence(.errors(.bannerOther)) }
        switch error.cause {
        case .full: return Sentence(.errors(.bannerDiskFull))
        case .denied: return Sentence(.errors(.bannerDenied))
        case .device: return Sentence(.errors(.bannerDevice))
        default: return Sentence(.errors(.bannerOther))
        }
    }
}
