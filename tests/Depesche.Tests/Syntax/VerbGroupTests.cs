using Depesche.Syntax;

namespace Depesche.Tests.Syntax;

public sealed class VerbGroupTests
{
    private const string Ind = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";
    private const string Past = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin";
    private const string Sub1 = "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";
    private const string Sub2 = "Mood=Sub|Number=Sing|Person=3|Tense=Past|VerbForm=Fin";

    [Theory]
    [InlineData("trifft", Ind, GroupTense.Present, Mood.Ind)]
    [InlineData("traf", Past, GroupTense.Preterite, Mood.Ind)]
    [InlineData("treffe", Sub1, GroupTense.Present, Mood.Sub1)]
    [InlineData("träfe", Sub2, GroupTense.Present, Mood.Sub2)]
    public void A_single_verb_has_its_own_tense_and_mood(string form, string feats, GroupTense tense, Mood mood)
    {
        var group = Group($"Kiew Kiew PROPN Case=Nom 2 nsubj\n{form} treffen VERB {feats} 0 root", form);

        Assert.Equal((tense, mood, Voice.Active), (group.Tense, group.Mood, group.Voice));
        Assert.Equal("treffen", group.Lemma);
    }

    [Theory]
    [InlineData("hat haben aux", Ind, GroupTense.Perfect)]
    [InlineData("hatte haben aux", Past, GroupTense.Pluperfect)]
    [InlineData("habe haben aux", Sub1, GroupTense.Perfect)]
    [InlineData("hätte haben aux", Sub2, GroupTense.Perfect)]
    public void Haben_and_a_participle_are_a_perfect(string auxiliary, string feats, GroupTense tense)
    {
        var group = WithAuxiliary(auxiliary, feats, "gewarnt warnen", "Part");

        Assert.Equal((tense, Voice.Active), (group.Tense, group.Voice));
    }

    [Theory]
    [InlineData("ist sein aux", Ind, "zurückgetreten zurücktreten", GroupTense.Perfect, Voice.Active)]
    [InlineData("war sein aux:pass", Past, "zurückgetreten zurücktreten", GroupTense.Pluperfect, Voice.Active)]
    [InlineData("ist sein aux", Ind, "gesperrt sperren", GroupTense.Present, Voice.Stative)]
    [InlineData("war sein aux:pass", Past, "gesperrt sperren", GroupTense.Preterite, Voice.Stative)]
    public void Sein_and_a_participle_are_a_perfect_or_a_state_by_the_verb(
        string auxiliary, string feats, string verb, GroupTense tense, Voice voice)
    {
        var group = WithAuxiliary(auxiliary, feats, verb, "Part");

        Assert.Equal((tense, voice), (group.Tense, group.Voice));
    }

    [Fact]
    public void Werden_and_a_participle_are_a_passive_whatever_the_relation_says()
    {
        Assert.Equal((GroupTense.Preterite, Voice.Passive), TenseAndVoice(WithAuxiliary("wurde werden aux:pass", Past, "verhaftet verhaften", "Part")));
        Assert.Equal((GroupTense.Present, Voice.Passive), TenseAndVoice(WithAuxiliary("werde werden aux", Sub1, "verhaftet verhaften", "Part")));
    }

    [Fact]
    public void Werden_and_an_infinitive_are_a_future() =>
        Assert.Equal((GroupTense.Future, Voice.Active), TenseAndVoice(WithAuxiliary("werde werden aux", Sub1, "reisen reisen", "Inf")));

    [Fact]
    public void Wuerde_and_an_infinitive_are_no_future() =>
        Assert.Equal((GroupTense.Present, Mood.Sub2), (Wuerde.Tense, Wuerde.Mood));

    [Fact]
    public void A_passive_keeps_its_perfect()
    {
        var group = Group($"""
            Drei drei NUM NumType=Card 2 nummod
            Soldaten Soldat NOUN Case=Nom|Number=Plur 4 nsubj:pass
            sind sein AUX {Ind} 4 aux
            getötet töten VERB VerbForm=Part 0 root
            worden werden AUX VerbForm=Part 4 aux:pass
            """, "getötet");

        Assert.Equal((GroupTense.Perfect, Voice.Passive), TenseAndVoice(group));
        Assert.Equal([2, 3, 4], group.Tokens);
        Assert.Equal(2, group.Finite);
    }

