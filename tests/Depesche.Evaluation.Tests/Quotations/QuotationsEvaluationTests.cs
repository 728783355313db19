using System.Collections.Immutable;
using Depesche.Evaluation.Quotations;
using Depesche.NewsItems;

namespace Depesche.Evaluation.Tests.Quotations;

public class QuotationsEvaluationTests
{
    [Fact]
    public void A_perfect_answer_scores_one_in_every_part()
    {
        var tally = Score(Article(Quotation([5, 6, 7], speaker: [0], cue: [1], frame: [0, 1, 2])),
            Quotation([5, 6, 7], speaker: [0], cue: [1], frame: [0, 1, 2]));

        Assert.Equal(1, tally.Quote.F1);
        Assert.Equal(1, tally.Roles.F1);
        Assert.Equal(1, tally.Joint.F1);
        Assert.Equal(1, tally.Types.F1);
        Assert.Equal(1, tally.Media.F1);
    }

    [Fact]
    public void Precision_and_recall_are_means_over_quotations_not_over_tokens()
    {
        var tally = Score(Article(Quotation([0]), Quotation([10, 11, 12, 13])), Quotation([0]), Quotation([10, 11]));

        Assert.Equal(1, tally.Quote.Precision);
        Assert.Equal(0.75, tally.Quote.Recall);
    }

    [Fact]
    public void A_quotation_without_a_pair_counts_as_zero_on_its_own_side_only()
    {
        var missed = Score(Article(Quotation([0, 1]), Quotation([5])), Quotation([0, 1]));
        var madeUp = Score(Article(Quotation([0, 1])), Quotation([0, 1]), Quotation([7]));

        Assert.Equal((1.0, 0.5), (missed.Quote.Precision, missed.Quote.Recall));
        Assert.Equal((0.5, 1.0), (madeUp.Quote.Precision, madeUp.Quote.Recall));
    }

    [Fact]
    public void A_role_counts_only_where_one_side_has_it()
    {
        var tally = Score(Article(Quotation([0, 1], speaker: [3])), Quotation([0, 1]));

        Assert.Equal(1, tally.Roles.Gold);
        Assert.Equal(0, tally.Roles.Predicted);
        Assert.Equal(1, tally.Joint.Precision);
        Assert.Equal(0.5, tally.Joint.Recall);
    }

    [Fact]
    public void The_pairing_maximises_the_sum_of_overlaps_and_not_the_first_best_pair()
    {
        ImmutableArray<QuotationAnnotation> gold = [Quotation([0, 1, 2, 3]), Quotation([4, 5, 6, 7])];
        ImmutableArray<QuotationAnnotation> predicted = [Quotation([3, 4, 5, 6, 7]), Quotation([4, 5, 6, 7])];

        Assert.Equal([0, 1], QuotationPairing.Pair(gold, predicted));
    }

    [Fact]
    public void Of_two_quotations_over_the_same_words_the_one_of_the_same_type_is_the_pair()
    {
        ImmutableArray<QuotationAnnotation> gold = [Quotation([0, 1]), Quotation([0, 1]) with { Type = "Direct" }];
        ImmutableArray<QuotationAnnotation> predicted = [Quotation([0, 1]) with { Type = "Direct" }, Quotation([0, 1])];

        Assert.Equal([1, 0], QuotationPairing.Pair(gold, predicted));
    }

    [Fact]
    public void Quotations_without_a_shared_token_are_no_pair() =>
        Assert.Equal([-1], QuotationPairing.Pair([Quotation([0])], [Quotation([1])]));

    [Fact]
    public void An_article_gives_its_date_its_tokens_and_its_roles()
    {
        using var file = new GoldFile("""
            {"documentName":"7 - Probe (2005-01-23)","text":"Er sagte:  Ja.","sentences":[{"id":0,"begin":0,"charBegin":0,"tokens":["Er","sagte",":","Ja","."]}],"annotations":[{"id":0,"type":"Indirect","medium":"Speech","isNested":false,"quote":{"tokenIds":[3]},"speaker":{"tokenIds":[0]},"cue":{"tokenIds":[1]}}]}
            """);

        var article = Assert.Single(GoldArticle.ReadAll(file.Path));

        Assert.Equal(new PartialDate(2005, 1, 23), article.Published);
        Assert.Equal("Ja", article.Tokens[3].In(article.Text).ToString());
        Assert.Equal([2, 3], article.TokensUnder([new(8, 4)]));
        var quotation = Assert.Single(article.Quotations);
        Assert.Equal([0], quotation.Parts[(int)QuotationPart.Speaker]);
        Assert.Empty(quotation.Parts[(int)QuotationPart.Addressee]);
    }

