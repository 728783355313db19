using Depesche.Syntax;

namespace Depesche.Tests.Syntax;

public sealed class ClauseTests
{
    private const string Sing = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin";
    private const string Plur = "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin";

    [Fact]
    public void A_passive_tells_who_was_acted_on_and_by_whom()
    {
        var text = Trees.Parse($"""
            Der der DET Case=Nom 2 det
            Diplomat Diplomat NOUN Case=Nom|Number=Sing 6 nsubj:pass
            wurde werden AUX {Sing} 6 aux:pass
            von von ADP _ 5 case
            Riga Riga PROPN Case=Dat 6 obl:agent
            ausgewiesen ausweisen VERB VerbForm=Part 0 root
            """);

        Assert.Equal("Object: Diplomat; Subject: von Riga", text.Arguments("ausgewiesen"));
    }

    [Fact]
    public void Case_decides_between_objects_that_the_relation_leaves_open()
    {
        var text = Trees.Parse($"""
            Oslo Oslo PROPN Case=Nom 2 nsubj
            bot bieten VERB {Sing} 0 root
            dem der DET Case=Dat 4 det
            Land Land NOUN Case=Dat 2 obl
            gestern gestern ADV _ 2 advmod
            Hilfe Hilfe NOUN Case=Acc 2 obj
            """);

        Assert.Equal("Subject: Oslo; IndirectObject: Land; Object: Hilfe", text.Arguments("bot"));
    }

    [Fact]
    public void Case_mends_a_subject_and_object_that_the_tree_has_swapped()
    {
        var text = Trees.Parse($"""
            Den der DET Case=Acc 2 det
            Angriff Angriff NOUN Case=Acc|Number=Sing 3 nsubj
            verurteilten verurteilen VERB {Plur} 0 root
            die der DET Case=Nom 5 det
            Botschafter Botschafter NOUN Case=Nom|Number=Plur 3 obj
            """);

        Assert.Equal("Object: Angriff; Subject: Botschafter", text.Arguments("verurteilten"));
    }

    [Fact]
    public void A_phrase_with_als_is_a_predicative()
    {
        var text = Trees.Parse($"""
            Wien Wien PROPN Case=Nom 2 nsubj
            bezeichnete bezeichnen VERB {Sing} 0 root
            den der DET Case=Acc 4 det
            Schritt Schritt NOUN Case=Acc 2 obj
            als als CCONJ _ 6 cc
            Fehler Fehler NOUN Case=Acc 2 xcomp
            """);

        Assert.Equal("Subject: Wien; Object: Schritt; Predicative: als Fehler", text.Arguments("bezeichnete"));
    }

    [Fact]
    public void A_pronominal_adverb_is_an_argument_with_the_preposition_in_it()
    {
        var text = Trees.Parse($"""
            Rom Rom PROPN Case=Nom 2 nsubj
            sprach sprechen VERB {Sing} 0 root
            sich sich PRON Case=Acc|PronType=Prs|Reflex=Yes 2 obj
            dagegen dagegen ADV _ 2 advmod
            aus aus ADP _ 2 compound:prt
            """);

        Assert.Equal("Subject: Rom; Reflexive: sich; Prepositional: gegen dagegen", text.Arguments("sprach"));
    }

    [Theory]
    [InlineData("versuchte", "versuchen", "Subject: Oslo*; Object: Frieden")]
    [InlineData("bat", "bitten", "Subject: Minsk*; Object: Frieden")]
    public void The_verb_decides_who_is_the_subject_of_its_infinitive(string form, string lemma, string expected)
    {
        var text = Trees.Parse($"""
            Oslo Oslo PROPN Case=Nom 2 nsubj
            {form} {lemma} VERB {Sing} 0 root
            Minsk Minsk PROPN Case=Acc 2 obj
            , , PUNCT _ 7 punct
            Frieden Frieden NOUN Case=Acc 7 obj
            zu zu PART _ 7 mark
            schließen schließen VERB VerbForm=Inf 2 xcomp
            """);

        var clause = text.ClauseOf("schließen");
        Assert.Equal(expected, text.Describe(clause.Arguments));
        Assert.Equal(ClauseKind.Infinitive, clause.Kind);
        Assert.Equal(text.ClauseOf(form).Index, clause.Parent);
    }

