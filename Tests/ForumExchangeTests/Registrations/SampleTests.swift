import Testing

@testable import ForumExchange

@Suite struct SampleTests {
    @Test(arguments: RegistrationFixtures.names)
    func importsToItsTruth(_ name: String) throws {
        let reading = RegistrationImport.read(try RegistrationFixtures.bytes(name))
        let truth = try RegistrationFixtures.truth(name)
        let people = RegistrationFixtures.people(reading)
        #expect(people.count == truth.count)
        for (person, expected) in zip(people, truth) { #expect(person == expected) }
        for (person, expected) in zip(people, truth) {
            #expect(person.given.utf8.elementsEqual(expected.given.utf8), "composed form")
            #expect(person.family.utf8.elementsEqual(expected.family.utf8), "composed form")
        }
    }

    @Test(arguments: RegistrationFixtures.names)
    func losesNoRow(_ name: String) throws {
        let reading = RegistrationImport.read(try RegistrationFixtures.bytes(name))
        #expect(reading.people.count + reading.duplicates.count + reading.rejected.count + reading.notExpected.count == reading.rows)
    }
}