    [Fact]
    public void A_modal_goes_with_a_passive()
    {
        var group = Group($"""
            dass dass SCONJ _ 4 mark
            die der DET Case=Nom 3 det
            Hilfen Hilfe NOUN Case=Nom|Number=Plur 4 nsubj:pass
            gekürzt kürzen VERB VerbForm=Part 0 root
            werden werden AUX VerbForm=Inf 4 aux:pass
            sollen sollen AUX {Ind} 4 aux
            """, "gekürzt");

        Assert.Equal((GroupTense.Present, Voice.Passive), TenseAndVoice(group));
        Assert.Equal("sollen", group.Modal);
    }

    [Fact]
    public void A_modal_with_a_perfect_infinitive_tells_of_the_past()
    {
        var group = Group($"""
            Er er PRON Case=Nom 3 nsubj
            soll sollen AUX {Ind} 3 aux
            gewarnt warnen VERB VerbForm=Part 0 root
            haben haben AUX VerbForm=Inf 3 aux
            """, "gewarnt");

        Assert.Equal(("sollen", GroupTense.Perfect, Voice.Active), (group.Modal, group.Tense, group.Voice));
    }

    [Fact]
    public void Sein_with_zu_and_an_infinitive_acts_on_its_subject()
    {
        var text = Trees.Parse($"""
            Die der DET Case=Nom 2 det
            Auflagen Auflage NOUN Case=Nom|Number=Plur 5 nsubj
            sind sein AUX Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin 5 cop
            zu zu PART _ 5 mark
            erfüllen erfüllen VERB VerbForm=Inf 0 root
            """);

        Assert.Equal("Object: Auflagen", text.Arguments("erfüllen"));
        Assert.Equal("sein", text.ClauseOf("erfüllen").Verb!.Modal);
        Assert.False(text.ClauseOf("erfüllen").Verb!.IsCopular);
    }

    [Fact]
    public void A_separated_prefix_belongs_to_the_lemma()
    {
        var group = Group($"""
            Minsk Minsk PROPN Case=Nom 2 nsubj
            kündigte kündigen VERB {Past} 0 root
            Gespräche Gespräch NOUN Case=Acc 2 obj
            an an ADP _ 2 compound:prt
            """, "kündigte");

        Assert.Equal("ankündigen", group.Lemma);
        Assert.Equal(3, group.Prefix);
        Assert.Equal([1, 3], group.Tokens);
    }

    [Fact]
    public void A_modal_that_heads_its_infinitive_forms_one_group_with_it()
    {
        var text = Trees.Parse($"""
            Paris Paris PROPN Case=Nom 2 nsubj
            will wollen VERB {Ind} 0 root
            Truppen Truppe NOUN Case=Acc 4 obj
            entsenden entsenden VERB VerbForm=Inf 2 xcomp
            """);

        var clause = Assert.Single(text.Clauses);
        Assert.Equal(("entsenden", "wollen"), (clause.Verb!.Lemma, clause.Verb.Modal));
        Assert.Equal("Subject: Paris; Object: Truppen", text.Describe(clause.Arguments));
    }

    [Fact]
    public void Lassen_is_kept_beside_the_verb_that_it_causes()
    {
        var group = Group($"""
            Die der DET Case=Nom 2 det
            Junta Junta NOUN Case=Nom 3 nsubj
            ließ lassen VERB {Past} 0 root
            Gegner Gegner NOUN Case=Acc 5 obj
            verhaften verhaften VERB VerbForm=Inf 3 xcomp
            """, "ließ");

        Assert.Equal(("verhaften", "lassen"), (group.Lemma, group.Modal));
    }