    [Fact]
    public void A_dative_object_can_be_the_subject_of_an_infinitive()
    {
        var text = Trees.Parse($"""
            Tallinn Tallinn PROPN Case=Nom 2 nsubj
            warf werfen VERB {Sing} 0 root
            dem der DET Case=Dat 4 det
            Kreml Kreml NOUN Case=Dat 2 obl:arg
            vor vor ADP _ 2 compound:prt
            , , PUNCT _ 9 punct
            Rebellen Rebell NOUN Case=Acc 9 obj
            zu zu PART _ 9 mark
            bewaffnen bewaffnen VERB VerbForm=Inf 2 xcomp
            """);

        Assert.Equal("Subject: Kreml*; Object: Rebellen", text.Arguments("bewaffnen"));
    }

    [Fact]
    public void The_subject_of_a_passive_is_the_object_that_controls()
    {
        var text = Trees.Parse($"""
            Die der DET Case=Nom 2 det
            Truppen Truppe NOUN Case=Nom|Number=Plur 4 nsubj:pass
            wurden werden AUX {Plur} 4 aux:pass
            aufgefordert auffordern VERB VerbForm=Part 0 root
            , , PUNCT _ 6 punct
            abzuziehen abziehen VERB VerbForm=Inf 4 xcomp
            """);

        Assert.Equal("Subject: Truppen*", text.Arguments("abzuziehen"));
    }

    [Fact]
    public void An_infinitive_with_um_takes_the_subject_of_its_clause_and_ohne_negates()
    {
        const string Tree = """
            Oslo Oslo PROPN Case=Nom 2 nsubj
            verhandelte verhandeln VERB Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin 0 root
            , , PUNCT _ 7 punct
            um um ADP _ 7 mark
            Geiseln Geisel NOUN Case=Acc 7 obj
            zu zu PART _ 7 mark
            befreien befreien VERB VerbForm=Inf 2 advcl
            """;
        var text = Trees.Parse(Tree);
        var without = Trees.Parse(Tree.Replace("um um ADP", "ohne ohne ADP", StringComparison.Ordinal));

        Assert.Equal("Subject: Oslo*; Object: Geiseln", text.Arguments("befreien"));
        Assert.Equal("um", text.ClauseOf("befreien").Conjunction);
        Assert.False(text.ClauseOf("befreien").Verb!.IsNegated);
        Assert.True(without.ClauseOf("befreien").Verb!.IsNegated);
    }

    [Fact]
    public void A_possessor_of_a_noun_is_the_subject_of_the_infinitive_on_it()
    {
        var text = Trees.Parse($"""
            Der der DET Case=Nom 2 det
            Versuch Versuch NOUN Case=Nom|Number=Sing 8 nsubj
            Ankaras Ankara PROPN Case=Gen 2 nmod
            , , PUNCT _ 7 punct
            Bagdad Bagdad PROPN Case=Acc 7 obj
            zu zu PART _ 7 mark
            gewinnen gewinnen VERB VerbForm=Inf 2 acl
            scheiterte scheitern VERB {Sing} 0 root
            """);

        Assert.Equal("Subject: Ankaras*; Object: Bagdad", text.Arguments("gewinnen"));
    }

    [Fact]
    public void A_relative_pronoun_gives_way_to_what_it_stands_for()
    {
        var text = Trees.Parse($"""
            Die der DET Case=Nom 2 det
            Ministerin Ministerin NOUN Case=Nom|Number=Sing|Gender=Fem 8 nsubj
            , , PUNCT _ 6 punct
            die der PRON Case=Nom|PronType=Dem,Rel 6 nsubj
            Kabul Kabul PROPN Case=Acc 6 obj
            besuchte besuchen VERB {Sing} 2 acl
            , , PUNCT _ 6 punct
            schwieg schweigen VERB {Sing} 0 root
            """);

        var clause = text.ClauseOf("besuchte");
        Assert.Equal(ClauseKind.Relative, clause.Kind);
        Assert.Equal("Subject: Ministerin*; Object: Kabul", text.Describe(clause.Arguments));
    }

    [Fact]
    public void Verbs_side_by_side_share_subject_and_object()
    {
        var text = Trees.Parse($"""
            Prag Prag PROPN Case=Nom 2 nsubj
            kritisierte kritisieren VERB {Sing} 0 root
            und und CCONJ _ 4 cc
            verurteilte verurteilen VERB {Sing} 2 conj
            den der DET Case=Acc 6 det
            Angriff Angriff NOUN Case=Acc 4 obj
            """);

        Assert.Equal("Subject: Prag; Object: Angriff*", text.Arguments("kritisierte"));
        Assert.Equal("Subject: Prag*; Object: Angriff", text.Arguments("verurteilte"));
    }

