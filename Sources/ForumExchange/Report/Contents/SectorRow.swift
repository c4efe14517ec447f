import ForumCore

/// How many people of one sector are on the list and came.
struct SectorRow {
    let sector: Sector
    /// Walk-ins are not among them.
    let registered: Int
    let arrived: Int
    /// Its share of those who came, in whole percent; the shares sum to 100 where anybody came.
    let percent: Int
}

extension ReportContext {
    /// The sectors that anybody comes from, in their fixed order.
    var sectorRows: [SectorRow] {
        let counts = state.people.counts
        let sectors = Sector.allCases.filter { (counts.registeredBySector[$0] ?? 0) > 0 || (counts.arrivedBySector[$0] ?? 0) > 0 }
        let arrived = sectors.map { counts.arrivedBySector[$0] ?? 0 }
        let percentages = LargestRemainder.percentages(of: arrived)
        return sectors.enumerated().map { place, sector in
            SectorRow(
                sector: sector, registered: counts.registeredBySector[sector] ?? 0, arrived: arrived[place], percent: percentages[place])
        }
    }
}
