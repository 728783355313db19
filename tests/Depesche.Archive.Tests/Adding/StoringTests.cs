using System.Collections.Immutable;
using Depesche.Archive.Adding;
using Depesche.Archive.Questions;
using Depesche.Intake;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Archive.Tests.Adding;

public class StoringTests
{
    [Fact]
    public void What_comes_out_is_what_was_read()
    {
        var parser = new NewsItemParser(LanguageData.LanguageFiles.BuiltIn);
        var reader = new Reader();
        using var archive = new TestArchive();
        var items = Samples();
        archive.Add([.. items]);
        using var ask = archive.Ask();
        var events = ask.Events(new EventFilter()).ToLookup(e => e.Report.Origin);
        var quotations = ask.Quotations(new QuotationFilter()).ToLookup(q => q.Report.Origin);
        foreach (var item in items)
        {
            var reading = reader.Read(item.ToNewsItem(parser));
            var rows = events[item.Origin].OrderBy(e => e.Number).ToList();
            Assert.Equal(reading.Events.Length, rows.Count);
            foreach (var (read, row) in reading.Events.Zip(rows))
            {
                Assert.Equal((read.Type, read.Aux, read.Date, read.DateReason, read.Place, read.PlaceCountry, read.Cameo, read.Quad, read.Scale, read.Rule),
                    (row.Type, row.Aux, row.Date, row.DateReason, row.Place, row.PlaceCountry, row.Cameo, row.Quad, row.Scale, row.Rule));
                Assert.Equal(read.Mode, row.Mode);
                Assert.Equal(read.Context, row.Context);
                Assert.Equal(read.Actors.Select(p => (p.Span, p.Code, p.Sector, Name(reading, p.Entity, p.Span))), row.Actors.Select(p => (p.Span, p.Code, p.Sector, p.Name)));
                Assert.Equal(read.Recipients.Select(p => (p.Span, p.Code, p.Sector, Name(reading, p.Entity, p.Span))), row.Recipients.Select(p => (p.Span, p.Code, p.Sector, p.Name)));
                Assert.Equal(read.Evidence.Select(e => (e.Sentence, Spans(e.Trigger), e.Quotation, Spans([.. e.Voice.Select(v => v.Span)]))),
                    row.Evidence.Select(e => (e.Sentence, Spans(e.Trigger), e.Quotation, Spans([.. e.Voice.Select(v => v.Span)]))));
                Assert.All(row.Evidence, e => Assert.Equal(reading.Text.Sentences[e.Sentence].Span, e.SentenceSpan));
            }

            var said = quotations[item.Origin].OrderBy(q => q.Number).ToList();
            Assert.Equal(reading.Quotations.Select(q => (q.Type, q.Medium, q.Stance, Spans(q.Quote), Spans(q.Cue), Spans(q.Frame), q.Speaker?.Span, q.Addressee?.Span, q.NestedIn, q.Date)),
                said.Select(q => (q.Type, q.Medium, q.Stance, Spans(q.Quote), Spans(q.Cue), Spans(q.Frame), q.Speaker?.Span, q.Addressee?.Span, q.NestedIn, q.Date)));
        }
    }

    [Fact]
    public void Reports_with_the_same_words_of_a_day_share_a_reading_and_each_answers()
    {
        using var archive = new TestArchive();
        var text = File.ReadAllText(Path.Combine(TestArchive.Root, "samples", "15-xi-in-moskau.txt"));
        archive.Add(TestArchive.Item(text, "1", provider: "Zeitung A"), TestArchive.Item(text, "2", provider: "Zeitung B"), TestArchive.Item(text, "3", provider: "Zeitung B", published: "2023-04-19"));

        Assert.Equal(["1"], archive.Sql("SELECT count(*) FROM texts"));
        Assert.Equal(["2"], archive.Sql("SELECT count(*) FROM readings"));
        using var ask = archive.Ask();
        Assert.Equal(3, ask.Events(new EventFilter()).Select(e => e.Report.Version).Distinct().Count());
    }

    [Fact]
    public void What_cannot_be_read_is_listed_until_it_can()
    {
        using var archive = new TestArchive();
        var failures = new List<AddFailure>();
        var english = TestArchive.Item("The minister said on Tuesday that the government would not accept the proposal and that it was time for the other side to move on.", "e");

        var summary = archive.AddResults([new IntakeResult("test:e:", english, null), new IntakeResult("wire.jsonl:3", null, "it is damaged")], failures.Add);

        Assert.Equal(2, summary.Of(AddOutcome.Failed));
        Assert.Equal(["test:e:", "wire.jsonl:3"], failures.Select(f => f.Origin));
        Assert.Equal(["the text is not German (it looks like 'en')", "it is damaged"], archive.Sql("SELECT problem FROM failures ORDER BY origin"));
        archive.AddResults([new IntakeResult("wire.jsonl:3", TestArchive.Item("Die Minister trafen sich in Berlin.", "g") with { Origin = "wire.jsonl:3" }, null)]);
        Assert.Equal(["test:e:"], archive.Sql("SELECT origin FROM failures"));
    }

