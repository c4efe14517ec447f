extension HeadingRule {
    /// The rules, for the headings of HelloAsso, Eventbrite, pretix, Framaforms, LimeSurvey, Decidim and of people's own lists.
    static let all: [HeadingRule] = names + contact + belonging + registration + wishes + dropped + others

    private static let payer = "payeur|payeuse|acheteu*|buyer|payer|purchaser|facturation|billing|invoice|commanditaire|acquereur"
    private static let organisation =
        "organisation*|organization*|organisme*|structure*|entreprise*|societe|societes|company|employeur|employer|etablissement*|institution*"
        + "|affiliation*|association|associations|collectif|rattachement|ministere|laboratoire|universite|ong|administration|collectivite"
    private static let otherNames =
        "utilisateur|usager|user|username|evenement|event|campagne|campaign|formulaire|form|tarif|billet|ticket|produit|product|ville|city|fichier|file"
        + "|table|groupe|group|atelier|equipe|team|rue|projet|project|accompagn*|conjoint*|parrain|enfant|tuteur|urgence|session|formule|categorie|liste"

    private static let names: [HeadingRule] = [
        HeadingRule(.payerGivenName, 9, "prenom*|first|given|firstname \(payer)"),
        HeadingRule(.payerFamilyName, 9, "nom|last|family|surname|lastname \(payer) !prenom*|first|given"),
        HeadingRule(
            .payerName, 8, "\(payer) !prenom*|nom|first|last|e|mail|email|courriel|adresse|address|telephone|phone|ville|pays|code"),
        HeadingRule(.payerName, 9, "name \(payer) !first|given|last|family"),
        HeadingRule(.fullName, 9, "first|given last|family|surname name|names|surname !\(payer)"),
        HeadingRule(.fullName, 9, "nom|noms prenom* !\(organisation)|\(otherNames)|\(payer)"),
        HeadingRule(.givenName, 8, "prenom* !\(organisation)|\(otherNames)|\(payer)"),
        HeadingRule(.givenName, 8, "first|given|fore name|names !\(organisation)|\(payer)"),
        HeadingRule(.givenName, 8, "firstname|forename|givenname|givenname*|firstname* !\(payer)"),
        HeadingRule(
            .givenName, 8, "vorname|vornamen|nombre|nombres|nome|voornaam !\(payer)|evento|entrada|empresa|kaufer*|comprador", longest: 4),
        HeadingRule(.givenName, 6, "first|given", longest: 1),
        HeadingRule(.familyName, 6, "last|family", longest: 1),
        HeadingRule(.middleName, 8, "middle name|names|initial"),
        HeadingRule(.middleName, 7, "deuxieme|second|autres prenom|prenoms"),
        HeadingRule(.familyName, 8, "nom famille|patronymique|usage|usuel|marital !\(organisation)|\(otherNames)"),
        HeadingRule(.familyName, 6, "nom naissance|fille|maiden"),
        HeadingRule(.familyName, 8, "last|family name|names !\(organisation)|\(payer)"),
        HeadingRule(.familyName, 8, "lastname|surname|surnames|familyname|lastname*|patronyme !\(payer)"),
        HeadingRule(
            .familyName, 8, "nachname|familienname|apellido|apellidos|cognome|sobrenome|apelido|achternaam !\(payer)|kaufer*|comprador",
            longest: 4),
        HeadingRule(.familyName, 6, "nom|noms !complet*|prenom*|\(organisation)|\(otherNames)|\(payer)"),
        HeadingRule(.fullName, 9, "nom complet|entier"),
        HeadingRule(.fullName, 9, "full|complete|whole name|names"),
        HeadingRule(.fullName, 9, "fullname|displayname|nomcomplet"),
        HeadingRule(
            .fullName, 7, "name|names|identite !\(organisation)|\(otherNames)|\(payer)|first|last|family|given|middle|title|code|seat|file"),
        HeadingRule(.fullName, 7, "user name", longest: 2),
        HeadingRule(
            .fullName, 3,
            "participant*|inscrit*|invite|invites|invitee|attendee|attendees|personne|personnes|guest|contact|visiteur|nominat*", longest: 3
        ),
    ]

    private static let contact: [HeadingRule] = [
        HeadingRule(.payerEmail, 9, "email*|mail|courriel|mel|electronique \(payer)"),
        HeadingRule(
            .email, 8,
            "email*|emails|mail|mails|courriel*|mel|electronique|mailadresse !\(payer)|souhait*|recevoir|accept*|consent*|autoris*|newsletter|liste|statut|marketing|envoye|verifie*|receive|opt"
        ),
        HeadingRule(.email, 8, "correo !\(payer)|comprador", longest: 4),
        HeadingRule(.email, 3, "contact|adresse|address", longest: 2),
        HeadingRule(.phone, 9, "telephone*|phone|phones|mobile|portable|gsm|tel|cellulaire|cellphone|fax"),
        HeadingRule(.ipAddress, 9, "ip adresse|address|addr|remote|client"),
        HeadingRule(.ipAddress, 9, "ipaddr|ipaddress|ip", longest: 1),
        HeadingRule(.address, 8, "adresse|address|adresses !e|email*|mail|courriel|electronique|mel|ip|web|internet|site|url"),
        HeadingRule(
            .address, 8,
            "adresse|address postale|domicile|postal|home|rue|shipping|billing|facturation !e|email*|mail|courriel|electronique"),
        HeadingRule(.address, 8, "code postal|postaux|zip|postale"),
        HeadingRule(.address, 8, "zip|postcode|zipcode|cp|rue|street"),
        HeadingRule(
            .address, 7, "ville|city|pays|country|county|town|residence|state|province|commune|domicile !\(organisation)|order|etat",
            longest: 5),
    ]

    private static let belonging: [HeadingRule] = [
        HeadingRule(
            .organisation, 8,
            "\(organisation) !type*|nature|categorie|secteur|statut|taille|payment|payeur|adresse|ville|siret|siren|fonction|role|souhait*|accept*|forme"
        ),
        HeadingRule(.organisation, 5, "raison sociale"),
        HeadingRule(
            .organisation, 7, "firma|unternehmen|organisatie|bedrijf|empresa|organizacion|organizacao|organizzazione|azienda|ente",
            longest: 4),
        HeadingRule(.organisation, 7, "nom|name|quel|quelle|which|votre|your \(organisation) !type*|nature|categorie|secteur"),
        HeadingRule(.organisation, 6, "represent*|appartenez|travaillez|work !titre|are|secteur|sector|categorie"),
        HeadingRule(.organisation, 4, "service|direction|appartenance|employer|where", longest: 3),
        HeadingRule(
            .sector, 8,
            "type*|nature|categorie|secteur|sector|category|forme|statut \(organisation)|acteur*|participant*|actor*|public|profil*|activite|inscrit*|stakeholder"
        ),
        HeadingRule(
            .sector, 8, "vous|you|tu etes|are|es !combien|how|ou|where|dou|disponible|sure|age|known|attend*|coming|present*|venir|accord",
            longest: 9),
        HeadingRule(.sector, 8, "titre quel|venez|participez|inscrivez|venue|laquel*"),
        HeadingRule(.sector, 8, "capacity|qualite|tant what|quelle|que|venez|participez"),
        HeadingRule(.sector, 7, "secteur*|sector*|categorie*|category|profil|profile|qualite|acteur|college", longest: 9),
        HeadingRule(.sector, 7, "represent*|appartenez|belong|venez secteur|categorie|sector|monde|univers|part"),
        HeadingRule(
            .sector, 4,
            "type|statut|status|situation|activite|profession*|fonction|milieu|domaine|public|famille !order|commande|payment|paiement|billet|ticket",
            longest: 4),
    ]

    private static let registration: [HeadingRule] = [
        HeadingRule(
            .ticketCode, 9,
            "numero|number|no|num|nr|code|id|ref|reference|identifiant|cle billet|billets|ticket|tickets|entree|place|attendee|asistente|participant|badge|inscription|registration !type|tarif|promo*|voucher|commande|order|response|nom|name"
        ),
        HeadingRule(.ticketCode, 9, "barcode*|qrcode*|barre|barres|qr|codebarre*"),
        HeadingRule(.ticketCode, 8, "secret|token|jeton|geheimnis", longest: 3),
        HeadingRule(.ticketCode, 7, "code|codes", longest: 1),
        HeadingRule(.ticketCode, 8, "strichcode|streepjescode|teilnehmernr|teilnehmernummer|ticketnummer|ticketnr", longest: 3),
        HeadingRule(.ticketCode, 4, "billet|ticket|entree", longest: 1),
        HeadingRule(
            .orderCode, 9,
            "numero|number|no|num|nr|code|id|ref|reference|identifiant order|commande|reservation|booking|achat|transaction !promo*|voucher|type|date|billet|ticket|attendee|participant|barcode*|barre*|paiement|payment"
        ),
        HeadingRule(.orderCode, 7, "bestellnr|bestellnummer|bestellcode|bestellung|bestelnummer|pedido|ordine", longest: 3),
        HeadingRule(.orderCode, 7, "reference|commande|order|booking|reservation", longest: 1),
        HeadingRule(
            .registrationDate, 9,
            "date|heure|time|datetime|horodat* order|commande|inscription|inscrit|soumission|submi*|enregistrement|registration|registered|reservation|creation|created|achat|reponse|response|completed|ajout|booking !fin|modification|modified|lancement|started|derniere|last|action|evenement|event|naissance|birth"
        ),
        HeadingRule(.registrationDate, 9, "horodat*|timestamp|submitdate|createdat|datestamp"),
        HeadingRule(.registrationDate, 8, "submitted|registered|inscrit|cree|created|completed|soumis at|on|le|time|date !derniere|last"),
        HeadingRule(.registrationDate, 8, "bestelldatum|anmeldedatum|besteldatum", longest: 2),
        HeadingRule(.registrationDate, 8, "fecha|data pedido|inscripcion|registro|ordine", longest: 4),
        HeadingRule(.registrationDate, 4, "date|quand", longest: 2),
        HeadingRule(
            .status, 9,
            "statut|status|etat|state|estado order|commande|attendee|asistente|pedido|participant|inscription|billet|ticket|reservation|registration|paiement|payment|booking"
        ),
        HeadingRule(.status, 6, "statut|status|etat", longest: 3),
        HeadingRule(.status, 8, "teilnehmerstatus|bestellstatus", longest: 2),
        HeadingRule(.draft, 9, "brouillon|draft|is_draft|isdraft|incomplet*"),
        HeadingRule(.paid, 8, "paid|paye|payee|regle|reglee !total|amount|montant|fees|prix|price|date|mode|moyen", longest: 2),
        HeadingRule(
            .attendance, 8,
            "present|presente|presents|presence|viend*|venir|venez|participerez|participez|participera|participation|participe|attend|attending|attendance|coming|come|join|rsvp|serez !titre|qualite|atelier*|table*|tant|quel|secteur|nom|name|status|statut|numero|prenom*|why|pourquoi|code|type",
            longest: 10),
    ]

    private static let wishes: [HeadingRule] = [
        HeadingRule(
            .stayInformed, 9,
            "inform*|courant|informed|updated|touch rest*|tenu*|etre|stay|keep|kept|recevoir|receive|souhait*|veux|voul*|demande|reste !medic*|besoin*"
        ),
        HeadingRule(.stayInformed, 9, "newsletter*|infolettre*|lettre|mailing|diffusion|actualites|nouvelles|optin|news !numero|utilisat*"),
        HeadingRule(
            .stayInformed, 9,
            "recevoir|receive|recontact*|recontacte*|contacte informations|information|infos|mails|courriels|emails|suite*|news|updates|invitation*|prochain*|compte|etre|souhait*|re"
        ),
        HeadingRule(.stayInformed, 8, "keep|tenez|stay|subscribe me|moi|informed|inform*|posted|touch|list"),
        HeadingRule(.stayInformed, 8, "opt in"),
        HeadingRule(.firstTime, 9, "premiere|first fois|participation|venue|forum|time|visite|visit !deuxieme|second|name|prenom*"),
        HeadingRule(.firstTime, 9, "nouveau|nouvelle|newcomer participant*|venu*|newcomer|inscrit*", longest: 4),
        HeadingRule(.cameBefore, 9, "deja|already|before|precedent*|previous* particip*|venu*|assiste*|attend*|been|came|come"),
        HeadingRule(.attention, 9, "attention special*|particulier*|requ*|require*|needs|needed"),
        HeadingRule(.attention, 9, "pmr|accessibilite|accessibility|handicap*|disabilit*|wheelchair|fauteuil"),
        HeadingRule(.attention, 9, "mobilite reduite"),
        HeadingRule(.attention, 8, "besoin*|needs|need|requirements|amenagement* specifique*|particulier*|special*|access*|acces"),
        HeadingRule(.attention, 7, "attention|vigilance", longest: 2),
        HeadingRule(.attention, 8, "aufmerksamkeit"),
        HeadingRule(
            .group, 8, "table|tables|groupe|group|atelier|equipe|team|tablee !numero|type|age|prix|price|souhait*|organisation", longest: 4),
        HeadingRule(.group, 9, "numero|nom|no|name|number table|groupe|group|equipe|team|atelier"),
        HeadingRule(
            .remarks, 8, "remarque*|commentaire*|comments|observation*|note|notes|message|precision*|memo|remark|remarks !interne*"),
        HeadingRule(.remarks, 8, "comment", longest: 2),
        HeadingRule(.remarks, 8, "kommentar|bemerkung|bemerkungen|opmerkingen|comentario|comentarios|commento|note", longest: 2),
        HeadingRule(.remarks, 7, "informations|information complementaire*|additional|supplementaire*|other"),
    ]

    private static let dropped: [HeadingRule] = [
        HeadingRule(
            .personalData, 9,
            "naissance|birth|birthday|birthdate|age|sexe|gender|genre|nationalite|nationality|passeport|passport|securite !nom|name"),
        HeadingRule(.personalData, 8, "date naissance|birth"),
    ]

    /// Columns that would otherwise be taken for something else.
    private static let others: [HeadingRule] = [
        HeadingRule(.ignored, 9, "code promo*|voucher|reduction|coupon|discount"),
        HeadingRule(.ignored, 9, "utilisateur|username|login|pseudo* nom|username|user|login|pseudo*"),
        HeadingRule(.ignored, 9, "username|login|uid|sid|pseudo*|nickname", longest: 2),
        HeadingRule(.ignored, 9, "seat|siege|place|rangee"),
        HeadingRule(.ignored, 9, "montant|price|prix|amount|fees|frais|currency|devise|quantity|quantite|total|tarif"),
        HeadingRule(.ignored, 9, "type billet|ticket|tarif|commande|order|campagne|paiement|payment"),
        HeadingRule(.ignored, 9, "moyen|mode|methode|method paiement|payment|reglement"),
        HeadingRule(.ignored, 8, "event|evenement|campagne|campaign|product|produit|formulaire"),
        HeadingRule(.ignored, 9, "checked in|out|automatically"),
        HeadingRule(.ignored, 9, "civilite|title|salutation|titre", longest: 3),
        HeadingRule(.ignored, 9, "civilite|title|salutation|honorific|suffix"),
        HeadingRule(.ignored, 9, "id|numero reponse|response|ligne|row|enregistrement"),
        HeadingRule(.ignored, 9, "serial|numero|id|seed|token|startlanguage|lastpage|refurl|startdate|datestamp|url", longest: 1),
        HeadingRule(.ignored, 9, "connu|entendu|hear|heard|know", longest: 12),
        HeadingRule(.ignored, 8, "photo*|image|photographi*"),
        HeadingRule(.ignored, 8, "siret|siren|tva|vat|site|website|url|web"),
    ]
}
