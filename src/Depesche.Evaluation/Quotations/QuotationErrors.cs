using System.Globalization;
using System.Text;

namespace Depesche.Evaluation.Quotations;

/// <summary>Collects worked examples of errors: quotations missed, made up, or cut or attributed wrongly.</summary>
internal sealed class QuotationErrors(int wanted)
{
    private static readonly QuotationPart[] Parts = Enum.GetValues<QuotationPart>();
    private readonly StringBuilder text = new();
    private int shown;

    public void Add(GoldArticle article, QuotationAnnotation? gold, QuotationAnnotation? predicted)
    {
        if (shown >= wanted || IsRight(gold, predicted))
        {
            return;
        }

        shown++;
        var verdict = gold is null ? "made up" : predicted is null ? "missed" : "differs";
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{shown}. {verdict} in {article.Name}");
        Show("gold", article, gold);
        Show("read", article, predicted);
    }

    public override string ToString() => text.ToString();

    private static bool IsRight(QuotationAnnotation? gold, QuotationAnnotation? predicted) =>
        gold is not null && predicted is not null && gold.Type == predicted.Type &&
        Parts.All(part => gold.Parts[(int)part].AsSpan().SequenceEqual(predicted.Parts[(int)part]));

    private void Show(string side, GoldArticle article, QuotationAnnotation? annotation)
    {
        if (annotation is null)
        {
            return;
        }

        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"   {side} {annotation.Type} {annotation.Medium} {annotation.Rule}").TrimEnd());
        foreach (var part in Parts)
        {
            var tokens = annotation.Parts[(int)part];
            if (tokens.Length > 0)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"     {part.ToString().ToLowerInvariant(),-10} {Words(article, tokens)}");
            }
        }
    }

    /// <summary>The tokens as text, with dots where some are left out.</summary>
    public static string Words(GoldArticle article, int[] tokens)
    {
        var words = new StringBuilder();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i > 0)
            {
                words.Append(tokens[i] == tokens[i - 1] + 1 ? " " : " … ");
            }

            words.Append(article.Tokens[tokens[i]].In(article.Text));
        }

        return words.ToString();
    }
}
