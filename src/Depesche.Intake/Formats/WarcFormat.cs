namespace Depesche.Intake.Formats;

/// <summary>Web archives (WARC 1.0 and 1.1): the HTML pages that servers answered with. All else in an archive is passed over.</summary>
/// <param name="html">Reads a page.</param>
internal sealed class WarcFormat(Func<InputSource, IEnumerable<IntakeResult>> html) : IReportFormat
{
    public IEnumerable<IntakeResult> Read(InputSource source) => OrEmpty(source, Records(source, source.Content, 0));

    /// <summary>Reads an archive in which each record is compressed by itself.</summary>
    public IEnumerable<IntakeResult> ReadMembers(InputSource source) => OrEmpty(source, new GzipMembers(source.Content).Read().SelectMany(m =>
        m.Content is { } content
            ? Records(source, new MemoryStream(content), m.Offset)
            : [IntakeResult.Failed($"{source.Origin}@{m.Offset}", $"{m.Problem} (byte {m.Offset + 1:N0}); reading goes on behind it")]));

    private IEnumerable<IntakeResult> Records(InputSource source, Stream content, long start)
    {
        using var records = new WarcRecords(content);
        foreach (var record in records.Read())
        {
            var origin = $"{source.Origin}@{start + record.Offset}";
            if (record.Problem is { } problem)
            {
                yield return IntakeResult.Failed(origin, problem);
                continue;
            }

            if (!record.IsResponse)
            {
                continue;
            }

            foreach (var result in Page(source with { Origin = origin }, record))
            {
                yield return result;
            }
        }
    }

    private IEnumerable<IntakeResult> Page(InputSource source, WarcRecord record)
    {
        HttpPage? page = null;
        string? problem = null;
        try
        {
            page = HttpPage.Of(record.Content);
        }
        catch (Exception error) when (error is InvalidDataException or IntakeLimitException)
        {
            problem = $"the page cannot be unpacked: {error.Message}";
        }

        if (problem is not null)
        {
            return [IntakeResult.Failed(source.Origin, problem)];
        }

        if (page is not { IsHtml: true })
        {
            return [];
        }

        var address = record.Headers.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');
        return html(source with { Content = new MemoryStream(page.Body), Nesting = source.Nesting + 1 })
            .Select(r => r.Item is { Url: null } item ? r with { Item = item with { Url = address } } : r);
    }

    private static IEnumerable<IntakeResult> OrEmpty(InputSource source, IEnumerable<IntakeResult> results)
    {
        var isEmpty = true;
        foreach (var result in results)
        {
            isEmpty = false;
            yield return result;
        }

        if (isEmpty)
        {
            yield return IntakeResult.Failed(source.Origin, "the archive holds no HTML page (no response record of one)");
        }
    }
}
