using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Depesche.Evaluation.Quotations;

/// <summary>Direct quotations alone: how many of the gold data's were found whole, and how many of those with the right speaker.</summary>
/// <remarks>
/// <para>A gold quotation is found whole when a quotation read as direct has the same tokens, quotation marks on either side left
/// out. Of several such the one with the best speaker counts.</para>
/// <para>Its speaker is right when neither side names one, or when the F1 of the tokens of both is at least one half: a longer or
/// shorter name of the same person is right, another person or nobody in his place is wrong.</para>
/// </remarks>
/// <param name="wanted">How many worked examples of errors to show.</param>
internal sealed class DirectTally(int wanted = 0)
{
    private const double LeastOverlap = 0.5;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"„“”‚‘’»«›‹'`");

    private readonly ErrorExamples errors = new(wanted);

    /// <summary>Direct quotations of the gold data.</summary>
    public int Gold { get; private set; }

    /// <summary>Those of them that were found whole.</summary>
    public int Found { get; private set; }

    /// <summary>Those of the found ones that have the right speaker.</summary>
    public int WithSpeaker { get; private set; }

    /// <summary>Found whole as a share of all.</summary>
    public double FoundShare => Gold > 0 ? (double)Found / Gold : 0;

    /// <summary>The right speaker as a share of those found whole.</summary>
    public double SpeakerShare => Found > 0 ? (double)WithSpeaker / Found : 0;

    /// <summary>Counts the direct quotations of an article.</summary>
    public void Add(GoldArticle article, ImmutableArray<QuotationAnnotation> predicted)
    {
        var words = predicted.Where(IsDirect).Select(p => (Quotation: p, Words: WithoutMarks(article, p.Quote))).ToList();
        foreach (var gold in article.Quotations.Where(IsDirect))
        {
            Gold++;
            var quote = WithoutMarks(article, gold.Quote);
            var same = words.Where(p => p.Words.AsSpan().SequenceEqual(quote)).ToList();
            var isRight = same.Exists(p => IsSameSpeaker(gold, p.Quotation));
            Found += same.Count > 0 ? 1 : 0;
            WithSpeaker += isRight ? 1 : 0;
            if (errors.AreWanted && !isRight)
            {
                var near = same.Count > 0 ? same[0].Quotation : Nearest(gold, predicted);
                errors.Add(same.Count > 0 ? SpeakerError(gold, near!) : QuoteError(quote, near, article), Example(article, gold, near));
            }
        }
    }

    /// <summary>Writes the errors by their causes.</summary>
    public void AppendErrors(StringBuilder table) => errors.AppendTo(table);

    /// <summary>True when both have the same speaker by the measure of this tally.</summary>
    public static bool IsSameSpeaker(QuotationAnnotation gold, QuotationAnnotation predicted)
    {
        var (left, right) = (gold.Parts[(int)QuotationPart.Speaker], predicted.Parts[(int)QuotationPart.Speaker]);
        return left.Length + right.Length == 0 ||
            2.0 * QuotationAnnotation.Overlap(left, right) / (left.Length + right.Length) >= LeastOverlap;
    }

    /// <summary>The tokens of a quote that are no quotation marks.</summary>
    public static int[] WithoutMarks(GoldArticle article, int[] quote) =>
        Array.FindAll(quote, token => !IsMark(article.Tokens[token].In(article.Text)));

    /// <summary>The read quotation that shares most tokens, a direct one before others; null when none shares any.</summary>
    private static QuotationAnnotation? Nearest(QuotationAnnotation gold, ImmutableArray<QuotationAnnotation> predicted) => predicted
        .Where(p => QuotationAnnotation.Overlap(gold.Quote, p.Quote) > 0)
        .OrderByDescending(IsDirect)
        .ThenByDescending(p => 2.0 * QuotationAnnotation.Overlap(gold.Quote, p.Quote) / (gold.Quote.Length + p.Quote.Length))
        .FirstOrDefault();

    private static string QuoteError(int[] gold, QuotationAnnotation? near, GoldArticle article)
    {
        if (near is null || !IsDirect(near))
        {
            return near is null ? "direct: nothing read over the words" : $"direct: read as {near.Type} alone";
        }

        var read = WithoutMarks(article, near.Quote);
        var both = QuotationAnnotation.Overlap(gold, read);
        var verdict = both == gold.Length ? "too long" : both == read.Length ? "too short" : "cut elsewhere";
        return $"direct: {verdict} ({near.Rule})";
    }

    private static string SpeakerError(QuotationAnnotation gold, QuotationAnnotation read)
    {
        var verdict = gold.Parts[(int)QuotationPart.Speaker].Length == 0 ? "a speaker where there is none"
            : read.Parts[(int)QuotationPart.Speaker].Length == 0 ? "no speaker" : "another speaker";
        return $"direct: {verdict} ({read.Rule})";
    }

    private static string Example(GoldArticle article, QuotationAnnotation gold, QuotationAnnotation? read) =>
        $"{article.Name}: {Describe(article, gold)}" + (read is null ? "" : $" | read {Describe(article, read)}");

    private static string Describe(GoldArticle article, QuotationAnnotation quotation) =>
        $"[{QuotationErrors.Words(article, quotation.Parts[(int)QuotationPart.Speaker])}] {QuotationErrors.Words(article, quotation.Quote)}";

    private static bool IsDirect(QuotationAnnotation quotation) => quotation.Type == nameof(Depesche.Quotations.QuotationType.Direct);

    private static bool IsMark(ReadOnlySpan<char> token) => token.Length > 0 && !token.ContainsAnyExcept(Marks);
}
