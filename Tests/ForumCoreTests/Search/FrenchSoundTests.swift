import Testing

@testable import ForumCore

@Suite struct FrenchSoundTests {
    private func whole(_ name: String) -> String {
        FrenchSound.description(FrenchSound.whole(Array(Folding.joined(name).utf8)))
    }

    @Test(arguments: [
        ["Lefaivre", "Lefèvre", "Lefebvre", "Lefevre", "Le Fèvre"], ["Mathieu", "Matthieu", "Matieu"], ["Gauthier", "Gautier", "Gautié"],
        ["Philippe", "Filip", "Philip"], ["Stéphane", "Stefane"], ["Thibault", "Thibaud", "Thibaut", "Tibo", "Thibeau"],
        ["Moreau", "Moro", "Moreaux", "Morault", "Morot"], ["Rousseau", "Rousso", "Roussot"], ["Renault", "Renaud", "Reno", "Renaut"],
        ["Hélène", "Elène", "Helenne"], ["Hervé", "Ervé", "Hervet"], ["Yves", "Ives"], ["Sylvie", "Silvie"],
        ["Thierry", "Tierry", "Thiery"],
        ["Dupré", "Duprez", "Dupret", "Dupray"], ["Durand", "Durant"], ["Meyer", "Mayer", "Maier"], ["Christophe", "Kristof"],
        ["Chloé", "Cloé"], ["Schmitt", "Schmidt"], ["Éric", "Erik", "Erick"], ["Isabelle", "Izabel"], ["Laurent", "Lorand"],
        ["Benoît", "Benoist"], ["Aymeric", "Emeric"], ["Geoffroy", "Joffroi"], ["Maurice", "Morisse"], ["Louise", "Louize"],
        ["Jacques", "Jack"], ["Guy", "Gui"], ["Michel", "Michèle", "Michelle"], ["Inès", "Ynez"], ["Giraud", "Girault", "Giro"],
    ])
    func soundsAlike(_ names: [String]) {
        for name in names {
            #expect(whole(name) == whole(names[0]), "\(name) is \(whole(name)), \(names[0]) is \(whole(names[0]))")
        }
    }

    @Test(arguments: [
        ("Martin", "Martine"), ("Dupont", "Dupuis"), ("Simon", "Simone"), ("Durand", "Durin"), ("Leroy", "Leroux"), ("Bernard", "Benard"),
        ("Petit", "Petain"), ("Girard", "Gérard"), ("Roche", "Roque"), ("Louis", "Louise"),
    ])
    func staysApart(_ first: String, _ second: String) {
        #expect(whole(first) != whole(second))
    }

    @Test func keysAreReadable() {
        #expect(whole("Lefebvre") == "LEFEVR")
        #expect(whole("Dupont") == "DYP3")
        #expect(whole("Martin") == "MART2")
        #expect(whole("Laurent") == "LOR1")
        #expect(whole("Dubois") == "DYBWA")
        #expect(whole("李") == "")
        #expect(whole("R2D2") == "")
    }

    @Test func beginningsPrecedeTheirWholes() {
        for (typed, name) in [("lefev", "lefebvre"), ("gautie", "gauthier"), ("filip", "philippe"), ("sil", "sylvie")] {
            let part = FrenchSound.description(FrenchSound.beginning(Array(typed.utf8)))
            let whole = FrenchSound.description(FrenchSound.beginning(Array(name.utf8)))
            #expect(whole.hasPrefix(part), "\(part) \(whole)")
        }
        #expect(FrenchSound.count(FrenchSound.beginning(Array("rochefoucauldmontbel".utf8))) == FrenchSound.capacity)
        #expect(FrenchSound.count(0) == 0)
    }
}