    [Fact]
    public void What_cannot_be_read_fails_at_each_place_where_it_stands()
    {
        using var archive = new TestArchive();
        var english = TestArchive.Item("The minister said on Tuesday that the government would not accept the proposal and that it was time for the other side to move on.");

        var summary = archive.Add(english with { Origin = "a" }, english with { Origin = "b" });

        Assert.Equal(2, summary.Of(AddOutcome.Failed));
        Assert.Equal(["a", "b"], archive.Sql("SELECT origin FROM failures ORDER BY origin"));
    }

    [Fact]
    public void The_file_is_sound_and_rows_point_to_rows()
    {
        using var archive = new TestArchive();
        archive.Add([.. Samples()]);

        Assert.Equal(["ok"], archive.Sql("PRAGMA integrity_check"));
        Assert.Empty(archive.Sql("PRAGMA foreign_key_check"));
    }

    [Fact]
    public void A_full_disk_loses_nothing_and_the_next_run_goes_on()
    {
        using var archive = new TestArchive();
        var samples = Samples();
        archive.Add(samples[0]);
        var full = int.Parse(archive.Sql("PRAGMA page_count")[0], System.Globalization.CultureInfo.InvariantCulture) + 4;

        var error = Assert.Throws<ArchiveException>(() => archive.AddResults(samples.Select(s => new IntakeResult(s.Origin, s, null)), mostPages: full));

        Assert.Contains("no space is left", error.Message, StringComparison.Ordinal);
        Assert.Equal(["ok"], archive.Sql("PRAGMA integrity_check"));
        var kept = int.Parse(archive.Sql("SELECT count(*) FROM versions")[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(kept, 1, samples.Count - 1);
        Assert.Equal(samples.Count - kept, archive.Add([.. samples]).Of(AddOutcome.New));
    }

    [Fact]
    public void One_program_adds_at_a_time()
    {
        using var archive = new TestArchive();
        archive.Add(Samples()[0]);
        using var first = ArchiveWriter.Open(archive.Path, new Reader(), LanguageData.LanguageFiles.BuiltIn);

        var error = Assert.Throws<ArchiveException>(() => archive.Add(Samples()[1]));

        Assert.Contains("another program adds", error.Message, StringComparison.Ordinal);
        using var ask = archive.Ask();
        Assert.NotEmpty(ask.Events(new EventFilter()));
    }

    [Fact]
    public void Files_that_are_no_archive_are_refused_in_plain_words()
    {
        using var archive = new TestArchive();
        Assert.Contains("there is no such archive", Assert.Throws<ArchiveException>(archive.Ask).Message, StringComparison.Ordinal);
        File.WriteAllText(archive.Path, new string('x', 5000));
        Assert.Contains("no SQLite file", Assert.Throws<ArchiveException>(archive.Ask).Message, StringComparison.Ordinal);
        Assert.Contains("no SQLite file", Assert.Throws<ArchiveException>(() => archive.Add(Samples()[0])).Message, StringComparison.Ordinal);
        File.WriteAllText(archive.Path, "Notizen");
        Assert.Contains("no SQLite file", Assert.Throws<ArchiveException>(() => archive.Add(Samples()[0])).Message, StringComparison.Ordinal);
        Assert.Equal("Notizen", File.ReadAllText(archive.Path));
        File.Delete(archive.Path);
        archive.Sql("CREATE TABLE other (x)");
        Assert.Contains("no archive of Depesche", Assert.Throws<ArchiveException>(() => archive.Add(Samples()[0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_question_keeps_no_lock()
    {
        using var archive = new TestArchive();
        archive.Add(Samples()[0]);
        archive.Sql("PRAGMA user_version = 99");

        Assert.Contains("a newer Depesche made this archive", Assert.Throws<ArchiveException>(archive.Ask).Message, StringComparison.Ordinal);

        archive.Sql("PRAGMA user_version = 1");
        Assert.False(File.Exists(archive.Path + "-wal"), "the last to close the file could not take in its log");
    }

    internal static List<SourceItem> Samples() =>
        [.. Directory.GetFiles(Path.Combine(TestArchive.Root, "samples"), "*.txt").Order(StringComparer.Ordinal).SelectMany(new ReportIntake().Read).Select(r => r.Item!)];

    private static string Spans(ImmutableArray<TextSpan> spans) => string.Join(' ', spans);

    private static string Name(Reading reading, int entity, TextSpan span) => entity < 0 ? span.In(reading.Item.Text).ToString() : reading.Entities[entity].Name;
}
