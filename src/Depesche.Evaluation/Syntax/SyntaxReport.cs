using System.Globalization;
using System.Text;
using Depesche.Syntax;

namespace Depesche.Evaluation.Syntax;

/// <summary>Writes the table of a syntax evaluation and keeps worked examples of errors.</summary>
/// <param name="wantedErrors">How many errors to keep.</param>
internal sealed class SyntaxReport(int wantedErrors)
{
    private const int RarestConfusion = 2000;

    private readonly List<string> errors = [];

    /// <summary>Keeps the first words whose tag or arc differs from gold.</summary>
    public void AddErrors(ParsedText gold, ParsedText found)
    {
        for (var i = 0; i < gold.Words.Length && errors.Count < wantedErrors; i++)
        {
            if (gold.Words[i].Pos != found.Words[i].Pos || !TreeTally.IsSameArc(gold.Words[i], found.Words[i]))
            {
                errors.Add(Describe(gold, found, i));
            }
        }
    }

    public string ToTable(SegmentationTally segmentation, TreeTally trees)
    {
        var table = new StringBuilder();
        Append(table, $"Syntax of {trees.Words} words in {segmentation.Sentences.Gold:f0} sentences\n\n");
        table.Append("from raw text     precision     recall         F1\n");
        AppendScore(table, "words", segmentation.Words, "");
        AppendScore(table, "sentences", segmentation.Sentences, "");
        table.Append("\non gold words          share\n");
        AppendShare(table, "UPOS", trees.Share(trees.RightPos));
        AppendShare(table, "lemma", trees.Share(trees.RightLemmas));
        AppendShare(table, "features", trees.Share(trees.RightFeatures));
        AppendShare(table, "UAS", trees.Share(trees.RightHeads));
        AppendShare(table, "LAS", trees.Share(trees.RightArcs));
        table.Append("\nrelation          precision     recall         F1       gold\n");
        foreach (var relation in Enum.GetValues<Relation>())
        {
            var score = trees.ByRelation[(int)relation];
            if (score.Gold + score.Predicted > 0)
            {
                AppendScore(table, relation.ToUd(), score, string.Create(CultureInfo.InvariantCulture, $"{score.Gold,11:f0}"));
            }
        }

        AppendConfusions(table, trees);
        if (errors.Count > 0)
        {
            table.Append("\nerrors\n");
            foreach (var error in errors)
            {
                table.Append(error);
            }
        }

        return table.ToString();
    }

    private static void AppendConfusions(StringBuilder table, TreeTally trees)
    {
        var tags = Enum.GetValues<UPos>();
        table.Append("\ngold tag   found    words\n");
        foreach (var (gold, found, count) in
            from gold in tags
            from found in tags
            where gold != found && trees.PartsOfSpeech[(int)gold, (int)found] > 0
            let count = trees.PartsOfSpeech[(int)gold, (int)found]
            orderby count descending, gold, found
            select (gold, found, count))
        {
            if (count * RarestConfusion < trees.Words)
            {
                break;
            }

            Append(table, $"{gold.ToUd(),-10} {found.ToUd(),-6} {count,7}\n");
        }
    }

    private static string Describe(ParsedText gold, ParsedText found, int word)
    {
        var sentence = gold.Text.Sentences[gold.Text.SentenceOf(word)];
        var text = gold.Text.Item.Text.AsSpan(sentence.Span.Start, sentence.Span.Length);
        return string.Create(CultureInfo.InvariantCulture,
            $"  {gold.Form(word)}: gold {Arc(gold, word)}, found {Arc(found, word)}\n    in: {text}\n");
    }

    private static string Arc(ParsedText text, int word)
    {
        var (pos, head) = (text.Words[word].Pos, text.Words[word].Head);
        return head < 0
            ? $"{pos.ToUd()} root"
            : string.Create(CultureInfo.InvariantCulture, $"{pos.ToUd()} {text.Words[word].Relation.ToUd()} of {text.Form(head)} ({head - word:+0;-0})");
    }

    private static void AppendScore(StringBuilder table, string name, Score score, string tail) =>
        Append(table, $"{name,-16}{score.Precision,11:f4}{score.Recall,11:f4}{score.F1,11:f4}{tail}\n");

    private static void AppendShare(StringBuilder table, string name, double share) => Append(table, $"{name,-16}{share,11:f4}\n");

    private static void Append(StringBuilder table, FormattableString line) => table.Append(line.ToString(CultureInfo.InvariantCulture));
}
