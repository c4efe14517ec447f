import ForumCore

/// Given names common in France and its neighbours, to tell which part of a name is which.
///
/// Only a hint: many are family names too, so it counts where one side of a name is known and the other is not.
enum GivenNames {
    /// Whether the word, or the first part of a compound one, is a common given name.
    static func contains(_ word: some StringProtocol) -> Bool {
        guard let first = Folding.words(word).first else { return false }
        return names.contains(first)
    }

    private static let names = Set((women + men).split { $0 == " " || $0 == "\n" }.map(String.init))

    private static let women = """
        adele adelaide adeline agathe agnes aicha aissatou alexandra alexandrine alice alicia aline alix alma amandine amelie amina anais anastasia andrea
        andree angela angele angelina angelique anita ann anna annabelle anne annick annie ariane arielle armelle assia astrid aude audrey augustine aurelie
        aurore awa aya barbara beatrice benedicte berenice bernadette berthe blanche blandine brigitte bruna camelia camille capucine carine carla
        carole caroline catherine cecile celeste celia celina celine chantal charlene charline charlotte chloe christel christelle christiane christine
        cindy claire clara clarisse claude claudia claudie claudine clea clemence clementine clotilde colette coline constance cora coralie corinne
        cynthia dalila daniele danielle daphne deborah delphine denise diana diane dominique dorothee edith eglantine eleonore eliane elisa elisabeth
        elise ella ellen elodie eloise elsa elvire emeline emilie emma emmanuelle emy enora estelle esther eugenie eva evelyne fabienne fanny fatima
        fatiha fatou fatoumata faustine felicie fernande fiona flavie fleur flora florence floriane france francette francine francoise frederique gabrielle
        gaelle genevieve georgette geraldine germaine ghislaine gilberte ginette gisele giulia grace guylaine gwenaelle hafida hanna hannah helena helene
        heloise henriette hortense houria huguette ida ilona ines ingrid irene irina iris isabelle isaure jacinthe jacqueline jade jane janine jeanine
        jeanne jeannette jeannine jennifer jessica joanna jocelyne joelle johanna josephine josette josiane josie joyce judith julia juliana julie juliette
        justine karima karin karine katarina kate katia katy kenza khadija laetitia laila lara latifa laura laure laurence laurie laurine lea leila
        leonie leslie lila lili liliane lilou lily lina linda line lisa lise loane loetitia loren lorraine lou louane louisa louise luce lucette lucia
        lucie lucienne lucile lucille ludivine luna lydia lydie lysiane madeleine madeline maelle maeva magali magalie maia maite malika manon manuela
        margaret margaux margot margotte marguerite maria mariam mariama marianne marie marielle marilyne marina marine marion marjolaine marjorie
        marlene marthe martine maryam maryline maryse maryvonne mathilde maud maude maya megane melanie melina melissa melodie meriem michele michelle
        micheline mina mireille miriam monica monique morgane muriel myriam myrtille nabila nadege nadia nadine naima natacha natalia nathalie
        nawel nelly nicole nicoletta nina noelie noelle noemi noemie nolwenn nora norah nour oceane octavie odette odile olga olivia ombeline ophelie
        oriane ornella pascale patricia paula paule paulette pauline penelope perrine philippine priscilla rachel rachida rania raphaelle raymonde
        rebecca reine rejane renee rita romane rosa rosalie rose roseline roxane sabah sabine sabrina safia salma salome samia samira sandra sandrine sara
        sarah saskia segolene selma severine sibylle sidonie simone siobhan sofia solange solene solenne sonia sophia sophie soraya stephanie susan
        susanne suzanne suzie sylvaine sylvie tania tatiana thais thea therese tiphaine ursula valentine valerie vanessa veronique victoire victoria
        violaine violette virginie viviane wendy xaviere yamina yasmina yasmine yolande yvette yvonne zahra zelie zineb zoe zohra
        """

    private static let men = """
        aaron abdallah abdel abdelkader abdoul abdoulaye abel achille adam adama adil adrian adrien ahmed aime alain alan albert alberto alban
        aldo alec alejandro alex alexander alexandre alexandria alexis alfonso alfred ali alois aloys amadou amaury ambroise amine amir anatole andre andrea
        andrew angelo anis anthony antoine antonin antonio aristide armand arnaud arnaude arsene arthur aubin auguste augustin aurelien axel ayoub aziz baptiste barnabe
        barthelemy basile bastien baudouin ben benjamin benoit bernard bertrand bilal blaise boris boubacar brahim brian brice bruno carl carlo carlos
        cedric celestin cesar charles charly cheikh christian christophe clement corentin cornelius cyprien cyril cyrille damien dan daniel dave david
        denis desire didier diego dimitri donatien dorian driss eddy edgar edmond edouard edward elias elie eliott eloi emeric emile emilien emmanuel enzo eric
        erik ernest erwan esteban etienne eugene evan fabien fabio fabrice farid felix ferdinand fernand fernando firmin florent florentin florian
        francesco francis francisco franck francois frank fred frederic gabin gabriel gael gaetan gaetano gaspard gaston gauthier gautier gene geoffrey
        geoffroy george georges gerald gerard germain gilbert gilles giovanni giuseppe gregoire gregory guilhem guillaume gustave guy gwenael habib
        hakim hamza harold harry hassan hector helder henri henry herve hicham hippolyte honore hugo hugues hussein ian ibrahim idris ignace igor ilyes
        imad ismael ivan jack jacob jacques jacky jakob jalil james jamal jan jason javier jean jeff jeremie jeremy jerome jerry jim jimmy joachim
        joao joe joel joffrey johan johann john johnny jonas jonathan jordan jorge jose joseph joshua josue juan jules julian julien julio justin
        kamel karim karl kenneth kevin khaled killian kim klaus koffi kylian ladislas lambert lamine lars laurent lazare leandre leo leon leonard leonardo
        leopold lilian lino lionel loic lorenzo louis loup luc luca lucas lucien ludovic luigi luis lukas lukasz mael mahdi malik malo mamadou manu manuel
        marc marcel marcelin marco mariano marin mario marius mark martial martin marwan mateo mathias mathieu mathis mathurin matteo matthias matthieu
        maurice max maxence maxime maximilien medhi mehdi melchior michael michel mickael miguel mike milan modeste mohamed mohammed morgan mouloud
        mourad moussa mustapha nabil nans nassim nathan nathanael nicolas nils noah noe noel norbert octave olivier omar oscar oswald otto ousmane
        pablo paco paolo pascal patrice patrick paul paulin pedro peter philibert philip philippe pierre pierrick placide quentin rachid ralph raoul
        raphael raymond regis remi remy renaud rene reynald ricardo richard robert robin roch rodolphe rodrigue rodrigo roger roland rolland romain roman
        romeo romuald ronan ruben rudy said salah salim salomon salvador sam sami samir samuel samy sandro sebastian sebastien serge sergio
        severin sidi siegfried simon sofiane soren souleymane stanislas stefan stephan stephane stephen steve steven sven sylvain tanguy tarek teddy
        teo theo theodore theophile thibaud thibault thibaut thierry thomas tim timeo timothee titouan tobias tom tony tristan ulysse urbain valentin
        valere valery vianney victor vincent virgile vivien vladimir walid walter werner wilfried william willy xavier yacine yanis yann yannick yassine yoann
        yohan yohann youcef younes youri youssef yvan yves yvon zacharie zakaria ziad zinedine
        """
}