    [Fact]
    public void A_copula_reads_its_predicate_as_an_argument()
    {
        var text = Trees.Parse($"""
            Kallas Kallas PROPN Case=Nom 3 nsubj
            war sein AUX {Past} 3 cop
            Regierungschefin Regierungschefin NOUN Case=Nom 0 root
            """);

        var group = text.ClauseOf("Regierungschefin").Verb!;
        Assert.True(group.IsCopular);
        Assert.Equal(("sein", GroupTense.Preterite), (group.Lemma, group.Tense));
        Assert.Equal("Subject: Kallas; Predicative: Regierungschefin", text.Arguments("Regierungschefin"));
    }

    [Fact]
    public void A_further_conjunct_takes_auxiliary_tense_and_subject_from_the_first()
    {
        var text = Trees.Parse($"""
            Bern Bern PROPN Case=Nom 4 nsubj
            hat haben AUX {Ind} 4 aux
            Zölle Zoll NOUN Case=Acc 4 obj
            beschlossen beschließen VERB VerbForm=Part 0 root
            und und CCONJ _ 7 cc
            Konten Konto NOUN Case=Acc 7 obj
            gesperrt sperren VERB VerbForm=Part 4 conj
            """);

        var second = text.ClauseOf("gesperrt");
        Assert.Equal((GroupTense.Perfect, Voice.Active, 1), (second.Verb!.Tense, second.Verb.Voice, second.Verb.Finite));
        Assert.Equal("Subject: Bern*; Object: Konten", text.Describe(second.Arguments));
        Assert.Equal(ClauseKind.Main, second.Kind);
    }

    [Theory]
    [InlineData("nicht nicht PART Polarity=Neg 4 advmod", true)]
    [InlineData("niemals niemals ADV _ 4 advmod", true)]
    [InlineData("heute heute ADV _ 4 advmod", false)]
    public void A_negator_on_the_verb_negates_the_clause(string word, bool isNegated)
    {
        var group = Group($"""
            Oslo Oslo PROPN Case=Nom 4 nsubj
            werde werden AUX {Sub1} 4 aux
            {word}
            verhandeln verhandeln VERB VerbForm=Inf 0 root
            """, "verhandeln");

        Assert.Equal(isNegated, group.IsNegated);
    }

    [Fact]
    public void Nicht_nur_does_not_negate()
    {
        var group = Group($"""
            Oslo Oslo PROPN Case=Nom 2 nsubj
            liefert liefern VERB {Ind} 0 root
            nicht nicht PART Polarity=Neg 5 advmod
            nur nur ADV _ 5 advmod
            Gas Gas NOUN Case=Acc 2 obj
            """, "liefert");

        Assert.False(group.IsNegated);
    }

    [Fact]
    public void A_correction_with_sondern_does_not_deny_the_deed()
    {
        var group = Group($"""
            Oslo Oslo PROPN Case=Nom 2 nsubj
            liefert liefern VERB {Ind} 0 root
            nicht nicht PART Polarity=Neg 2 advmod
            Gas Gas NOUN Case=Acc 2 obj
            , , PUNCT _ 7 punct
            sondern sondern CCONJ _ 7 cc
            Strom Strom NOUN Case=Acc 4 conj
            """, "liefert");

        Assert.False(group.IsNegated);
    }

    [Fact]
    public void Kein_with_subject_or_object_negates()
    {
        var group = Group($"""
            Es es PRON Case=Nom 2 expl
            gab geben VERB {Past} 0 root
            keine kein DET Case=Acc|PronType=Neg 4 det
            Einigung Einigung NOUN Case=Acc 2 obj
            """, "gab");

        Assert.True(group.IsNegated);
    }

    private static VerbGroup Wuerde => WithAuxiliary("würde werden aux", Sub2, "reisen reisen", "Inf");

    private static VerbGroup WithAuxiliary(string auxiliary, string feats, string verb, string form)
    {
        var parts = auxiliary.Split(' ');
        return Group(
            $"Kiew Kiew PROPN Case=Nom 3 nsubj\n{parts[0]} {parts[1]} AUX {feats} 3 {parts[2]}\n{verb} VERB VerbForm={form} 0 root",
            verb.Split(' ')[0]);
    }

    private static (GroupTense, Voice) TenseAndVoice(VerbGroup group) => (group.Tense, group.Voice);

    private static VerbGroup Group(string lines, string predicate) => Trees.Parse(lines).ClauseOf(predicate).Verb!;
}
