using Depesche.Events;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Tests.Samples;

namespace Depesche.Tests.Events;

public sealed class ExplanationTests
{
    private static readonly Reader Reader = new();

    public static TheoryData<string> Files => SampleTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Explaining_changes_no_event_and_explains_each(string file)
    {
        var reading = Reader.Read(NewsItem.Parse(File.ReadAllText(Path.Combine(SampleTests.Folder, file))));

        var explanation = Reader.Explain(reading);

        Assert.Equal(ReadingJson.ToString(reading), ReadingJson.ToString(new Reading(explanation.Layer)));
        var told = explanation.Attempts.Where(a => a.Outcome == FrameOutcome.Event).ToList();
        Assert.Equal(reading.Events.Sum(e => e.Evidence.Length), told.Count);
        Assert.Equal(reading.Events.Select(e => e.Index), told.Select(a => a.Event).Distinct().Order());
        Assert.All(told, a => Assert.All(a.Conditions, c => Assert.True(c.IsMet)));
        Assert.All(told, a => Assert.NotEmpty(a.NeedReason));
        Assert.All(explanation.Attempts.Where(a => a.Outcome is not (FrameOutcome.Event or FrameOutcome.LacksCondition)), a => Assert.NotEmpty(a.Reason));
    }

    [Fact]
    public void An_event_is_explained_by_the_row_of_its_frame_its_fillers_and_its_conditions()
    {
        var (reading, explanation) = Explain("Die Niederlande haben scharfe Kritik an Serbien geäußert.");

        var attempt = Assert.Single(explanation.Attempts, a => a.Outcome == FrameOutcome.Event);
        Assert.Equal(("kritik-üben", "de/frames/accuse.tsv", false), (attempt.Frame.Id, attempt.Frame.File, attempt.Frame.IsOwn));
        Assert.Equal("kritik-üben", LineOf(attempt.Frame).Split('\t')[0]);
        Assert.Equal(reading.Events[0].Rule, attempt.Told!.Rule);
        Assert.Equal("Kritik", reading.Syntax.Form(Assert.Single(attempt.Conditions).Token));
        Assert.Equal([("actor", "subj", "NLD", "subject"), ("recipient", "an|gegen|gegenüber", "SRB", "an-phrase")],
            attempt.Roles.Select(r => (r.Role, r.Slots, r.Parties[0].Code, r.Parties[0].Reason)));
        Assert.Equal("NLD is a state", attempt.NeedReason);
    }

    [Fact]
    public void A_missing_party_is_told_with_the_word_that_stands_there()
    {
        var (reading, explanation) = Explain("Der Text würdigte die Suppe.");

        var nearest = explanation.NearestIn(0)!;
        Assert.Equal((FrameOutcome.LacksParties, "an actor"), (nearest.Outcome, nearest.Reason));
        Assert.Equal("Text", reading.Syntax.Form(Assert.Single(nearest.Roles[0].Others)));
    }

    [Fact]
    public void A_failed_condition_is_told_with_the_word_that_stands_there()
    {
        var (reading, explanation) = Explain("Ungarn hat Nachsicht geübt.");

        var nearest = explanation.NearestIn(0)!;
        var failed = Assert.Single(nearest.Conditions, c => !c.IsMet);
        Assert.Equal(FrameOutcome.LacksCondition, nearest.Outcome);
        Assert.Equal("Nachsicht", reading.Syntax.Form(failed.Token));
        Assert.Equal("'Nachsicht' stands there", failed.Reason);
    }

    [Fact]
    public void A_ban_is_told_with_the_word_that_broke_it()
    {
        var (_, explanation) = Explain("Ein Gericht in Polen hat den Minister zu Haft verurteilt.");

        var banned = Assert.Single(explanation.Attempts, a => a.Frame.Id == "verurteilen-verbal");
        Assert.Contains(banned.Conditions, c => c is { IsMet: false, Reason: "'Haft' stands there" });
    }

    [Fact]
    public void A_sentence_whose_words_are_in_no_frame_has_no_nearest_frame()
    {
        var (_, explanation) = Explain("Das Konzert dauert zwei Stunden.");

        Assert.Null(explanation.NearestIn(0));
        Assert.Empty(explanation.Attempts);
    }

