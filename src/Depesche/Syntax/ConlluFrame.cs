using Depesche.NewsItems;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>What the comments of a CoNLL-U document say of the report, beyond its sentences.</summary>
/// <remarks><c># published</c>, <c># url</c>, <c># headline</c> (one given beside the text), <c># dateline</c>, and of the dateline
/// <c># dateline_place</c>, as often as there are places, and <c># dateline_agency</c>.</remarks>
internal sealed class ConlluFrame
{
    private readonly List<TextSpan> places = [];
    private TextSpan? agency;

    public string? Id { get; set; }

    public string? Url { get; private set; }

    public string? Headline { get; private set; }

    public PartialDate? Published { get; private set; }

    public string? Dateline { get; private set; }

    /// <summary>Reads a comment when it tells of the report.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Read(ReadOnlySpan<char> comment)
    {
        if (ConlluReader.IsComment(comment, "published", out var value))
        {
            if (!PartialDate.TryParse(value, out var date))
            {
                return $"published is '{value}'; expected a date such as 2023, 2023-04 or 2023-04-18";
            }

            Published = date;
        }
        else if (ConlluReader.IsComment(comment, "url", out value))
        {
            Url = value.ToString();
        }
        else if (ConlluReader.IsComment(comment, "headline", out value))
        {
            Headline = value.ToString();
        }
        else if (ConlluReader.IsComment(comment, "dateline", out value))
        {
            Dateline = value.IsEmpty ? null : value.ToString();
        }
        else if (ConlluReader.IsComment(comment, "dateline_place", out value))
        {
            if (Find(value, places.Count > 0 ? places[^1].End : 0) is not { } place)
            {
                return $"dateline_place '{value}' is not in the dateline before it";
            }

            places.Add(place);
        }
        else if (ConlluReader.IsComment(comment, "dateline_agency", out value))
        {
            agency = Find(value, 0);
            if (agency is null)
            {
                return $"dateline_agency '{value}' is not in the dateline before it";
            }
        }

        return null;
    }

    /// <summary>The dateline when it is written from <paramref name="start"/> on; null when there is none.</summary>
    public Dateline? ToDateline(int start) => Dateline is null ? null : new Dateline(
        new TextSpan(start, Dateline.Length),
        [.. places.Select(p => new TextSpan(start + p.Start, p.Length))],
        agency is { } mark ? new TextSpan(start + mark.Start, mark.Length) : null);

    private TextSpan? Find(ReadOnlySpan<char> words, int from)
    {
        var at = Dateline is null || words.IsEmpty ? -1 : Dateline.AsSpan(from).IndexOf(words);
        return at < 0 ? null : new TextSpan(from + at, words.Length);
    }
}
