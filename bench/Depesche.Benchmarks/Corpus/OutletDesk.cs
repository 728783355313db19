using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Depesche.Benchmarks.Corpus;

/// <summary>What outlets do to the reports of agencies.</summary>
internal static class OutletDesk
{
    /// <summary>The copy of a report.</summary>
    /// <param name="story">The story.</param>
    /// <param name="plan">Which outlet makes what of which report.</param>
    /// <param name="other">A paragraph of another report and that report, for a copy of two.</param>
    /// <param name="seed">Of this copy; a later version of it has the same.</param>
    /// <param name="published">When.</param>
    public static CorpusReport Copy(Story story, PlannedReport plan, (string Paragraph, OriginalVersion Version)? other, ulong seed, DateTimeOffset published)
    {
        var outlet = CorpusData.BuiltIn.Outlets[plan.Outlet];
        var random = new CorpusRandom(seed, 3);
        var text = story.Text(plan.Length, plan.IsWrong);
        var headline = Headline(story, text, ref random);
        var original = new OriginalVersion(story.Id(plan.Length), plan.Version);
        ImmutableArray<OriginalVersion> originals = [original];
        switch (plan.Kind)
        {
            case ReportKind.Cut:
                text = text with { Paragraphs = text.Paragraphs[..random.Between(1, text.Paragraphs.Length)] };
                break;
            case ReportKind.Reworded:
                var wording = random.Below(int.MaxValue);
                text = text with { Paragraphs = [.. text.Paragraphs.Select(p => Rewording.Of(p, (ulong)wording, CorpusShape.ReplacedWord))] };
                break;
            case ReportKind.Merged when other is { } found:
                text = text with { Paragraphs = [.. text.Paragraphs[..Math.Min(2, text.Paragraphs.Length)], found.Paragraph] };
                originals = [original, found.Version];
                break;
            default:
                break;
        }

        if (outlet.Line is { } line)
        {
            text = text with { Paragraphs = text.Paragraphs.Add(line.Replace("{agency}", story.Agency.Mark, StringComparison.Ordinal).Replace("{id}", original.Id, StringComparison.Ordinal)) };
        }

        var keepsCredit = outlet.KeepsCredit && random.Happens(CorpusShape.CreditKept);
        // An outlet copies each of an agency's reports once, so this is its own.
        const int lengths = 4;
        var number = (10_000_000 + (story.Number * lengths) + (int)plan.Length).ToString(CultureInfo.InvariantCulture);
        return new CorpusReport
        {
            Kind = plan.Kind == ReportKind.Merged && originals.Length == 1 ? ReportKind.Verbatim : plan.Kind,
            Id = $"{outlet.Domain}/{number}",
            Version = plan.CopyVersion,
            Published = published,
            Headline = headline,
            Text = text.Join(keepsCredit ? story.Agency.Mark : null),
            Provider = outlet.Name,
            Url = $"https://www.{outlet.Domain}/{published.Year}/{published.Month:00}/{Path(headline)}-{number}.html",
            Originals = originals,
            Story = story.Number,
            Sample = story.Template.Number,
        };
    }

    private static string Headline(Story story, StoryText text, ref CorpusRandom random)
    {
        var patterns = CorpusData.BuiltIn.Headlines;
        return patterns[random.Below(patterns.Length)]
            .Replace("{headline}", text.Headline, StringComparison.Ordinal)
            .Replace("{subject}", story.Template.Row.Subject, StringComparison.Ordinal)
            .Replace("{place}", story.Place, StringComparison.Ordinal);
    }

    /// <summary>The headline as part of an address.</summary>
    private static string Path(string headline)
    {
        const int most = 60;
        var path = new StringBuilder();
        foreach (var c in headline.ToLowerInvariant())
        {
            var plain = c switch
            {
                'ä' => "ae",
                'ö' => "oe",
                'ü' => "ue",
                'ß' => "ss",
                _ when char.IsAsciiLetterOrDigit(c) => c.ToString(),
                _ => "-",
            };
            if (path.Length < most && (plain != "-" || (path.Length > 0 && path[^1] != '-')))
            {
                path.Append(plain);
            }
        }

        return path.ToString().TrimEnd('-');
    }
}
