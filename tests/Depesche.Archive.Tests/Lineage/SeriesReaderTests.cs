using Depesche.Archive.Lineage;
using Depesche.Intake;
using Depesche.LanguageData;
using Depesche.NewsItems;

namespace Depesche.Archive.Tests.Lineage;

public sealed class SeriesReaderTests
{
    private static readonly SeriesReader Reader = new();

    [Theory]
    [InlineData("EIL: Minister tritt zurück", SeriesKind.Urgent, null, false, false)]
    [InlineData("ROUNDUP 2: Minister tritt zurück", SeriesKind.Summary, 2, false, false)]
    [InlineData("ROUNDUP/Aktien Wien: Kurse geben nach", SeriesKind.Summary, null, false, false)]
    [InlineData("WDH/ROUNDUP: Minister tritt zurück", SeriesKind.Summary, null, false, true)]
    [InlineData("KORREKTUR/ROUNDUP 3: Minister tritt zurück", SeriesKind.Summary, 3, true, false)]
    [InlineData("dpa-AFX ÜBERBLICK: Unternehmen vom Abend", SeriesKind.Overview, null, false, false)]
    [InlineData("+++ Eilmeldung +++ Minister tritt zurück", SeriesKind.Urgent, null, false, false)]
    [InlineData("Stichwort: Die Waffenruhe", SeriesKind.Background, null, false, false)]
    [InlineData("Chronologie: Der Streit um das Gas", SeriesKind.Chronology, null, false, false)]
    [InlineData("Minister: Zusammenfassung folgt", SeriesKind.None, null, false, false)]
    [InlineData("Ein Überblick über die Lage", SeriesKind.None, null, false, false)]
    public void Headlines_bear_marks_before_a_colon(string headline, SeriesKind kind, int? number, bool isCorrection, bool isRepeat) =>
        Assert.Equal(new SeriesMark(kind, number, isCorrection, isRepeat), Read(new() { Origin = "x", Format = InputFormat.Text, Text = "Text.", Headline = headline }));

    [Theory]
    [InlineData("Zusammenfassung 1", SeriesKind.Summary, 1, false)]
    [InlineData("2. Zusammenfassung", SeriesKind.Summary, 2, false)]
    [InlineData("(Zusammenfassung - neu: Reaktionen)", SeriesKind.Summary, null, false)]
    [InlineData("Berichtigung: Name im zweiten Absatz", SeriesKind.None, null, true)]
    [InlineData("correctionshort: Es ist das 31. Mitglied.", SeriesKind.None, null, true)]
    [InlineData("Vorbericht", SeriesKind.Preview, null, false)]
    [InlineData("Notizblock folgt", SeriesKind.None, null, false)]
    [InlineData("Eine Zusammenfassung folgt bis 18.00 Uhr", SeriesKind.None, null, false)]
    public void Notes_begin_with_a_mark(string note, SeriesKind kind, int? number, bool isCorrection) =>
        Assert.Equal(new SeriesMark(kind, number, isCorrection), Read(new() { Origin = "x", Format = InputFormat.Text, Text = "Text.", Notes = [note] }));

    [Theory]
    [InlineData("Konflikte/Ukraine/Zusammenfassung", SeriesKind.Summary)]
    [InlineData("Wortlaut/Regierung", SeriesKind.Wording)]
    [InlineData("Fernsehen/Serie", SeriesKind.None)]
    public void A_part_of_the_keyword_line_may_be_a_mark_but_not_a_subject(string slug, SeriesKind kind) =>
        Assert.Equal(kind, Read(new() { Origin = "x", Format = InputFormat.Text, Text = "Text.", Slug = slug }).Kind);

    [Fact]
    public void A_note_above_the_dateline_counts() =>
        Assert.Equal(SeriesKind.Summary, Read(new()
        {
            Origin = "x",
            Format = InputFormat.Text,
            Text = "(Zusammenfassung - neu: Reaktionen)\nMinister tritt zurück\n\nBerlin (dpa) - Der Minister ist zurückgetreten.",
        }).Kind);

    [Theory]
    [InlineData(1, SeriesKind.Flash)]
    [InlineData(2, SeriesKind.Urgent)]
    [InlineData(4, SeriesKind.None)]
    public void Without_a_mark_the_urgency_tells_the_urgent_kinds(int urgency, SeriesKind kind) =>
        Assert.Equal(kind, Read(new() { Origin = "x", Format = InputFormat.Text, Text = "Text.", Urgency = urgency }).Kind);

    [Theory]
    [InlineData("", "report", "any", "must be a new mark")]
    [InlineData("Eil", "dringend", "any", "is none of")]
    public void A_wrong_row_is_told_with_its_line(string mark, string kind, string place, string problem)
    {
        var error = Assert.Throws<DataFileException>(() => new SeriesReader([new DataRow("series.tsv", 7, [mark, kind, place], false)]));

        Assert.StartsWith("series.tsv:7:", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    private static SeriesMark Read(SourceItem source) => Reader.Read(source, NewsItem.Parse(source.Text));
}
