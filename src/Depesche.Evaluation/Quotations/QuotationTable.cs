using System.Globalization;
using System.Text;

namespace Depesche.Evaluation.Quotations;

/// <summary>Prints the measure for people.</summary>
internal static class QuotationTable
{
    public static string Format(QuotationTally tally)
    {
        var table = new StringBuilder();
        table.AppendLine("part              precision  recall      F1  predicted    gold");
        Row("quote", tally.Quote);
        Row("roles", tally.Roles);
        foreach (var role in (ReadOnlySpan<QuotationPart>)[QuotationPart.Speaker, QuotationPart.Cue, QuotationPart.Frame, QuotationPart.Addressee])
        {
            Row("  " + role.ToString().ToLowerInvariant(), tally[role]);
        }

        Row("joint", tally.Joint);
        CountRow("type", tally.Types);
        CountRow("medium", tally.Media);
        table.AppendLine().AppendLine("quote tokens by type");
        foreach (var type in QuotationAnnotation.Types)
        {
            Row("  " + type, tally.QuoteOf(type));
        }

        table.AppendLine().AppendLine("quotations with the right type");
        foreach (var type in QuotationAnnotation.Types)
        {
            CountRow("  " + type, tally.CountOf(type));
        }

        table.AppendLine().AppendLine("direct quotations alone      share   count      of");
        ShareRow("  whole quote found", tally.Direct.FoundShare, tally.Direct.Found, tally.Direct.Gold);
        ShareRow("  of these right speaker", tally.Direct.SpeakerShare, tally.Direct.WithSpeaker, tally.Direct.Found);
        table.AppendLine().AppendLine("precision of the quote by rule");
        foreach (var (rule, score) in tally.Rules)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"  {rule,-36}{score.Precision,8:F3}{score.Predicted,10}");
        }

        tally.Direct.AppendErrors(table);
        return table.ToString();

        void Row(string name, MeanScore score) => table.AppendLine(CultureInfo.InvariantCulture,
            $"{name,-20}{score.Precision,7:F3}{score.Recall,8:F3}{score.F1,8:F3}{score.Predicted,11}{score.Gold,8}");

        void ShareRow(string name, double share, int count, int all) =>
            table.AppendLine(CultureInfo.InvariantCulture, $"{name,-26}{share,8:F3}{count,8}{all,8}");

        void CountRow(string name, Score score) => table.AppendLine(CultureInfo.InvariantCulture,
            $"{name,-20}{score.Precision,7:F3}{score.Recall,8:F3}{score.F1,8:F3}{score.Predicted,11}{score.Gold,8}");
    }
}
