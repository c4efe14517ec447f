import ForumCore

/// The words for sectors, French and English, folded; a stem fits the beginning of a word, one that ends in `=` the whole word.
enum SectorVocabulary {
    struct Phrase {
        let sector: Sector
        let stems: [String]
    }

    /// Phrases whose words would mislead one by one; longer ones before the shorter ones they contain.
    static let phrases: [Phrase] = phraseTexts.flatMap { sector, text in
        text.split(separator: ",").map { phrase in
            let words = phrase.split { $0 == " " || $0 == "\n" }.map(String.init)
            return Phrase(sector: sector, stems: words.filter { !connectives.contains($0) })
        }
    }

    private static let phraseTexts: [(Sector, String)] = [
        (
            .press,
            """
            agence presse, news agency
            """
        ),
        (
            .association,
            """
            societe civile, civil society, societes civiles, non profit, not for profit, non governmental, but non lucratif, economie
            sociale, loi 1901, think tank, secteur associatif, milieu associatif, monde associatif, third sector, secteur non lucratif,
            secteur citoyen
            """
        ),
        (
            .citizen,
            """
            titre individuel, titre personnel, titre prive=, grand public, private individual, private citizen, personne physique,
            personne privee, personal capacity, individual capacity, demandeur emploi, demandeuse emploi, sans emploi, general public,
            member the public, membre du public
            """
        ),
        (
            .research,
            """
            enseignement superieur, enseignant chercheu, enseignante chercheu, higher education, grande ecole, grandes ecoles, recherche
            publique, monde academique, etablissement enseignement, etablissement recherche, institut recherche, organisme recherche,
            public research, universite publique
            """
        ),
        (
            .company,
            """
            secteur prive, acteur prive, actrice privee, acteurs prives, private sector, secteur lucratif, private compan, profession
            liberale, auto entrepreneu, micro entrepr, start up, self employed, chef entreprise, cheffe entreprise, salarie prive,
            salariee privee, entreprise publique, grand groupe
            """
        ),
        (
            .publicServant,
            """
            secteur public, acteur public, actrice publique, acteurs publics, public sector, public servant, public official, civil
            serv, fonction publique, service public, services publics, agent public, agente publique, agents publics, etablissement
            public, operateur public, pouvoirs publics, puissance publique, personne publique, local authorit, public authorit, local
            government, public administration, organisme public, institution publique, public body, professeur ecoles, professeure
            ecoles, agent administration, action publique, conseil regional, conseil departemental, conseil municipal, conseil etat,
            agence publique, agence etat, cabinet minist, banque publique, conseiller municipal, conseillere municipale
            """
        ),
    ]

    /// Whether a word begins with a stem, or is it, for a stem that ends in `=`.
    static func fits(_ word: String, _ stem: String) -> Bool {
        stem.utf8.last == UInt8(ascii: "=") ? word == stem.dropLast() : word.hasPrefix(stem)
    }

    /// The sector that a single word names.
    static func sector(of word: String) -> Sector? {
        stems.first { fits(word, $0.stem) }?.sector
    }

    /// Whether a word stands beside sectors without naming one: « acteur », « territorial », « membre »…
    static func isQualifier(_ word: String) -> Bool {
        qualifiers.contains { fits(word, $0) }
    }

    /// Articles, endings of inclusive forms (« chercheur·se·s », « citoyen(ne) », « agent·e public·que ») and other words that say nothing.
    static let connectives: Set<String> = [
        "a", "e", "es", "s", "ne", "nes", "se", "ses", "euse", "euses", "rice", "rices", "trice", "trices", "ere", "eres", "ve", "ves",
        "que", "ques",
        "le", "la", "les", "l", "un", "une", "d", "de", "du", "des", "et", "ou", "en", "au", "aux", "or", "and", "the", "of", "an", "for",
        "je",
        "suis", "i", "am", "m", "t", "ice", "n", "in", "me", "rs", "ale", "aux",
    ]

    /// The sector of words that only count where nothing else is said.
    static func weakSector(of word: String) -> Sector? {
        switch word {
        case "agent", "agente", "agents", "agentes", "public", "publique", "publics", "publiques", "service", "services": .publicServant
        case "prive", "privee", "prives", "private": .company
        case "benevole", "benevoles", "volunteer", "volunteers", "volontaire": .association
        case "autre", "autres", "other", "others", "divers": .other
        case "enseignant", "enseignante", "enseignants", "prof", "professeur", "professeure", "teacher": .research
        default: nil
        }
    }

    private static let qualifiers = [
        "acteur", "actrice", "secteur", "sector", "membre", "member", "staff=", "representant", "represente", "salarie", "employe",
        "benevole",
        "territorial",
        "central", "local", "national", "europe", "international", "engage", "organi", "structure", "monde", "milieu", "titre", "tant",
        "qualite", "personne", "professionnel", "superieur", "civil", "social", "solidaire", "personnel", "responsable", "charge", "from=",
        "as=", "with=", "working=", "work=", "institution", "type=", "preciser", "precisez",
    ]

    private static let stems: [(sector: Sector, stem: String)] = stemTexts.flatMap { sector, text in
        text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (sector, String($0)) }
    }

    private static let stemTexts: [(Sector, String)] = [
        (
            .press,
            """
            presse= press= journalis media reporter redact radio televis pigiste blogue blogger podcast journal= correspondant
            editorialiste newspaper
            """
        ),
        (
            .research,
            """
            chercheu recherche research universit academi scientifi scientist doctorant doctoral postdoc phd= laborato labo=
            enseignementsup esr= cnrs= scholar sociologue politiste ecole
            """
        ),
        (
            .association,
            """
            associat asso= assos= ong= ongs= ngo= ngos= nonprofit charity fondation foundation syndica collectif collective= militant
            activis federation mutuelle osc= cso= ess=
            """
        ),
        (
            .publicServant,
            """
            fonctionnaire administrat collectivite ministe ministr prefect mairie commune= municip ville= departement region= regional
            metropole intercommunal epci= agglomeration gouvernement government etat= contractuel magistrat elu= elue= elus= elues=
            depute senat parlement hospitali councillor officier autorite
            """
        ),
        (
            .company,
            """
            entrepr societe compan business startup corporate pme= tpe= eti= industri consult conseil cabinet freelance independant
            independent autoentrep commerc scop= scic= cooperative banque agence prestataire editeur sas= sarl= artisan liberal firm=
            avocat ssii= esn=
            """
        ),
        (
            .citizen,
            """
            citoyen citizen particulier individu habitant resident riverain retraite retired etudiant student lyceen eleve= eleves=
            usager perso= curieu chomeu electeur electrice
            """
        ),
    ]
}