    [Fact]
    public void A_conjunct_with_a_subject_of_its_own_shares_none()
    {
        var text = Trees.Parse($"""
            Prag Prag PROPN Case=Nom 2 nsubj
            protestierte protestieren VERB {Sing} 0 root
            und und CCONJ _ 5 cc
            Wien Wien PROPN Case=Nom 5 nsubj
            schwieg schweigen VERB {Sing} 2 conj
            """);

        Assert.Equal("Subject: Wien", text.Arguments("schwieg"));
    }

    [Fact]
    public void A_conjunct_in_the_passive_reads_the_shared_subject_as_acted_on()
    {
        var text = Trees.Parse($"""
            Der der DET Case=Nom 2 det
            Attaché Attaché NOUN Case=Nom|Number=Sing 3 nsubj
            floh fliehen VERB {Sing} 0 root
            und und CCONJ _ 6 cc
            wurde werden AUX {Sing} 6 aux:pass
            gefasst fassen VERB VerbForm=Part 3 conj
            """);

        Assert.Equal("Object: Attaché*", text.Arguments("gefasst"));
    }

    [Theory]
    [InlineData("dass", "dass")]
    [InlineData("daß", "dass")]
    [InlineData("ob", "ob")]
    public void A_subordinate_clause_knows_its_conjunction(string written, string expected)
    {
        var text = Trees.Parse($"""
            Oslo Oslo PROPN Case=Nom 2 nsubj
            fragte fragen VERB {Sing} 0 root
            , , PUNCT _ 6 punct
            {written} {written} SCONJ _ 6 mark
            Minsk Minsk PROPN Case=Nom 6 nsubj
            zustimmte zustimmen VERB {Sing} 2 ccomp
            """);

        var clause = text.ClauseOf("zustimmte");
        Assert.Equal((ClauseKind.Subordinate, expected, Relation.Ccomp), (clause.Kind, clause.Conjunction, clause.Relation));
    }

    [Fact]
    public void Reported_speech_with_the_verb_in_second_place_stays_a_main_clause_under_the_verb_of_saying()
    {
        var text = Trees.Parse($"""
            Minsk Minsk PROPN Case=Nom 2 nsubj
            verhandle verhandeln VERB Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 4 ccomp
            , , PUNCT _ 2 punct
            sagte sagen VERB {Sing} 0 root
            sie sie PRON Case=Nom 4 nsubj
            """);

        var clause = text.ClauseOf("verhandle");
        Assert.Equal((ClauseKind.Main, text.ClauseOf("sagte").Index), (clause.Kind, clause.Parent));
        Assert.Equal(clause.Index, text.ClauseOf(0));
        Assert.Equal(text.ClauseOf("sagte").Index, text.ClauseOf(4));
    }

    [Fact]
    public void A_sentence_without_a_verb_is_one_verbless_clause()
    {
        var text = Trees.Parse("""
            Neue neu ADJ Case=Nom 2 amod
            Gespräche Gespräch NOUN Case=Nom 0 root
            in in ADP _ 4 case
            Genf Genf PROPN Case=Dat 2 nmod
            """);

        var clause = Assert.Single(text.Clauses);
        Assert.Equal(ClauseKind.Verbless, clause.Kind);
        Assert.Null(clause.Verb);
    }

    [Fact]
    public void A_noun_of_action_has_its_arguments_around_it()
    {
        var text = Trees.Parse("""
            Israels Israel PROPN Case=Gen 3 nmod:poss
            neuer neu ADJ Case=Nom 3 amod
            Angriff Angriff NOUN Case=Nom 0 root
            auf auf ADP _ 5 case
            Stellungen Stellung NOUN Case=Acc 3 nmod
            der der DET Case=Gen 7 det
            Miliz Miliz NOUN Case=Gen 5 nmod
            """);

        Assert.Equal("Genitive: Israels; Adjective: neuer; Prepositional: auf Stellungen", text.Describe(text.NominalArgumentsOf(2)));
        Assert.Equal("Genitive: Miliz", text.Describe(text.NominalArgumentsOf(4)));
    }

