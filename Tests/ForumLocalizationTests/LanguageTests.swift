import Testing

@testable import ForumLocalization

@Suite struct LanguageTests {
    @Test(arguments: [
        (["LANG": "fr_FR.UTF-8"], Language.french), (["LANG": "en_US.UTF-8"], .english), ([:], .english), (["LANG": "C"], .english),
        (["LC_ALL": "C", "LANG": "fr_FR"], .english), (["LC_ALL": "", "LANG": "fr"], .french),
        (["LC_MESSAGES": "fr_CA", "LANG": "en_GB"], .french), (["LC_ALL": "fr_BE", "LC_MESSAGES": "en_GB"], .french),
        (["LC_CTYPE": "fr_FR", "LANG": "de_DE"], .english), (["LANG": "FR_fr"], .french), (["LANG": "", "LC_MESSAGES": ""], .english),
    ])
    func theEnvironmentDecides(_ environment: [String: String], _ language: Language) {
        #expect(Language.from(environment: environment) == language)
    }

    @Test func oneKeySwitches() {
        #expect(Language.french.other == .english)
        #expect(Language.english.other == .french)
    }

    @Test(arguments: [(-1, Plural.one, Plural.one), (0, .one, .other), (1, .one, .one), (2, .other, .other), (-2, .other, .other)])
    func plurals(_ count: Int, _ french: Plural, _ english: Plural) {
        #expect(Language.french.plural(of: count) == french)
        #expect(Language.english.plural(of: count) == english)
    }
}
