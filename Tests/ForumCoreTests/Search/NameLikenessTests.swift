import ForumCore
import Testing

@Suite struct NameLikenessTests {
    @Test(arguments: [
        ("Zoe Lefevr", "Zoé Lefèvre"), ("A. Durand", "Anne-Marie Durand"), ("Durand", "Anne Durand"), ("LE GOFF Anne", "Anne Legoff"),
        ("Jean Pierre Roy", "Jean-Pierre ROY"), ("Mathieu Roussel", "Matthieu Roussel"),
    ])
    func isOnePerson(_ one: String, _ other: String) {
        #expect(NameLikeness.areAlike(one, other) && NameLikeness.areAlike(other, one))
    }

    @Test(arguments: [
        ("Anne Durand", "Marc Leroy"), ("Anne Durand", "Anne Martin"), ("Paul Petit", "Luc Blanc"), ("", "Anne"), ("A. B.", "Anne Blanc"),
        ("Li Wu", "Lo Wu"),
    ])
    func isTwoPeople(_ one: String, _ other: String) {
        #expect(!NameLikeness.areAlike(one, other) && !NameLikeness.areAlike(other, one))
    }
}