    [Fact]
    public void A_possessive_is_an_argument_of_its_noun()
    {
        var text = Trees.Parse("""
            ihr ihr DET Case=Nom|Poss=Yes|PronType=Prs 2 det:poss
            Besuch Besuch NOUN Case=Nom 0 root
            bei bei ADP _ 5 case
            der der DET Case=Dat 5 det
            Armee Armee NOUN Case=Dat 2 nmod
            """);

        Assert.Equal("Possessive: ihr; Prepositional: bei Armee", text.Describe(text.NominalArgumentsOf(1)));
    }

    [Fact]
    public void The_bare_object_of_a_passive_is_its_subject()
    {
        var text = Trees.Parse($"""
            Nach nach ADP _ 2 case
            Angaben Angabe NOUN Case=Dat 5 obl
            wurden werden AUX {Plur} 5 aux:pass
            Menschen Mensch NOUN Case=Dat|Number=Plur 5 obj
            verletzt verletzen VERB VerbForm=Part 0 root
            """);

        Assert.Equal("Prepositional: nach Angaben; Object: Menschen", text.Arguments("verletzt"));
    }

    [Fact]
    public void An_article_shows_the_case_whatever_the_tag_says()
    {
        var text = Trees.Parse($"""
            Oslo Oslo PROPN Case=Nom 2 nsubj
            dankte danken VERB {Sing} 0 root
            dem der DET Case=Nom 4 det
            Emir Emir NOUN Case=Nom|Number=Sing 2 obj
            """);

        Assert.Equal("Subject: Oslo; IndirectObject: Emir", text.Arguments("dankte"));
    }

    [Fact]
    public void A_seeming_genitive_after_the_subject_is_the_dative_that_the_verb_asks_for()
    {
        var text = Trees.Parse($"""
            Gestern gestern ADV _ 2 advmod
            warfen werfen VERB {Plur} 0 root
            Staaten Staat NOUN Case=Nom|Number=Plur 2 nsubj
            der der DET Case=Gen 5 det
            Junta Junta NOUN Case=Gen|Number=Sing 3 nmod
            Folter Folter NOUN Case=Acc 2 obj
            vor vor ADP _ 2 compound:prt
            """);

        Assert.Equal("Subject: Staaten; IndirectObject: Junta; Object: Folter", text.Arguments("warfen"));
    }

    [Fact]
    public void A_genitive_before_the_verb_stays_one()
    {
        var text = Trees.Parse($"""
            Staaten Staat NOUN Case=Nom|Number=Plur 4 nsubj
            der der DET Case=Gen 3 det
            Region Region NOUN Case=Gen|Number=Sing 1 nmod
            warfen werfen VERB {Plur} 0 root
            Oslo Oslo PROPN Case=Dat 4 obl:arg
            Folter Folter NOUN Case=Acc 4 obj
            vor vor ADP _ 4 compound:prt
            """);

        Assert.Equal("Subject: Staaten; IndirectObject: Oslo; Object: Folter", text.Arguments("warfen"));
    }

    [Fact]
    public void A_prefix_that_the_tree_took_for_a_preposition_goes_back_to_its_verb()
    {
        var text = Trees.Parse($"""
            Oslo Oslo PROPN Case=Nom 2 nsubj
            forderte fordern VERB {Sing} 0 root
            Minsk Minsk PROPN Case=Acc 2 obj
            auf auf ADP _ 7 case
            , , PUNCT _ 7 punct
            die der DET Case=Acc 7 det
            Kämpfe Kampf NOUN Case=Acc|Number=Plur 8 obl
            einzustellen einstellen VERB VerbForm=Inf 2 xcomp
            """);

        Assert.Equal("auffordern", text.ClauseOf("forderte").Verb!.Lemma);
        Assert.Equal("Subject: Minsk*; Adverbial: Kämpfe", text.Arguments("einzustellen"));
    }

    [Fact]
    public void Um_before_a_noun_opens_the_infinitive_and_is_no_preposition()
    {
        var text = Trees.Parse($"""
            Um um ADP _ 3 case
            einen ein DET Case=Acc 3 det
            Krieg Krieg NOUN Case=Acc 5 obl
            zu zu PART _ 5 mark
            verhindern verhindern VERB VerbForm=Inf 7 advcl
            , , PUNCT _ 5 punct
            verhandelt verhandeln VERB {Sing} 0 root
            Oslo Oslo PROPN Case=Nom 7 nsubj
            """);

        Assert.Equal("um", text.ClauseOf("verhindern").Conjunction);
        Assert.Equal("Object: Krieg; Subject: Oslo*", text.Arguments("verhindern"));
    }

