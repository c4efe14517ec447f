extension RegistrationLayout {
    /// Recognises the layout of a file and finds its records.
    static func recognised(in bytes: [UInt8], choices: ImportChoices) -> (layout: RegistrationLayout, table: DelimitedTable) {
        let encoding = choices.encoding ?? TextEncoding.recognised(in: bytes)
        var (text, strays) = encoding.decodeNotingStrays(bytes)
        if encoding == .utf8, let mended = TwiceEncoded.mended(text, strays: strays) { (text, strays) = mended }
        let preamble = Delimiter.preamble(of: text)
        if preamble.length > 0 { text.removeFirst(preamble.length) }
        let delimiter = choices.delimiter ?? preamble.delimiter ?? Delimiter.recognised(in: text)
        var table = DelimitedReader.read(text, delimiter: delimiter)
        table.mark(strays: strays.map { $0 - preamble.length }.filter { $0 >= 0 })
        let header = min(max(0, choices.headerRecords ?? HeaderRecognition.headerRecords(of: table)), table.recordCount)
        let headings = header > 0 ? table.record(header - 1) : []
        let groups = header > 1 ? carried(table.record(header - 2)) : []
        let sample = TableSample(table, from: header)
        let assignment = ColumnAssignment(headings: headings, groupHeadings: groups, sample: sample)
        let columns = assignment.meanings.indices.map { index in
            RegistrationColumn(
                index: index, heading: index < headings.count ? TidyText.line(headings[index]) : "",
                meaning: choices.meanings[index] ?? assignment.meanings[index])
        }
        let platform = platform(headings: headings, columns: columns)
        let layout = RegistrationLayout(
            platform: platform, encoding: encoding, delimiter: delimiter, headerRecords: header, columns: columns,
            nameOrder: nameOrder(columns, sample), dateOrder: dateOrder(columns, sample, platform),
            emptyDateIsDraft: platform == .limeSurvey && hasFilledDate(columns, sample))
        return (layout, table)
    }

    private static func platform(headings: [String], columns: [RegistrationColumn]) -> RegistrationPlatform {
        if columns.count <= 1 { return .bareNames }
        return headings.isEmpty ? .withoutHeadings : .recognised(by: headings)
    }

    /// Carries the headings of merged cells to the right.
    private static func carried(_ cells: [String]) -> [String] {
        var last = ""
        return cells.map { cell in
            if !cell.isEmpty { last = cell }
            return last
        }
    }

    private static func nameOrder(_ columns: [RegistrationColumn], _ sample: TableSample) -> NameOrderEstimate {
        guard let column = columns.first(where: { $0.meaning == .fullName || $0.meaning == .fullNameFamilyFirst }) else { return .usual }
        let email = columns.first { $0.meaning == .email }?.index
        let names = sample.rows.indices.map { row in
            (name: sample.cell(row, column.index), email: email.map { sample.cell(row, $0) } ?? "")
        }
        return .estimated(names: names, heading: column.meaning == .fullName ? .givenFirst : .familyFirst)
    }

    private static func dateOrder(
        _ columns: [RegistrationColumn], _ sample: TableSample, _ platform: RegistrationPlatform
    ) -> RegistrationDate.Order {
        guard let column = columns.first(where: { $0.meaning == .registrationDate }) else { return .dayFirst }
        // Eventbrite's English reports write American dates.
        let isAmerican = platform == .eventbrite && column.heading.lowercased().hasPrefix("order")
        return RegistrationDate.order(of: sample.cells(of: column.index), preferring: isAmerican ? .monthFirst : .dayFirst)
    }

    private static func hasFilledDate(_ columns: [RegistrationColumn], _ sample: TableSample) -> Bool {
        guard let column = columns.first(where: { $0.meaning == .registrationDate }) else { return false }
        return !sample.cells(of: column.index).isEmpty
    }
}
