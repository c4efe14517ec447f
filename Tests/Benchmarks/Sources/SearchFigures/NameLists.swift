/// Names as they occur in France, the more frequent ones first.
enum NameLists {
    static let given = """
        Marie Jean Pierre Michel Nathalie Isabelle Philippe Catherine Sophie Nicolas Christophe Sylvie Laurent Julien Céline Thomas Camille \
        Patrick Anne Stéphane Alain Julie Frédéric Aurélie Sandrine Éric Émilie David Valérie Pascal Véronique Christine Olivier Claire Laura \
        Alexandre Sarah Léa Antoine Manon Guillaume Pauline Maxime Caroline Mathieu Hélène Vincent Élodie François Daniel Mélanie Jérôme \
        Florence Benjamin Audrey Romain Delphine Sébastien Virginie Bruno Lucie Jacques Martine Thierry Monique Paul Françoise Clément Mathilde \
        Quentin Chloé Hugo Emma Louis Inès Lucas Charlotte Arthur Marion Adrien Justine Anthony Morgane Alexis Margaux Kevin Anaïs Florian Élise \
        Gilles Laetitia Fabrice Agnès Cédric Brigitte Yves Corinne Hervé Dominique Denis Cécile Serge Stéphanie Didier Karine Franck Jeanne \
        Gérard Noémie Cyril Marine Arnaud Alice Xavier Juliette Emmanuel Louise Benoît Amandine Simon Fanny Rémi Estelle Damien Gaëlle Baptiste \
        Solène Fabien Nadia Matthieu Fatima Mohamed Samira Karim Leïla Mehdi Yasmine Rachid Amina Sofiane Nour Ali Ines Omar Khadija Youssef Aïcha \
        Samuel Esther Gabriel Raphaël Léonard Victor Jules Rose Gaspard Zoé Oscar Lola Basile Ève Yann Gwenaëlle Loïc Maëlle Erwan Nolwenn Ronan \
        Soizic Maël Enora Li Wei Linh Thuy Minh Anh Yuki Kim Ana João Maria Carlos Carmen Giulia Marco Elena Andrea Ivan Olga Piotr Agnieszka \
        Dragan Milena Astrid Søren Anders Ingrid Ursula Jürgen Aminata Mamadou Fatou Ibrahima Awa Moussa Adama Salimata Ousmane Ndèye Bakary
        """.words
    static let compound = """
        Jean-Pierre Jean-Claude Jean-Luc Marie-Claude Jean-Michel Jean-Paul Marie-Christine Jean-Marc Anne-Marie Jean-François Marie-Laure \
        Jean-Baptiste Anne-Sophie Marie-Pierre Jean-Louis Anne-Laure Marie-France Jean-Philippe Anne-Cécile Marie-Hélène Pierre-Yves Jean-Yves \
        Anne-Claire Marie-Noëlle Jean-Jacques Louis-Philippe Charles-Henri Marc-Antoine Paul-Émile Rose-Marie
        """.words
    static let family = """
        Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier \
        Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François \
        Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire \
        Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy \
        Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet \
        Rolland Leclercq Guillaume Lecomte López Jean Dupuy Guillot Hubert Berger Carpentier Sánchez Dupuis Moulin Louis Deschamps Huet Vasseur \
        Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron \
        Bertin Bailly Hervé Schneider Fernandez Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois \
        Rémy Pons Rodriguez Pelletier Lévêque Da-Silva Nguyen Diallo Traoré Benali Haddad Ferreira Pereira Kone Camara Ba Sy Li Wu Ly Tran Pham
        """.words
    static let particled = """
        Le_Goff Le_Gall Le_Roux Le_Corre Le_Bihan Le_Fur Le_Guen Le_Borgne Le_Fèvre Le_Bris de_La_Rochefoucauld de_Villiers du_Plessis de_Sousa \
        d’Alembert d’Ormesson L’Hermite van_der_Meer Van_den_Berg de_Oliveira dos_Santos Da_Costa Di_Marco El_Amrani Ben_Salah
        """.words.map { String($0.map { $0 == "_" ? " " : $0 }) }
    static let heads = """
        Beau Bel Bon Bour Bre Cham Char Chau Cor Cour Cha Cas Dar De Des Du Fau Fer Fon For Gar Gran Gré Gui Hau Jac La Lan Lar Le Mal Mar Mon \
        Mou Na Pas Per Pi Pou Pru Qué Ra Ri Ro Rous Sa Sau Ser Ta Tar Tho Tri Val Var Ver Vil Vi
        """.words
    static let middles = ["", "", "", "be", "cha", "de", "ga", "la", "li", "ma", "ne", "pe", "ri", "ro", "ta", "ti", "va", "vi"]
    static let tails = """
        bert champ mont fort rand ret rier teau vier tin nault gnon llard quet chon zet ssier baud din gny lin mand nier pin reau rel ron saint \
        sson tel thier trin val veau ville zac tte doux guier lier nes rault vin
        """.words
    static let organisations = """
        Mairie_de_Paris Mairie_de_Montreuil Ministère_de_la_Culture Ministère_de_l’Intérieur Etalab DINSIC Cour_des_comptes Regards_Citoyens \
        Wikimédia_France Transparency_International_France La_Quadrature_du_Net Framasoft OpenStreetMap_France Université_Paris-Dauphine CNRS Inria \
        Sciences_Po Région_Île-de-France Conseil_départemental_de_Seine-Saint-Denis Préfecture_de_police Assemblée_nationale Sénat Caisse_des_dépôts \
        Banque_de_France Pôle_emploi Superpublic La_27e_Région Cap_Collectif Democracy_OS Open_Law Code_for_France Secours_populaire ATD_Quart_Monde \
        France_Nature_Environnement Les_Amis_de_la_Terre Le_Monde Mediapart Acteurs_publics Orange La_Poste SNCF EDF Mairie_de_Lyon Mairie_de_Brest \
        Rennes_Métropole Nantes_Métropole Toulouse_Métropole Grenoble-Alpes_Métropole Métropole_de_Lille Agence_du_numérique
        """.words.map { String($0.map { $0 == "_" ? " " : $0 }) }
    static let domains = ["gmail.com", "orange.fr", "free.fr", "hotmail.fr", "wanadoo.fr", "gouv.fr", "paris.fr", "laposte.net"]
}

extension String {
    fileprivate var words: [String] { split(separator: " ").map(String.init) }
}