    [Fact]
    public void A_finite_verb_that_was_tagged_as_an_adjective_is_still_the_verb()
    {
        var text = Trees.Parse("""
            Beide beide DET Case=Nom 2 det
            Länder Land NOUN Case=Nom|Number=Plur 3 nsubj
            kritisierten kritisiert ADJ Case=Nom 0 root
            Wahlen Wahl NOUN Case=Acc|Number=Plur 3 obj
            """);

        var group = text.ClauseOf("kritisierten").Verb!;
        Assert.Equal(("kritisieren", GroupTense.Preterite), (group.Lemma, group.Tense));
        Assert.Equal("Subject: Länder; Object: Wahlen", text.Arguments("kritisierten"));
    }

    [Fact]
    public void A_participle_before_its_noun_is_a_clause_with_that_noun_acted_on()
    {
        var text = Trees.Parse("""
            die der DET Case=Acc 5 det
            von von ADP _ 3 case
            Rebellen Rebell NOUN Case=Dat|Number=Plur 4 obl
            besetzten besetzt ADJ Case=Acc|Degree=Pos 5 amod
            Gebiete Gebiet NOUN Case=Acc 0 root
            """);

        var clause = text.ClauseOf("besetzten");
        Assert.Equal((ClauseKind.Participle, "besetzen"), (clause.Kind, clause.Verb!.Lemma));
        Assert.Equal("Subject: von Rebellen; Object: Gebiete*", text.Describe(clause.Arguments));
    }

    [Fact]
    public void A_clause_with_the_verb_in_second_place_is_no_clause_of_circumstance()
    {
        var text = Trees.Parse($"""
            Niemand niemand PRON Case=Nom 3 nsubj
            sei sein AUX Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 3 aux
            geflohen fliehen VERB VerbForm=Part 5 advcl
            , , PUNCT _ 3 punct
            teilte teilen VERB {Sing} 0 root
            Oslo Oslo PROPN Case=Nom 5 nsubj
            mit mit ADP _ 5 compound:prt
            """);

        var clause = text.ClauseOf("geflohen");
        Assert.Equal((ClauseKind.Main, Relation.Ccomp), (clause.Kind, clause.Relation));
    }

    [Theory]
    [InlineData("gratulierte", "gratulieren", "Subject: Oslo; IndirectObject: Riga")]
    [InlineData("besuchte", "besuchen", "Subject: Oslo; Object: Riga")]
    public void The_only_object_of_a_verb_like_helfen_is_a_dative(string form, string lemma, string expected)
    {
        var text = Trees.Parse($"""
            Oslo Oslo PROPN Case=Nom 2 nsubj
            {form} {lemma} VERB {Sing} 0 root
            Riga Riga PROPN Case=Acc 2 obj
            """);

        Assert.Equal(expected, text.Arguments(form));
    }

    [Fact]
    public void Of_two_objects_the_one_with_a_dative_plural_is_the_indirect_one()
    {
        var text = Trees.Parse($"""
            Oslo Oslo PROPN Case=Nom 2 nsubj
            stellte stellen VERB {Sing} 0 root
            den der DET Case=Acc 4 det
            Rebellen Rebell NOUN Case=Acc|Number=Plur 2 obj
            Bedingungen Bedingung NOUN Case=Acc|Number=Plur 2 obj
            """);

        Assert.Equal("Subject: Oslo; IndirectObject: Rebellen; Object: Bedingungen", text.Arguments("stellte"));
    }

    [Fact]
    public void A_name_that_the_tree_parted_from_its_title_is_no_argument_of_its_own()
    {
        var text = Trees.Parse($"""
            Regierungschefin Regierungschefin NOUN Case=Nom|Number=Sing 4 nsubj
            Ana Ana PROPN Case=Nom 4 nsubj
            Reyes Reyes PROPN Case=Nom 2 flat
            entsandte entsenden VERB {Sing} 0 root
            Truppen Truppe NOUN Case=Acc|Number=Plur 4 obj
            """);

        Assert.Equal("Subject: Regierungschefin; Object: Truppen", text.Arguments("entsandte"));
    }