    [Fact]
    public void A_frame_gives_way_to_a_more_specific_one_on_its_word()
    {
        var (_, explanation) = Explain("Die Türkei drohte Griechenland mit Krieg.");

        var general = Assert.Single(explanation.Attempts, a => a.Frame.Id == "drohen");
        Assert.Equal((FrameOutcome.Outranked, "drohen-gewalt was read on the word first"), (general.Outcome, general.Reason));
    }

    [Fact]
    public void What_another_event_took_up_is_part_of_it()
    {
        var (_, explanation) = Explain("Finnland plant einen Angriff auf Schweden.");

        var noun = Assert.Single(explanation.Attempts, a => a.Frame.Id == "angriff");
        Assert.Equal((FrameOutcome.PartOfEvent, 0), (noun.Outcome, noun.Event));
    }

    [Theory]
    [InlineData("Litauen hat Lettland nicht kritisiert.", "negation: the verb is negated")]
    [InlineData("Polen wird helfen, falls Finnland Schweden angreift.", "hypothetical: clause with 'falls'")]
    [InlineData("Der mögliche Angriff Finnlands auf Schweden beunruhigt Norwegen.", "hypothetical: 'möglich' before the noun")]
    public void An_auxiliary_mode_is_told_with_the_word_that_made_it(string sentence, string reason) =>
        Assert.Contains(Explain(sentence).Explanation.Attempts, a => a.Outcome == FrameOutcome.Event && a.Changes.Contains(reason));

    [Fact]
    public void An_event_to_come_tells_what_it_became()
    {
        var (_, explanation) = Explain("Finnland wird Schweden angreifen.");

        var attempt = Assert.Single(explanation.Attempts, a => a.Outcome == FrameOutcome.Event);
        Assert.Equal(["future: verb with 'werden'", "future ASSAULT is THREATEN violence"], attempt.Changes);
    }

    [Fact]
    public void An_event_with_a_place_tells_how_it_was_found()
    {
        var (reading, _) = Explain("Die finnische Armee hat in Schweden Soldaten getötet.");

        Assert.Equal(("Schweden", "phrase in the clause"), (reading.Events[0].Place, reading.Events[0].PlaceReason));
    }

    [Fact]
    public void An_own_frame_is_told_as_such()
    {
        const string own = "id\tkind\tlemma\twith\troles\tneed\tmode\tcameo\texample\tcounterexample\n" +
            "# own\nhymne-singen\tphrase\tsingen\tobj:Hymne\tactor=subj\tactor\t\t050\tUngarn sang die Hymne.\t\n";
        var reader = new Reader(LanguageFiles.With(new Dictionary<string, string> { ["de/frames/support.tsv"] = own }));

        var attempt = Assert.Single(reader.Explain(reader.Read(NewsItem.Parse("Ungarn sang die Hymne."))).Attempts);

        Assert.Equal(("hymne-singen", 3, true, FrameOutcome.Event), (attempt.Frame.Id, attempt.Frame.Line, attempt.Frame.IsOwn, attempt.Outcome));
    }

    [Fact]
    public void Words_that_no_file_knows_are_found_and_known_ones_are_not()
    {
        var reading = Reader.Read(NewsItem.Parse(
            "Die Regierung in Ungarn entrümpelt den Haushalt. Olga Brettschneider sagte, sie kritisiere Polen und sei anwesend gewesen."));

        var found = new UncodedFinder(LanguageFiles.BuiltIn).Find(reading.QuotationLayer);

        Assert.Equal(
            [(UncodedKind.Verb, "entrümpeln"), (UncodedKind.Adjective, "anwesend"), (UncodedKind.Actor, "Olga Brettschneider")],
            found.Select(f => (f.Kind, f.Word)));
    }

    private static (Reading Reading, EventExplanation Explanation) Explain(string text)
    {
        var reading = Reader.Read(NewsItem.Parse(text));
        return (reading, Reader.Explain(reading));
    }

    private static string LineOf(FrameRow frame)
    {
        using var stream = typeof(Reader).Assembly.GetManifestResourceStream(frame.File)!;
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n')[frame.Line - 1];
    }
}
