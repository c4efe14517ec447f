import ForumCore

extension ImportedPerson {
    /// The registration to record of somebody who is expected.
    public var registration: Registration { Registration(self, isDeclined: false) }

    /// Whether every text is short enough to be recorded. O(1) for texts of ASCII that are.
    var fits: Bool {
        ([given, family, email, organisation, group, remarks, orderCode] + codes).allSatisfy {
            $0.utf8.count <= shortTextLimit || $0.count <= shortTextLimit
        }
    }
}
