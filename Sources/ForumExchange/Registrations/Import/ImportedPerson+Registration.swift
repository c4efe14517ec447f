import ForumCore

extension ImportedPerson {
    /// The registration to record.
    public var registration: Registration {
        Registration(
            given: given, family: family, email: email, organisation: organisation, sector: sector, codes: codes, table: group,
            remarks: remarks, needsAttention: needsAttention, wishesNews: wishesToStayInformed ?? false)
    }
}
