using System.Text;
using Depesche.Benchmarks.Corpus;
using Depesche.Intake;

namespace Depesche.Archive.Tests.Corpus;

/// <summary>The corpus that the archive is measured with.</summary>
public class WireCorpusTests
{
    private const int Count = 3000;

    private static readonly List<CorpusReport> Reports = [.. new WireCorpus(Count, 1).Reports()];

    [Fact]
    public void A_seed_gives_the_same_bytes_each_time_and_another_seed_gives_others()
    {
        Assert.Equal(Written(new WireCorpus(200, 7).Reports()), Written(new WireCorpus(200, 7).Reports()));
        Assert.NotEqual(Written(new WireCorpus(200, 7).Reports()), Written(new WireCorpus(200, 8).Reports()));
    }

    [Fact]
    public void Intake_reads_every_line_as_it_was_meant()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Written(Reports)));
        var results = new ReportIntake().Read("wire.jsonl", stream).ToList();

        Assert.Equal(Count, results.Count);
        Assert.All(results.Zip(Reports), pair =>
        {
            var (result, report) = pair;
            Assert.Null(result.Problem);
            Assert.Equal(report.Id, result.Item!.Id);
            Assert.Equal(report.Published, result.Item.VersionCreated);
            Assert.Equal(report.Status, result.Item.Status.ToString().ToLowerInvariant());
            Assert.Equal(report.Text, result.Item.Text);
            Assert.Equal(report.Provider, result.Item.Provider);
        });
    }

    [Fact]
    public void Reports_come_in_the_order_of_time()
    {
        Assert.Equal(Count, Reports.Count);
        Assert.All(Reports.Zip(Reports.Skip(1)), pair => Assert.True(pair.First.Published <= pair.Second.Published));
        Assert.All(Reports, report => Assert.InRange(report.Published.Year, 2023, 2024));
    }

    [Fact]
    public void No_two_reports_have_an_identifier_and_a_version_in_common() =>
        Assert.Equal(Count, Reports.DistinctBy(r => (r.Id, r.Version)).Count());

    [Fact]
    public void No_text_has_a_placeholder_or_a_gap()
    {
        string[] traces = ["{", "}", "\t", "  ", " ,", " .", "..", "city "];
        Assert.All(Reports, report => Assert.All(traces, trace =>
        {
            Assert.DoesNotContain(trace, report.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(trace, report.Headline, StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void A_country_that_is_another_is_so_everywhere_with_its_capital_and_its_people()
    {
        foreach (var template in Template.LoadAll())
        {
            for (var seed = 0UL; seed < 5; seed++)
            {
                var variant = new Variant(template, seed, new DateOnly(2023, 5, 17));
                var others = template.Countries.Select(variant.Of).ToHashSet();
                var text = string.Join(' ', template.Paragraphs.SelectMany(p => p).Append(template.Headline).Concat(template.Places).Select(s => s.Text(variant)));
                foreach (var left in template.Countries.Where(c => !others.Contains(c)))
                {
                    var names = CorpusData.BuiltIn.Persons.Where(p => p.Country == left.Name).SelectMany(p => new[] { p.FullName, p.ShortName });
                    Assert.All(names.Append(left.Capital), name => Assert.DoesNotMatch($@"\b{name}\b", text));
                    Assert.DoesNotMatch($@"\b{left.Name}s?\b", text);
                    Assert.DoesNotMatch($@"\b{left.Adjective}(e[nrsm]?)?\b", text);
                }
            }
        }
    }

    [Fact]
    public void Days_and_months_move_with_the_day_of_publication()
    {
        var template = Template.LoadAll().Single(t => t.Number == "16");
        var text = string.Join(' ', template.Paragraphs.SelectMany(p => p).Select(s => s.Text(new Variant(template, 1, template.Date.AddDays(36)))));

        Assert.Contains("am Mittwoch", text, StringComparison.Ordinal);
        Assert.Contains("im Juni 2022", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_come_from_a_version_that_an_agency_sent_before_and_that_may_be_used()
    {
        var sent = new Dictionary<OriginalVersion, CorpusReport>();
        foreach (var report in Reports)
        {
            foreach (var original in report.Originals)
            {
                Assert.Equal("usable", sent[original].Status);
            }

            if (report.Originals.IsEmpty)
            {
                Assert.True(sent.TryAdd(new OriginalVersion(report.Id, report.Version), report), report.Id);
            }
        }
    }

    [Fact]
    public void A_verbatim_copy_has_the_words_of_its_original()
    {
        var sent = Reports.Where(r => r.Originals.IsEmpty).ToDictionary(r => new OriginalVersion(r.Id, r.Version));
        Assert.All(Reports.Where(r => r.Kind == ReportKind.Verbatim), copy =>
        {
            var original = sent[copy.Originals[0]];
            Assert.Contains(original.Text[original.Text.IndexOf(" - ", StringComparison.Ordinal)..], copy.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_correction_is_the_next_version_and_has_other_numbers_alone()
    {
        var sent = Reports.Where(r => r.Originals.IsEmpty).ToDictionary(r => new OriginalVersion(r.Id, r.Version));
        var corrections = Reports.Where(r => r.Kind == ReportKind.Correction).ToList();

        Assert.NotEmpty(corrections);
        Assert.All(corrections, correction =>
        {
            var before = sent[new OriginalVersion(correction.Id, correction.Version - 1)];
            Assert.NotEqual(before.Text, correction.Text);
            Assert.Equal(WithoutNumbers(before.Text), WithoutNumbers(correction.Text));
        });
    }

    private static string WithoutNumbers(string text) => string.Concat(text.Where(c => !char.IsAsciiDigit(c) && c is not ('.' or ' ')));

    private static string Written(IEnumerable<CorpusReport> reports)
    {
        using var lines = new MemoryStream();
        var writer = new CorpusWriter(lines, Stream.Null);
        foreach (var report in reports)
        {
            writer.Write(report);
        }

        return Encoding.UTF8.GetString(lines.ToArray());
    }
}
