import ForumCore

extension ImportedPerson {
    /// The registration to record.
    public var registration: Registration {
        Registration(
            given: given, family: family, email: email, organisation: organisation, sector: sector, codes: codes, table: group,
            remarks: remarks, needsAttention: needsAttention, wishesNews: wishesToStayInformed ?? false)
    }

    /// Whether every text is short enough to be recorded. O(1) for texts of ASCII that are.
    var fits: Bool {
        ([given, family, email, organisation, group, remarks] + codes).allSatisfy {
            $0.utf8.count <= shortTextLimit || $0.count <= shortTextLimit
        }
    }
}