    [Fact]
    public void A_country_after_a_noun_stays_the_object()
    {
        var text = Trees.Parse($"""
            dass dass SCONJ _ 5 mark
            die der DET Case=Nom 3 det
            Regierung Regierung NOUN Case=Nom|Number=Sing 5 nsubj
            Peru Peru PROPN Case=Acc 5 obj
            verklagte verklagen VERB {Sing} 0 root
            """);

        Assert.Equal("Subject: Regierung; Object: Peru", text.Arguments("verklagte"));
    }

    [Fact]
    public void The_noun_after_a_genitive_name_is_the_subject()
    {
        var text = Trees.Parse($"""
            Ghanas Ghana NOUN Case=Gen 3 nsubj
            Präsident Präsident NOUN Case=Nom|Number=Sing 1 appos
            warnte warnen VERB {Sing} 0 root
            """);

        Assert.Equal("Subject: Präsident", text.Arguments("warnte"));
    }

    [Fact]
    public void An_article_that_was_tagged_as_a_pronoun_is_no_subject()
    {
        var text = Trees.Parse($"""
            Die der PRON Case=Nom 3 nsubj
            USA USA PROPN Case=Nom|Number=Plur 3 nsubj
            protestierten protestieren VERB {Plur} 0 root
            """);

        Assert.Equal("Subject: USA", text.Arguments("protestierten"));
    }

    [Fact]
    public void A_phrase_that_shows_a_dative_is_no_subject_whatever_the_relation_says()
    {
        var text = Trees.Parse($"""
            Heute heute ADV _ 2 advmod
            gehören gehören VERB Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin 0 root
            dem der DET Case=Dat 4 det
            Bund Bund NOUN Case=Dat|Number=Sing 2 nsubj
            zehn zehn NUM NumType=Card 6 nummod
            Staaten Staat NOUN Case=Acc|Number=Plur 2 obj
            an an ADP _ 2 compound:prt
            """);

        Assert.Equal("IndirectObject: Bund; Subject: Staaten", text.Arguments("gehören"));
    }

    [Fact]
    public void A_bare_unit_of_time_is_an_adverbial()
    {
        var text = Trees.Parse($"""
            Rebellen Rebell NOUN Case=Nom|Number=Plur 6 nsubj
            hatten haben AUX {Plur} 6 aux
            zwei zwei NUM NumType=Card 4 nummod
            Tage Tag NOUN Case=Nom|Number=Plur 6 nsubj
            zuvor zuvor ADV _ 6 advmod
            angegriffen angreifen VERB VerbForm=Part 0 root
            """);

        Assert.Equal("Subject: Rebellen; Adverbial: Tage", text.Arguments("angegriffen"));
    }

    [Fact]
    public void A_word_before_an_opening_quotation_mark_is_no_separated_prefix()
    {
        var text = Trees.Parse($"""
            Oslo Oslo PROPN Case=Nom 2 nsubj
            nannte nennen VERB {Sing} 0 root
            das das PRON Case=Acc 2 obj
            ein ein ADV _ 2 compound:prt
            „ „ PUNCT _ 6 punct
            Signal Signal NOUN Case=Acc 2 obj
            “ “ PUNCT _ 6 punct
            """);

        Assert.Equal("nennen", text.ClauseOf("nannte").Verb!.Lemma);
    }

    [Fact]
    public void Man_and_ich_are_subjects()
    {
        var text = Trees.Parse($"""
            Man man PRON Case=Nom|PronType=Ind 2 nsubj
            lieferte liefern VERB {Sing} 0 root
            alles alles PRON Case=Acc|PronType=Tot 2 obj
            """);

        Assert.Equal("Subject: Man; Object: alles", text.Arguments("lieferte"));
    }

    [Fact]
    public void A_clause_that_opens_with_its_verb_and_has_no_subject_goes_on_the_one_before()
    {
        var text = Trees.Parse($"""
            Oslo Oslo PROPN Case=Nom 2 nsubj
            empfing empfangen VERB {Sing} 0 root
            Gesandte Gesandter NOUN Case=Acc|Number=Plur 2 obj
            , , PUNCT _ 5 punct
            lobte loben VERB {Sing} 3 acl:relcl
            die der DET Case=Acc 7 det
            Hilfe Hilfe NOUN Case=Acc|Number=Sing 5 obj
            """);

        Assert.Equal("Subject: Oslo*; Object: Hilfe", text.Arguments("lobte"));
        Assert.Equal((ClauseKind.Main, Relation.Conj), (text.ClauseOf("lobte").Kind, text.ClauseOf("lobte").Relation));
    }
}
