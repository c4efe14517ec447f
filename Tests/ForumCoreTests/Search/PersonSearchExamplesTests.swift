import Testing

@testable import ForumCore

@Suite struct PersonSearchExamplesTests {
    private static let people: [SearchableEntry] = [
        .init(given: "Anne-Cécile", family: "Le Goff", email: "ac.legoff@mairie-brest.bzh", organisation: "Mairie de Brest"),
        .init(given: "Jean-Baptiste", family: "de La Rochefoucauld", email: "jbr@example.org", organisation: "Regards Citoyens"),
        .init(given: "Sophie", family: "Lefaivre"),
        .init(given: "Paul", family: "Lefèvre"),
        .init(given: "Yasmine", family: "Lefebvre", codes: ["HA-1234-é", "XK7Q9"]),
        .init(given: "Mathieu", family: "Roux"),
        .init(given: "Matthieu", family: "Blanc"),
        .init(given: "Wei", family: "Li", email: "wei.li@example.cn"),
        .init(given: "Yo", family: "Yamada"),
        .init(given: "小龙", family: "李", email: "bruce@lee.hk"),
        .init(given: "Ольга", family: "Ёлкина"),
        .init(given: "Raphaël", family: "Strauß", organisation: "Ministère de l’Écologie"),
        .init(given: "Cœur", family: "Ærøskøbing"),
        .init(given: "Hélène", family: "Gauthier"),
        .init(given: "Philippe", family: "Thibault"),
        .init(given: "Sylvie", family: "Moreau", organisation: "—"),
        .init(given: "Madonna", family: ""),
        .init(given: "Marie", family: "Dupont", email: "marie.dupont@free.fr"),
        .init(given: "Marie", family: "Martin"),
        .init(given: "Marie-Claude", family: "Abel"),
        .init(given: "Guy", family: "L’Hermite"),
        .init(given: "Alix", family: "Legros"),
    ]

    private func find(_ text: String) -> [String] {
        var index = PersonSearchIndex(Self.people)
        return index.search(text, limit: 50).hits.map { "\(Self.people[$0.id].given) \(Self.people[$0.id].family)" }
    }

    @Test(arguments: [
        "goff anne", "LE GOFF an", "legoff", "Le Goff", "le-goff", "lego", "anne le goff", "le goff anne", "annececile", "cecile goff",
        "anne-cécile", "cécile", "CECILE", "ac.legoff@", "ac.legoff@mairie-brest.bzh", "AC.LEGOFF@MAIRIE-BREST.BZH", "mairie an", "brest",
        "annececilelegoff", "legoffanne", "le gof", "aclg", "alg", "lga", "goff ac", "legfof", "lgoff", "leegoff", "lehoff",
    ])
    func findsAnneFirst(_ text: String) {
        #expect(find(text).first == "Anne-Cécile Le Goff")
    }

    @Test(arguments: [
        "jbr", "rjb", "jbdlr", "jblr", "jr", "jeanb", "jean b", "baptiste roche", "rochefoucauld", "larochef", "la roche", "de la roche",
        "delaroche",
        "rochefoucault", "rochefoucaud", "regards", "regard j", "regrads",
    ])
    func findsJeanBaptisteFirst(_ text: String) {
        #expect(find(text).first == "Jean-Baptiste de La Rochefoucauld")
    }

    @Test(arguments: ["lefaivre", "lefèvre", "lefebvre", "LEFEVRE", "le fevre", "lefèvr"])
    func soundsFindEachSpelling(_ text: String) {
        #expect(Set(find(text)) == ["Sophie Lefaivre", "Paul Lefèvre", "Yasmine Lefebvre"])
    }

    @Test func exactSpellingComesBeforeSound() {
        #expect(find("lefaivre").first == "Sophie Lefaivre")
        #expect(find("lefevre").first == "Paul Lefèvre")
        #expect(find("lefebvre").first == "Yasmine Lefebvre")
        #expect(find("mathieu") == ["Mathieu Roux", "Matthieu Blanc"])
        #expect(find("matthieu") == ["Matthieu Blanc", "Mathieu Roux"])
    }

    @Test(arguments: [
        ("gautier", "Hélène Gauthier"), ("elene", "Hélène Gauthier"), ("filip", "Philippe Thibault"), ("thibaud", "Philippe Thibault"),
        ("tibo p", "Philippe Thibault"), ("silvie", "Sylvie Moreau"), ("moro", "Sylvie Moreau"), ("moraux", "Sylvie Moreau"),
        ("yasmin", "Yasmine Lefebvre"), ("yamsine", "Yasmine Lefebvre"), ("yassmine", "Yasmine Lefebvre"), ("tasmine", "Yasmine Lefebvre"),
        ("li", "Wei Li"), ("yo", "Yo Yamada"), ("wei", "Wei Li"), ("李", "小龙 李"), ("小龙", "小龙 李"), ("李小龙", "小龙 李"), ("bruce", "小龙 李"),
        ("ёл", "Ольга Ёлкина"), ("елкина оль", "Ольга Ёлкина"), ("strauss", "Raphaël Strauß"), ("raphael", "Raphaël Strauß"),
        ("coeur", "Cœur Ærøskøbing"), ("aero", "Cœur Ærøskøbing"), ("cœ", "Cœur Ærøskøbing"), ("ministere", "Raphaël Strauß"),
        ("ecologie", "Raphaël Strauß"), ("l'ecolo", "Raphaël Strauß"), ("madon", "Madonna "), ("lhermite", "Guy L’Hermite"),
        ("hermite", "Guy L’Hermite"), ("l'hermite", "Guy L’Hermite"), ("@lee", "小龙 李"),
    ])
    func findsOnesOwn(_ text: String, _ person: String) {
        #expect(find(text).first == person)
    }

