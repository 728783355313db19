using System.Collections.Immutable;

namespace Depesche.Evaluation.Quotations;

/// <summary>Sums up the measure over all articles.</summary>
/// <param name="errors">How many worked examples of errors in direct quotations to show.</param>
internal sealed class QuotationTally(int errors = 0)
{
    private readonly MeanScore[] parts = new MeanScore[QuotationAnnotation.PartCount];
    private readonly Dictionary<string, MeanScore> quoteByType = [];
    private readonly Dictionary<string, Score> countByType = [];
    private readonly SortedDictionary<string, MeanScore> quoteByRule = new(StringComparer.Ordinal);

    /// <summary>Types as counts: a pair of the same type is a hit.</summary>
    public Score Types { get; private set; }

    /// <summary>Media as counts: a pair of the same medium is a hit.</summary>
    public Score Media { get; private set; }

    /// <summary>Direct quotations alone.</summary>
    public DirectTally Direct { get; } = new(errors);

    /// <summary>The quote parts.</summary>
    public MeanScore Quote => parts[(int)QuotationPart.Quote];

    /// <summary>The four roles together.</summary>
    public MeanScore Roles => parts.Skip(1).Aggregate((a, b) => a + b);

    /// <summary>Quote and roles together.</summary>
    public MeanScore Joint => parts.Aggregate((a, b) => a + b);

    public MeanScore this[QuotationPart part] => parts[(int)part];

    public MeanScore QuoteOf(string type) => quoteByType.GetValueOrDefault(type);

    public Score CountOf(string type) => countByType.GetValueOrDefault(type);

    /// <summary>Precision of the quote part by the rule that made the quotation, in the order of the names.</summary>
    public IEnumerable<KeyValuePair<string, MeanScore>> Rules => quoteByRule;

    /// <summary>Adds a pair, or a quotation that has none.</summary>
    public void Add(QuotationAnnotation? gold, QuotationAnnotation? predicted)
    {
        for (var part = 0; part < parts.Length; part++)
        {
            var score = MeanScore.Of(gold?.Parts[part] ?? [], predicted?.Parts[part] ?? []);
            parts[part] += score;
            if (part == (int)QuotationPart.Quote)
            {
                Count(gold, predicted, score);
            }
        }
    }

    private void Count(QuotationAnnotation? gold, QuotationAnnotation? predicted, MeanScore quote)
    {
        if (gold is not null)
        {
            Types += new Score(0, 0, 1);
            Media += new Score(0, 0, 1);
            countByType[gold.Type] = countByType.GetValueOrDefault(gold.Type) + new Score(0, 0, 1);
            quoteByType[gold.Type] = quoteByType.GetValueOrDefault(gold.Type) + quote.RecallOnly;
        }

        if (predicted is not null)
        {
            Types += new Score(0, 1, 0);
            Media += new Score(0, 1, 0);
            countByType[predicted.Type] = countByType.GetValueOrDefault(predicted.Type) + new Score(0, 1, 0);
            quoteByType[predicted.Type] = quoteByType.GetValueOrDefault(predicted.Type) + quote.PrecisionOnly;
            quoteByRule[predicted.Rule] = quoteByRule.GetValueOrDefault(predicted.Rule) + quote.PrecisionOnly;
        }

        if (gold is not null && predicted is not null)
        {
            if (gold.Type == predicted.Type)
            {
                Types += new Score(1, 0, 0);
                countByType[gold.Type] += new Score(1, 0, 0);
            }

            if (gold.Medium == predicted.Medium)
            {
                Media += new Score(1, 0, 0);
            }
        }
    }
}

/// <summary>Mean precision over what was predicted and mean recall over what is in the gold data.</summary>
internal readonly record struct MeanScore(double PrecisionSum, int Predicted, double RecallSum, int Gold)
{
    public double Precision => Predicted > 0 ? PrecisionSum / Predicted : 0;

    public double Recall => Gold > 0 ? RecallSum / Gold : 0;

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public MeanScore PrecisionOnly => this with { RecallSum = 0, Gold = 0 };

    public MeanScore RecallOnly => this with { PrecisionSum = 0, Predicted = 0 };

    public static MeanScore operator +(MeanScore left, MeanScore right) => new(left.PrecisionSum + right.PrecisionSum,
        left.Predicted + right.Predicted, left.RecallSum + right.RecallSum, left.Gold + right.Gold);

    /// <summary>Token precision and recall of one part of one pair; an empty side is not counted.</summary>
    public static MeanScore Of(int[] gold, int[] predicted)
    {
        double both = QuotationAnnotation.Overlap(gold, predicted);
        return new MeanScore(
            predicted.Length > 0 ? both / predicted.Length : 0, predicted.Length > 0 ? 1 : 0,
            gold.Length > 0 ? both / gold.Length : 0, gold.Length > 0 ? 1 : 0);
    }
}
