using System.Collections.Immutable;
using Depesche.Archive.Cases;
using Depesche.Archive.Lineage;
using Depesche.Archive.Search;
using Depesche.Intake;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Archive.Adding;

/// <summary>A report with all that has to be worked out before it is written.</summary>
/// <param name="Path">The path that was given, under which it was found.</param>
/// <param name="Origin">File, entry or line.</param>
internal sealed record PreparedReport(string Path, string Origin)
{
    /// <summary>The report; null when there is a problem.</summary>
    public SourceItem? Source { get; init; }

    /// <summary>What tells it from others.</summary>
    public ReportIdentity? Identity { get; init; }

    /// <summary>True when this very version is in the archive.</summary>
    public bool IsSame { get; init; }

    /// <summary>Its frame.</summary>
    public NewsItem? Item { get; init; }

    /// <summary>What was read from it; null when the archive has the reading.</summary>
    public PreparedReading? Reading { get; init; }

    /// <summary>The agencies whose text it is and those it cites.</summary>
    public AgencyCredit Credit { get; init; } = new([], []);

    /// <summary>Its place in an agency's series.</summary>
    public SeriesMark Series { get; init; }

    /// <summary>Words of headline and lead; null for a withdrawal without text.</summary>
    public LeadWords? Lead { get; init; }

    /// <summary>What is wrong.</summary>
    public string? Problem { get; init; }
}

/// <summary>A reading with all that has to be worked out before it is written.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Signature">What its text is compared with others by.</param>
/// <param name="Words">What full-text search keeps of the report.</param>
/// <param name="QuotationWords">The same of each quotation.</param>
/// <param name="Facts">The facts of its events, their numbers and family still open.</param>
internal sealed record PreparedReading(
    Reading Reading, TextSignature Signature, SearchText Words, ImmutableArray<SearchText> QuotationWords, ImmutableArray<CaseFact> Facts);

/// <summary>Works out what is to be written of a report: the part of adding that runs on all cores.</summary>
internal sealed class ReportPreparer(Reader reader, LanguageFiles data)
{
    private readonly NewsItemParser parser = new(data);
    private readonly LanguageCheck language = new(data);
    private readonly AgencyCredits credits = new(data);
    private readonly SeriesReader series = new();
    private readonly FunctionWordHashes functionWords = new(data);
    private readonly SearchTerms terms = new(data);

    /// <summary>Prepares a report.</summary>
    /// <param name="report">The report without reading.</param>
    /// <param name="isRead">True when the archive has its reading.</param>
    public PreparedReport Prepare(PreparedReport report, bool isRead)
    {
        if (report.Source is not { } source || report.IsSame || (source.Text.Length == 0 && source.Status == PublicationStatus.Canceled))
        {
            return report;
        }

        if (string.IsNullOrWhiteSpace(source.Text))
        {
            return report with { Problem = "the report has no text" };
        }

        var check = language.Check(source.Text);
        if (check.Verdict == LanguageVerdict.Other)
        {
            return report with { Problem = $"the text is not German{(check.Language is { } other ? $" (it looks like '{other}')" : "")}" };
        }

        var item = source.ToNewsItem(parser);
        return report with
        {
            Item = item,
            Credit = credits.Read(source, item),
            Series = series.Read(source, item),
            Lead = LeadWords.Of(item, functionWords),
            Reading = isRead ? null : Prepare(reader.Read(item)),
        };
    }

    private PreparedReading Prepare(Reading reading) => new(
        reading,
        TextSignature.Of(reading.Item),
        terms.Of(reading.Syntax),
        [.. reading.Quotations.Select(q => terms.Of(reading.Syntax, q.Quote.AsSpan()))],
        [.. reading.Events.Select(e => CaseFactReader.Read(reading, e, 0, 0))]);
}