    @Test func wordsNeverShareAPlace() {
        #expect(find("marie m").first == "Marie Martin")
        #expect(find("m marie").first == "Marie Martin")
        #expect(find("mar mar").first == "Marie Martin")
        #expect(find("marie").prefix(3) == ["Marie Dupont", "Marie Martin", "Marie-Claude Abel"])
    }

    @Test func codesAreFoundExactly() {
        var index = PersonSearchIndex(Self.people)
        let hit = index.search(" xk7q9\t", limit: 5).hits.first
        #expect(hit?.id == 4)
        #expect(hit?.quality == .ticketCode)
        #expect(index.ids(code: "ha-1234-é") == [4])
        #expect(index.ids(code: "XK7Q") == [])
        #expect(index.search("XK7Q", limit: 5).total == 0)
        #expect(index.ids(code: "") == [])
    }

    @Test func arrivedPeopleComeLast() {
        var index = PersonSearchIndex(Self.people)
        let results = index.search("marie", limit: 10) { $0 == 17 }
        #expect(results.hits.prefix(3).map(\.id) == [18, 19, 17])
        #expect(results.hits.map(\.hasArrived) == [false, false, true])
    }

    /// Whoever is typed in full is found, in already or not, before anybody who only sounds like them.
    @Test func aGuessNeverComesBeforeWhoWasNamed() {
        var index = PersonSearchIndex(Self.people)
        let results = index.search("lefebvre", limit: 10) { $0 == 4 }
        #expect(results.hits.map(\.id) == [4, 3, 2])
        #expect(results.hits.map(\.hasArrived) == [true, false, false])
        #expect(index.search("lefebvre", limit: 10) { $0 == 2 }.hits.map(\.id) == [4, 3, 2])
    }

    /// Nobody is let in for somebody else whose organisation happens to begin as the name of who is in already.
    @Test func whoIsNamedWholeComesBeforeAnOrganisationThoughTheyAreIn() {
        var index = PersonSearchIndex([
            SearchableEntry(given: "Li", family: "Roy"),
            SearchableEntry(given: "Ông", family: "Đặng", organisation: "Ministère de l’Intérieur"),
            SearchableEntry(given: "Ada", family: "Wu", email: "lin@example.fr"), SearchableEntry(given: "Lise", family: "Aubry"),
        ])
        #expect(index.search("li", limit: 9) { $0 == 0 }.hits.map(\.id) == [3, 0, 1, 2])
        #expect(index.search("li", limit: 9) { _ in false }.hits.map(\.id) == [0, 3, 1, 2])
        // A beginning alone names nobody.
        #expect(index.search("lis", limit: 9) { $0 == 3 }.hits.map(\.id) == [3])
    }

    @Test func countsGoOverAllAndHitsUpToTheLimit() {
        var index = PersonSearchIndex(Self.people)
        #expect(index.search("", limit: 3).hits.count == 3)
        #expect(index.search("  ", limit: 3).total == Self.people.count)
        #expect(index.search("lefevre", limit: 0).total == 3)
        #expect(index.search("lefevre", limit: 1).certain == 1)
        #expect(index.search("?!", limit: 3).total == 0)
        #expect(index.search("zzzz", limit: 3).hits.isEmpty)
    }

    @Test func changesShowAtOnce() {
        var index = PersonSearchIndex(Self.people)
        #expect(index.search("marie", limit: 9).total == 3)
        index.remove(17)
        #expect(index.search("marie", limit: 9).hits.map(\.id) == [18, 19])
        #expect(index.count == Self.people.count - 1)
        index.replace(18, with: .init(given: "Zoé", family: "Martin", codes: ["new"]))
        #expect(index.search("marie", limit: 9).hits.map(\.id) == [19])
        #expect(index.search("zoe", limit: 9).hits.map(\.id) == [18])
        let id = index.append(.init(given: "Marie", family: "Zola"))
        #expect(id == Self.people.count)
        #expect(index.search("marie", limit: 9).hits.map(\.id) == [id, 19])
        index.replace(17, with: .init(given: "Marie", family: "Curie"))
        #expect(index.search("marie", limit: 9).hits.map(\.id) == [17, id, 19])
        index.remove(999)
        index.replace(-1, with: .init())
        #expect(index.ids(code: "NEW") == [18])
        index.remove(18)
        #expect(index.ids(code: "NEW") == [])
        #expect(!index.contains(18))
    }
}
