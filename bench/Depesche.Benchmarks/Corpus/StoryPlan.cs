namespace Depesche.Benchmarks.Corpus;

/// <summary>A report that is to come.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Minutes">After the beginning of the story.</param>
/// <param name="Length">Of the agency's report.</param>
/// <param name="Version">Of the agency's report.</param>
/// <param name="IsWrong">Whether it has the number that is corrected later.</param>
/// <param name="Outlet">Number of the outlet; -1 for the agency.</param>
/// <param name="CopyVersion">Version of the copy.</param>
/// <param name="IsWithheld">Whether it is under embargo.</param>
internal readonly record struct PlannedReport(ReportKind Kind, int Minutes, Length Length, int Version, bool IsWrong, int Outlet, int CopyVersion, bool IsWithheld);

/// <summary>What an agency sends of a story and who copies it when: made from numbers alone, so that it costs little to count.</summary>
internal sealed class StoryPlan
{
    private readonly List<PlannedReport> reports = [];
    private CorpusRandom random;

    public StoryPlan(ulong seed, bool hasVersions, bool mayCorrect)
    {
        random = new CorpusRandom(seed, 0);
        var version = 0;
        var minutes = 0;
        if (random.Happens(CorpusShape.Flash))
        {
            Send(ReportKind.Flash, 0, Length.Flash, 1, isWrong: false);
            Copy(Length.Flash, 1, 0, CorpusShape.MeanFlashCopies, correctedAt: null);
            version = hasVersions ? 1 : 0;
            minutes = random.Between(10, 40);
        }

        version++;
        var correctedAt = mayCorrect && random.Happens(CorpusShape.Correction) ? minutes + random.Between(20, 180) : (int?)null;
        var isWithheld = correctedAt is null && random.Happens(CorpusShape.Embargo);
        Send(ReportKind.Report, minutes, Length.Report, version, correctedAt is not null, isWithheld);
        if (isWithheld)
        {
            version++;
            minutes += random.Between(60, 360);
            Send(ReportKind.Release, minutes, Length.Report, version, isWrong: false);
        }

        Copy(Length.Report, version, minutes, CorpusShape.MeanCopies, correctedAt);
        if (correctedAt is { } corrected)
        {
            version++;
            Send(ReportKind.Correction, corrected, Length.Report, version, isWrong: false);
            minutes = corrected;
        }

        if (random.Happens(CorpusShape.Cancellation))
        {
            Send(ReportKind.Cancellation, minutes + random.Between(30, 240), Length.Report, version + 1, isWrong: false);
            return;
        }

        if (random.Happens(CorpusShape.Summary))
        {
            version = hasVersions ? version + 1 : 1;
            minutes += random.Between(100, 360);
            Send(ReportKind.Summary, minutes, Length.Summary, version, isWrong: false);
            Copy(Length.Summary, version, minutes, CorpusShape.MeanCopies, correctedAt: null);
        }

        if (random.Happens(CorpusShape.Overview))
        {
            minutes += random.Between(120, 400);
            Send(ReportKind.Overview, minutes, Length.Overview, 1, isWrong: false);
            Copy(Length.Overview, 1, minutes, CorpusShape.MeanCopies, correctedAt: null);
        }
    }

    public IReadOnlyList<PlannedReport> Reports => reports;

    private void Send(ReportKind kind, int minutes, Length length, int version, bool isWrong, bool isWithheld = false) =>
        reports.Add(new PlannedReport(kind, minutes, length, version, isWrong, Outlet: -1, CopyVersion: 0, isWithheld));

    /// <summary>Copies by as many outlets; those before a correction have the wrong number, and some of them are mended.</summary>
    private void Copy(Length length, int version, int minutes, double mean, int? correctedAt)
    {
        var outlets = CorpusData.BuiltIn.Outlets;
        Span<double> weights = stackalloc double[outlets.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = outlets[i].Share;
        }

        var count = Math.Min(CorpusShape.MostCopies, (int)(Math.Log(1 - random.Unit()) / Math.Log(mean / (mean + 1))));
        for (var i = 0; i < count; i++)
        {
            var outlet = random.Weighted(weights);
            weights[outlet] = 0;
            var delay = random.Unit();
            var at = minutes + CorpusShape.FirstCopyMinutes + (int)(delay * delay * delay * CorpusShape.LastCopyMinutes);
            var isWrong = at < correctedAt;
            var kind = random.Happens(CorpusShape.Merged) && length != Length.Flash ? ReportKind.Merged
                : ReportKind.Verbatim + random.Weighted(CorpusShape.Edits(outlets[outlet].Takes));
            if (length == Length.Flash && kind == ReportKind.Cut)
            {
                kind = ReportKind.Verbatim;
            }

            var versionThen = at >= correctedAt ? version + 1 : version;
            reports.Add(new PlannedReport(kind, at, length, versionThen, isWrong, outlet, 1, IsWithheld: false));
            if (isWrong && random.Happens(CorpusShape.Updated))
            {
                var mended = correctedAt!.Value + random.Between(5, 120);
                reports.Add(new PlannedReport(ReportKind.Update, mended, length, version + 1, IsWrong: false, outlet, 2, IsWithheld: false));
            }
        }
    }
}
