using System.Text;
using System.Xml.Linq;
using Depesche.Archive.Export;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Archive.Tests.Export;

public sealed class ReportExportTests
{
    private static readonly XNamespace Tei = TeiExport.Namespace;
    private static readonly XName Id = XNamespace.Xml + "id";

    [Theory]
    [InlineData("tei")]
    [InlineData("conllu")]
    public void Forms_that_carry_the_text_are_refused_without_it(string name)
    {
        var error = Assert.Throws<ExportException>(() => SampleRows.Write(SampleRows.ForReports(name), SampleRows.Reports, SampleRows.Options));

        Assert.Contains("--with-text", error.Message, StringComparison.Ordinal);
        Assert.True(SampleRows.ForReports(name).Format.NeedsText);
    }

    [Fact]
    public void Tei_holds_each_text_character_for_character()
    {
        var corpus = ReadTei(SampleRows.Reports);

        Assert.Equal(SampleRows.Reports.Select(r => r.Report.Text), corpus.Elements(Tei + "TEI").Select(t => t.Descendants(Tei + "ab").Single().Value));
    }

    [Fact]
    public void Tei_names_speaker_and_type_of_each_quotation()
    {
        var corpus = ReadTei(SampleRows.Reports);

        var firsts = corpus.Descendants(Tei + "said").Where(s => s.Attribute("prev") is null).ToArray();
        Assert.Equal(SampleRows.Reports.Sum(r => r.Reading.Quotations.Length), firsts.Length);
        Assert.All(firsts, s => Assert.Contains((string)s.Attribute("direct")!, (string[])["true", "false"]));
        foreach (var row in SampleRows.Reports)
        {
            foreach (var quotation in row.Reading.Quotations)
            {
                var parts = corpus.Descendants(Tei + "said").Where(s => ((string)s.Attribute(Id)!).Split('.')[0] == $"r{row.Report.Version}-q{quotation.Index + 1}").ToArray();
                Assert.Equal(RowText.Words(quotation.Quote, row.Report.Text).Replace(" … ", "", StringComparison.Ordinal), string.Concat(parts.Select(p => p.Value)));
            }
        }
    }

    [Fact]
    public void Tei_references_lead_to_elements_with_unique_identifiers()
    {
        var corpus = ReadTei(SampleRows.Reports);

        var ids = corpus.DescendantsAndSelf().Attributes(Id).Select(a => a.Value).ToArray();
        var references = corpus.Descendants().Attributes().Where(a => a.Name.LocalName is "who" or "toWhom" or "ref" or "ana" or "corresp" or "prev")
            .SelectMany(a => a.Value.Split(' ')).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.Contains(r[1..], ids));
    }

    [Fact]
    public void Tei_tells_every_event_with_its_date()
    {
        var events = ReadTei(SampleRows.Reports).Descendants(Tei + "event").ToArray();

        Assert.Equal(SampleRows.Events.Length, events.Length);
        Assert.Contains(events, e => (string?)e.Attribute("when") == "2021-02-01" || e.Attribute("when") is not null);
    }

    [Fact]
    public void Tei_keeps_line_ends_and_replaces_what_xml_forbids()
    {
        var item = NewsItem.Parse("BERLIN (dpa) - Merkel traf Macron.\r\n\r\nEin \u0001 Zeichen & <b> 😀 \uD800.", new NewsItemMetadata("x"));
        var corpus = ReadTei([new ReadReport(SampleRows.Report(item.Text), new Reader().Read(item))]);

        Assert.Equal("BERLIN (dpa) - Merkel traf Macron.\r\n\r\nEin \uFFFD Zeichen & <b> 😀 \uFFFD.", corpus.Descendants(Tei + "ab").Single().Value);
    }

    [Fact]
    public void Marks_that_overlap_are_cut_and_those_inside_are_nested()
    {
        var written = new StringBuilder();
        var nesting = new InlineNesting("0123456789", t => written.Append(t), m => written.Append((char)('a' + m.Index)).Append('('), () => written.Append(')'));

        nesting.Write(
        [
            new InlineMark(new TextSpan(2, 4), MarkKind.Quotation, 0),
            new InlineMark(new TextSpan(4, 4), MarkKind.Quotation, 1),
            new InlineMark(new TextSpan(3, 1), MarkKind.Mention, 2),
            new InlineMark(new TextSpan(4, 4), MarkKind.Mention, 3),
            new InlineMark(new TextSpan(9, 0), MarkKind.Mention, 4),
        ]);

        Assert.Equal("01a(2c(3)b(d(45)))b(d(67))89", written.ToString());
    }

    [Fact]
    public void Conllu_reads_back_to_the_same_words_and_trees()
    {
        var text = SampleRows.WriteText(SampleRows.ForReports("conllu"), SampleRows.Reports, SampleRows.WithText);

        var read = new ConlluReader(joinsCompounds: true).Read(text);

        Assert.Equal(SampleRows.Reports.Length, read.Count);
        foreach (var (row, parsed) in SampleRows.Reports.Zip(read))
        {
            Assert.Equal(row.Reading.Text.Forms, parsed.Text.Forms);
            Assert.Equal(row.Reading.Syntax.Words.Select(w => (w.Head, w.Relation, w.Pos)), parsed.Words.Select(w => (w.Head, w.Relation, w.Pos)));
        }
    }

    [Fact]
    public void Conllu_marks_the_words_of_events_and_quotations()
    {
        var row = SampleRows.Reports[3];
        var lines = SampleRows.WriteText(SampleRows.ForReports("conllu"), [row], SampleRows.WithText).Split('\n');
        var misc = lines.Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[9].Split('|')).ToArray();

        Assert.Equal("# newdoc id = r4", lines[0]);
        Assert.All(row.Reading.Events, e => Assert.Contains(misc, m => m.Any(a => a.StartsWith("Event=", StringComparison.Ordinal) && a[6..].Split(',').Contains(ReadingJson.EventId(e.Index)))));
        Assert.All(row.Reading.Quotations, q => Assert.Contains(misc, m => m.Any(a => a.StartsWith("Quote=", StringComparison.Ordinal) && a[6..].Split(',').Contains(ReadingJson.QuotationId(q.Index)))));
        Assert.Equal(row.Reading.Quotations.Length, lines.Count(l => l.StartsWith("# quotation = ", StringComparison.Ordinal)));
        Assert.Contains(lines, l => l.StartsWith("# event = v1 ", StringComparison.Ordinal));
    }

    private static XElement ReadTei(IEnumerable<ReadReport> reports)
    {
        using var stream = new MemoryStream(SampleRows.Write(SampleRows.ForReports("tei"), reports, SampleRows.WithText));
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
    }
}
