using Depesche.Evaluation.Times;
using Depesche.Readings;
using Depesche.Times;

namespace Depesche.Evaluation.Tests.Times;

public sealed class TimesEvaluationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("depesche-times-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Words_and_spans_are_read_without_tags_entities_and_expressions_without_words()
    {
        var document = TimeMlDocument.Load(Write("a.tml", """
            Kaufmann &amp; Sohn lädt <TIMEX3 tid="t1" type="DATE" value="2011-05-03"> heute </TIMEX3> ein,<TIMEX3 tid="t2" type="DATE" value="2011"/>
            für <TIMEX3 tid="t3" type="DURATION" value="P2D">zwei Tage</TIMEX3><TIMEX3 tid="t4" type="DATE" value="2011"></TIMEX3>.
            """));

        Assert.Equal("Kaufmann & Sohn lädt  heute  ein,\nfür zwei Tage.", document.Text.ReplaceLineEndings("\n"));
        Assert.Equal(["heute", "zwei Tage"], document.Timexes.Select(t => t.Span.In(document.Text).ToString()));
        Assert.Equal([TimexType.Date, TimexType.Duration], document.Timexes.Select(t => t.Type));
        Assert.Equal("2011-05-02", document.Created.ToString());
    }

    [Fact]
    public void Expressions_outside_the_text_are_not_counted()
    {
        var file = Path.Combine(folder, "title.tml");
        File.WriteAllText(file, """
            <TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2011-05-02">2.5.2011</TIMEX3></DCT>
            <TITLE><TIMEX3 tid="t1" type="DATE" value="2011-05-02">Heute</TIMEX3> Regen</TITLE><TEXT>Es regnet.</TEXT>
            <TIMEX3 tid="t2" type="DATE" value="2011" /></TimeML>
            """);

        Assert.Empty(TimeMlDocument.Load(file).Timexes);
    }

    [Fact]
    public void Strict_wants_the_same_extent_and_type_and_value_want_an_overlap()
    {
        var gold = Write("gold.tml", """
            Am <TIMEX3 tid="t1" type="DATE" value="2011-04-29">Freitag</TIMEX3> und <TIMEX3 tid="t2" type="DATE" value="2011-W17">in der vorigen Woche</TIMEX3>
            dauerte es <TIMEX3 tid="t3" type="DURATION" value="P3D">drei Tage</TIMEX3>, <TIMEX3 tid="t4" type="DATE" value="PAST_REF">damals</TIMEX3>.
            """);
        var answers = Write("answers.tml", """
            Am  <TIMEX3 tid="t1" type="DATE" value="2011-04-29">Freitag</TIMEX3> und in der <TIMEX3 tid="t2" type="DATE" value="2011-W18">vorigen Woche</TIMEX3>
            dauerte <TIMEX3 tid="t5" type="DATE" value="XXXX">es</TIMEX3> <TIMEX3 tid="t3" type="SET" value="P3D">drei Tage</TIMEX3>, damals.
            """);

        var scores = TimesEvaluation.Score(gold, answers);

        Assert.Equal(new TimexScores(new(2, 4, 4), new(3, 4, 4), new(2, 4, 4), new(2, 4, 4)), scores);
    }

    [Fact]
    public void One_answer_is_matched_once_and_an_answer_of_the_same_extent_goes_first()
    {
        var pairs = TimexMatching.Match(
            [At(0, 10, "a"), At(11, 20, "b")],
            [At(0, 4, "x"), At(0, 10, "a"), At(15, 30, "b")]);

        Assert.Equal(new TimexScores(new(1, 3, 2), new(2, 3, 2), new(2, 3, 2), new(2, 3, 2)), TimexScores.Of(pairs));
    }

    [Fact]
    public void Two_gold_expressions_under_one_answer_count_as_one_hit()
    {
        var pairs = TimexMatching.Match([At(0, 4, "a"), At(5, 9, "b")], [At(0, 9, "a")]);

        Assert.Equal(1, TimexScores.Of(pairs).Relaxed.Hits);
    }

    [Fact]
    public void Texts_that_differ_are_refused()
    {
        var error = Assert.Throws<GoldDataException>(() => TimesEvaluation.Score(Write("one.tml", "Es regnete lange."), Write("two.tml", "Es regnete kurz.")));

        Assert.Contains("Esregnete", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Meyer & Sohn", ":3:", "XML")]
    [InlineData("<TIMEX3 type=\"DAY\" value=\"2011\">2011</TIMEX3>", ":3:", "'DAY'")]
    [InlineData("<TIMEX3 type=\"DATE\">2011</TIMEX3>", ":3:", "no value")]
    [InlineData("<TIMEX3 type=\"DATE\" value=\"2\">im <TIMEX3 type=\"DATE\" value=\"2011\">2011</TIMEX3></TIMEX3>", ":3:", "inside another")]
    [InlineData("das Jahr&nbsp;2011", ":3:", "XML")]
    [InlineData("<TIMEX3 type=\"DATE\" value=\"2011\">2011", ":3:", "XML")]
    public void A_broken_file_is_named_with_its_line(string text, string line, string problem)
    {
        var error = Assert.Throws<GoldDataException>(() => TimeMlDocument.Load(Write("broken.tml", text)));

        Assert.Contains("broken.tml" + line, error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        var file = Path.Combine(folder, "dtd.tml");
        File.WriteAllText(file, "<!DOCTYPE TimeML [<!ENTITY a \"a\">]><TimeML><TEXT>&a;</TEXT></TimeML>");

        Assert.Contains("dtd.tml:1:", Assert.Throws<GoldDataException>(() => TimeMlDocument.Load(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere.tml", Assert.Throws<GoldDataException>(() => TimeMlDocument.Load(Path.Combine(folder, "nowhere.tml"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_creation_time_is_refused()
    {
        var file = Path.Combine(folder, "undated.tml");
        File.WriteAllText(file, "<TimeML><TEXT>Es regnet.</TEXT></TimeML>");

        Assert.Contains("<DCT>", Assert.Throws<GoldDataException>(() => TimeMlDocument.Load(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_figures_have_the_documented_keys_in_their_order()
    {
        Write("a.tml", "Es regnete <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2011-05-02\">heute</TIMEX3>.");

        var result = TimesEvaluation.Run(new Reader(), [folder], errors: 5);

        Assert.Equal(["strict.f1", "relaxed.f1", "type.f1", "value.f1"], result.Figures.Select(f => f.Key));
        Assert.All(result.Figures, f => Assert.InRange(f.Value, 0, 1));
        Assert.Contains("1 documents", result.Table, StringComparison.Ordinal);
    }

    private static TimexAnnotation At(int start, int end, string value) =>
        new(Text.TextSpan.FromBounds(start, end), TimexType.Date, value);

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, $"""
            <?xml version="1.0" ?>
            <TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2011-05-02" functionInDocument="CREATION_TIME">2.5.2011</TIMEX3></DCT>
            <TEXT>{text}</TEXT></TimeML>
            """);
        return file;
    }
}