    [Fact]
    public void A_broken_gold_line_is_named_by_file_and_line()
    {
        using var file = new GoldFile("\n{\"documentName\":\"x\"}");

        var error = Assert.Throws<GoldDataException>(() => GoldArticle.ReadAll(file.Path).ToList());

        Assert.StartsWith($"{file.Path}:2:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Worked_examples_stop_at_the_number_asked_for()
    {
        var article = Article(Quotation([0]), Quotation([1]), Quotation([2]));
        var errors = new QuotationErrors(2);

        QuotationsEvaluation.Compare(article, [], new QuotationTally(), errors);

        Assert.Contains("2. missed", errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("3. missed", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Verbatim_words_inside_indirect_speech_count_as_a_nested_direct_quotation()
    {
        const string text = "Der Kanzler sagte, er sehe „keinen Grund zur Sorge“.";
        string[] tokens = ["Der", "Kanzler", "sagte", ",", "er", "sehe", "„", "keinen", "Grund", "zur", "Sorge", "“", "."];
        var spans = tokens.Select(t => new Text.TextSpan(text.IndexOf(t, StringComparison.Ordinal), t.Length));
        var article = new GoldArticle("Probe", text, [.. spans], []);

        var predicted = QuotationsEvaluation.Convert(article, new Readings.Reader().Read(NewsItem.Parse(text)));

        var nested = Assert.Single(predicted, q => q.Type == "Direct");
        Assert.Equal([6, 7, 8, 9, 10, 11], nested.Quote);
        Assert.True(nested.IsNested);
        Assert.Equal(predicted[0].Parts[(int)QuotationPart.Speaker], nested.Parts[(int)QuotationPart.Speaker]);
    }

    [Theory]
    [InlineData("Die Zeitung zitiert den Kanzler mit den Worten: „Wir gehen.“", "den Kanzler", "Die Zeitung")]
    [InlineData("Der Kanzler sagte: „Wir gehen.“", "Der Kanzler")]
    public void Cited_words_are_one_quotation_of_each_who_gives_them(string text, params string[] speakers)
    {
        var article = new GoldArticle("Probe", text, [.. Words(text)], []);

        var predicted = QuotationsEvaluation.Convert(article, new Readings.Reader().Read(NewsItem.Parse(text)));

        Assert.Equal(speakers, predicted.Select(p => string.Join(' ', p.Parts[(int)QuotationPart.Speaker].Select(t => article.Tokens[t].In(text).ToString()))));
    }

    [Theory]
    [InlineData("Der Kanzler sagte, das sei ein „Bunker“.", 1)]
    [InlineData("Der Kanzler sagte, er sehe den „Bunker“.", 0)]
    public void A_single_noun_counts_behind_an_indefinite_article(string text, int direct)
    {
        var article = new GoldArticle("Probe", text, [.. Words(text)], []);

        Assert.Equal(direct, QuotationsEvaluation.Convert(article, new Readings.Reader().Read(NewsItem.Parse(text))).Count(p => p.Type == "Direct"));
    }

    private static IEnumerable<Text.TextSpan> Words(string text)
    {
        var start = 0;
        foreach (var word in text.Split(' '))
        {
            yield return new Text.TextSpan(start, word.Length);
            start += word.Length + 1;
        }
    }

    [Fact]
    public void A_direct_quotation_is_found_whole_when_all_its_words_but_the_marks_are_the_same()
    {
        const string text = "„ja nein“ er";
        var article = new GoldArticle("Probe", text, [new(0, 1), new(1, 2), new(4, 4), new(8, 1), new(10, 2)], [Direct([0, 1, 2, 3], [4])]);

        Assert.Equal((1.0, 1.0), Shares(article, Direct([1, 2], [4])));
        Assert.Equal((0.0, 0.0), Shares(article, Direct([1], [4])));
        Assert.Equal((0.0, 0.0), Shares(article, Direct([0, 1, 2, 3, 4], [4])));
        Assert.Equal((0.0, 0.0), Shares(article, Direct([1, 2], [4]) with { Type = "Indirect" }));
    }

    [Fact]
    public void The_speaker_of_a_direct_quotation_is_right_when_at_least_half_of_the_words_are_the_same()
    {
        var article = Article(Direct([0, 1], [5, 6, 7]));

        Assert.Equal((1.0, 1.0), Shares(article, Direct([0, 1], [7])));
        Assert.Equal((1.0, 0.0), Shares(article, Direct([0, 1], [8])));
        Assert.Equal((1.0, 0.0), Shares(article, Direct([0, 1])));
        Assert.Equal((1.0, 1.0), Shares(Article(Direct([0, 1])), Direct([0, 1])));
    }

    [Fact]
    public void Errors_in_direct_quotations_are_listed_by_cause()
    {
        var tally = new QuotationTally(errors: 5);
        QuotationsEvaluation.Compare(Article(Direct([0, 1], [5]), Direct([8, 9])), [Direct([0, 1])], tally, new QuotationErrors(0));

        var table = QuotationTable.Format(tally);
        Assert.Contains("1  direct: no speaker", table, StringComparison.Ordinal);
        Assert.Contains("1  direct: nothing read over the words", table, StringComparison.Ordinal);
    }

    private static (double Found, double Speaker) Shares(GoldArticle article, params ImmutableArray<QuotationAnnotation> predicted)
    {
        var tally = new QuotationTally();
        QuotationsEvaluation.Compare(article, predicted, tally, new QuotationErrors(0));
        return (tally.Direct.FoundShare, tally.Direct.SpeakerShare);
    }

    private static QuotationAnnotation Direct(int[] quote, int[]? speaker = null) => Quotation(quote, speaker) with { Type = "Direct" };

    private static QuotationTally Score(GoldArticle article, params ImmutableArray<QuotationAnnotation> predicted)
    {
        var tally = new QuotationTally();
        QuotationsEvaluation.Compare(article, predicted, tally, new QuotationErrors(0));
        return tally;
    }

    private static GoldArticle Article(params ImmutableArray<QuotationAnnotation> quotations) =>
        new("Probe (2020-01-02)", new string('x', 40), [.. Enumerable.Range(0, 20).Select(i => new Text.TextSpan(2 * i, 1))], quotations);

    private static QuotationAnnotation Quotation(int[] quote, int[]? speaker = null, int[]? cue = null, int[]? frame = null) =>
        new([quote, speaker ?? [], cue ?? [], frame ?? [], []], "Indirect", "Speech", false);

    private sealed class GoldFile : IDisposable
    {
        public GoldFile(string content) => File.WriteAllText(Path, content);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
