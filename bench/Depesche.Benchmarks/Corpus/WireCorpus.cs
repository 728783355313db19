using System.Collections.Immutable;
using System.Globalization;

namespace Depesche.Benchmarks.Corpus;

/// <summary>A year of wire, made from the samples: what agencies send and what outlets make of it, in the order of time.</summary>
/// <remarks>
/// The same count and seed give the same reports. What is held at a time are the reports of the next hours.
/// What it is not: the news of 2023. Countries, and people who do not exist, stand where the samples have others, so nothing told in it is so; Germans,
/// Americans and the heads of organisations stay who they are in the samples. And it has no more to tell than the samples: two stories of one
/// sample share about a quarter of their sequences of five words, more than two reports of the news do.
/// </remarks>
internal sealed class WireCorpus(int count, ulong seed)
{
    private const int DaysOfYear = 365;
    private const int MinutesOfDay = 1440;
    private static readonly DateTimeOffset Beginning = new(2023, 1, 1, 0, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateTimeOffset SummerTime = new(2023, 3, 26, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset WinterTime = new(2023, 10, 29, 1, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableArray<double> HourShares = [.. CorpusShape.Hours];

    private readonly ImmutableArray<Template> templates = Template.LoadAll();
    private readonly ImmutableArray<double> templateShares = [.. Template.LoadAll().Select(t => t.Row.Share)];
    private readonly ImmutableArray<double> agencyShares = [.. CorpusData.BuiltIn.Agencies.Select(a => a.Share)];

    private readonly record struct Pending(Story Story, PlannedReport Plan, DateTimeOffset At);

    /// <summary>What of a story is settled before its words are.</summary>
    private readonly record struct Draft(Template Template, Agency Agency, ulong Seed, StoryPlan Plan);

    /// <summary>The last reports that agencies sent, which outlets join with others.</summary>
    private sealed class RecentReports
    {
        private (Story Story, PlannedReport Plan)? last;
        private (Story Story, PlannedReport Plan)? beforeLast;

        public void Add(Story story, PlannedReport plan)
        {
            if (plan is { Kind: ReportKind.Report or ReportKind.Release, IsWithheld: false })
            {
                beforeLast = last;
                last = (story, plan);
            }
        }

        /// <summary>The first paragraph of the last report of another story.</summary>
        public (string Paragraph, OriginalVersion Version)? LeadBeside(Story story) =>
            (last?.Story == story ? beforeLast : last) is var (other, plan)
                ? (other.Text(plan.Length, plan.IsWrong).Paragraphs[0], new OriginalVersion(other.Id(plan.Length), plan.Version))
                : null;
    }

    /// <summary>The reports.</summary>
    public IEnumerable<CorpusReport> Reports()
    {
        var stories = CountStories();
        var pending = new PriorityQueue<Pending, (DateTimeOffset At, int Order)>();
        var given = 0;
        var order = 0;
        var leads = new RecentReports();
        for (var number = 0; number < stories; number++)
        {
            var draft = DraftOf(number);
            var at = Time(number, stories);
            var story = new Story(number, draft.Template, draft.Agency, draft.Seed, DateOnly.FromDateTime(Local(at).Date));
            while (given < count && pending.TryPeek(out var next, out _) && next.At <= at)
            {
                pending.Dequeue();
                given++;
                yield return Make(next, leads);
            }

            foreach (var plan in draft.Plan.Reports)
            {
                pending.Enqueue(new Pending(story, plan, at.AddMinutes(plan.Minutes)), (at.AddMinutes(plan.Minutes), order++));
            }
        }

        while (given < count && pending.TryDequeue(out var next, out _))
        {
            given++;
            yield return Make(next, leads);
        }
    }

    private int CountStories()
    {
        var stories = 0;
        for (var reports = 0; reports < count; stories++)
        {
            reports += DraftOf(stories).Plan.Reports.Count;
        }

        return stories;
    }

    private Draft DraftOf(int number)
    {
        var storySeed = CorpusRandom.Hash(seed, (ulong)number);
        var random = new CorpusRandom(storySeed, 4);
        var template = templates[random.Weighted(templateShares.AsSpan())];
        var agency = CorpusData.BuiltIn.Agencies[random.Weighted(agencyShares.AsSpan())];
        return new Draft(template, agency, storySeed, new StoryPlan(storySeed, agency.HasVersions, !template.Numbers.IsEmpty));
    }

    /// <summary>Stories are spread evenly over the days, and over a day as newsrooms work.</summary>
    private static DateTimeOffset Time(int number, int stories)
    {
        var days = (double)number * DaysOfYear / stories;
        var left = (days - Math.Floor(days)) * HourShares.Sum();
        var hour = 0;
        while (hour < HourShares.Length - 1 && left >= HourShares[hour])
        {
            left -= HourShares[hour++];
        }

        return Beginning.AddDays(Math.Floor(days)).AddHours(hour).AddMinutes(Math.Floor(left / HourShares[hour] * 60));
    }

    private static DateTimeOffset Local(DateTimeOffset time) => time.ToOffset(TimeSpan.FromHours(time >= SummerTime && time < WinterTime ? 2 : 1));

    private static CorpusReport Make(Pending pending, RecentReports recent)
    {
        if (pending.Plan.Outlet >= 0)
        {
            return OutletDesk.Copy(pending.Story, pending.Plan, recent.LeadBeside(pending.Story), CopySeed(pending), Local(pending.At));
        }

        recent.Add(pending.Story, pending.Plan);
        return Sent(pending.Story, pending.Plan, Local(pending.At));
    }

    private static ulong CopySeed(Pending pending)
    {
        var story = CorpusRandom.Hash((ulong)pending.Story.Number, pending.Story.Agency.Mark);
        return CorpusRandom.Hash(story, ((ulong)pending.Plan.Outlet * 8) + (ulong)pending.Plan.Length);
    }

    private static CorpusReport Sent(Story story, PlannedReport plan, DateTimeOffset published)
    {
        var text = story.Text(plan.Length, plan.IsWrong);
        var isCanceled = plan.Kind == ReportKind.Cancellation;
        return new CorpusReport
        {
            Kind = plan.Kind,
            Id = story.Id(plan.Length),
            Version = plan.Version,
            Published = published,
            Status = isCanceled ? "canceled" : plan.IsWithheld ? "withheld" : "usable",
            Headline = plan.Kind == ReportKind.Flash ? "EIL: " + text.Headline : text.Headline,
            Text = isCanceled ? "" : text.Join(story.Agency.Mark),
            Provider = story.Agency.Provider,
            Slug = story.Slug,
            Note = Note(story, plan, published),
            Urgency = plan.Kind == ReportKind.Flash ? 2 : plan.Length == Length.Report ? 4 : 3,
            Byline = story.Author(plan.Length),
            Rights = story.Agency.Rights,
            Story = story.Number,
            Sample = story.Template.Number,
        };
    }

    private static string? Note(Story story, PlannedReport plan, DateTimeOffset published) => plan.Kind switch
    {
        ReportKind.Flash => "Eil",
        ReportKind.Summary => "Zusammenfassung - neu: Einzelheiten, Hintergrund",
        ReportKind.Overview => "Überblick",
        ReportKind.Correction => "Korrektur: Eine Zahl im Text wurde berichtigt.",
        ReportKind.Release => "Die Sperrfrist ist abgelaufen.",
        ReportKind.Cancellation => $"ACHTUNG: Bitte verwenden Sie die Meldung {story.Id(plan.Length)} nicht. Die Angaben haben sich nicht bestätigt.",
        _ when plan.IsWithheld => string.Create(CultureInfo.InvariantCulture, $"Sperrfrist: frei zur Veröffentlichung nach {published.AddHours(1).Hour}.00 Uhr"),
        _ => null,
    };
}
