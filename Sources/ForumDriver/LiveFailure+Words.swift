import ForumLocalization
import ForumStorage

extension LiveFailure {
    /// What the banner says while nothing can be recorded.
    public var banner: Sentence {
        guard case .storage(let error) = self else { return Sentence(.errors(.bannerOther)) }
        return error.banner
    }
}

extension StorageError {
    /// What the banner says while nothing can be recorded.
    public var banner: Sentence {
        switch cause {
        case .full: Sentence(.errors(.bannerDiskFull))
        case .denied: Sentence(.errors(.bannerDenied))
        case .device: Sentence(.errors(.bannerDevice))
        default: Sentence(.errors(.bannerOther))
        }
    }
}
