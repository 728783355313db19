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
    public Reading? Reading { get; init; }

    /// <summary>What is wrong.</summary>
    public string? Problem { get; init; }
}

/// <summary>Works out what is to be written of a report: the part of adding that runs on all cores.</summary>
internal sealed class ReportPreparer(Reader reader, LanguageFiles data)
{
    private readonly NewsItemParser parser = new(data);
    private readonly LanguageCheck language = new(data);

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
        return report with { Item = item, Reading = isRead ? null : reader.Read(item) };
    }
}
