using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Depesche.Syntax;

namespace Depesche.Evaluation.Syntax;

/// <summary>Writes the table of a syntax evaluation and keeps worked examples of errors.</summary>
/// <param name="wantedErrors">How many errors to show.</param>
internal sealed class SyntaxReport(int wantedErrors)
{
    private const int RarestConfusion = 2000;

    private readonly ErrorExamples errors = new(wantedErrors);

    /// <summary>Keeps the words whose tag or arc differs from gold.</summary>
    public void AddErrors(ParsedText gold, ImmutableArray<Word> found)
    {
        for (var i = 0; i < gold.Words.Length && errors.AreWanted; i++)
        {
            if (KindOf(gold.Words[i], found[i]) is { } kind)
            {
                errors.Add(kind, Describe(gold, found, i));
            }
        }
    }

    /// <param name="segmentation">Words and sentences of the raw text.</param>
    /// <param name="trees">Trees on the words of gold.</param>
    public string ToTable(SegmentationTally segmentation, TreeTally trees)
    {
        var table = new StringBuilder();
        Append(table, $"Syntax of {trees.Words} words in {segmentation.Sentences.Gold:f0} sentences\n\n");
        table.Append("from raw text     precision     recall         F1\n");
        AppendScore(table, "words", segmentation.Words, "");
        AppendScore(table, "sentences", segmentation.Sentences, "");
        table.Append("\non gold words          share\n");
        AppendShare("UPOS", t => t.RightPos);
        AppendShare("lemma", t => t.RightLemmas);
        AppendShare("features", t => t.RightFeatures);
        AppendShare("UAS", t => t.RightHeads);
        AppendShare("LAS", t => t.RightArcs);
        AppendFeatures(table, trees);
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
        errors.AppendTo(table);
        return table.ToString();

        void AppendShare(string name, Func<TreeTally, int> count) =>
            Append(table, $"{name,-16}{trees.Share(count(trees)),11:f4}\n");
    }

    private static void AppendFeatures(StringBuilder table, TreeTally trees)
    {
        table.Append("\nfeature           precision     recall         F1       gold   accuracy\n");
        foreach (var feature in TreeTally.MeasuredFeatures)
        {
            var (score, right) = trees.ByFeature[feature];
            AppendScore(table, feature, score, string.Create(CultureInfo.InvariantCulture, $"{score.Gold,11:f0}{trees.Share(right),11:f4}"));
        }
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

    /// <summary>What is wrong with a word's tag or, under a right tag, with its arc; null when all is right.</summary>
    private static string? KindOf(in Word gold, in Word found)
    {
        if (gold.Pos != found.Pos)
        {
            return $"tag {gold.Pos.ToUd()} found as {found.Pos.ToUd()}";
        }

        if (TreeTally.IsSameArc(gold, found))
        {
            return null;
        }

        var (expected, actual) = (TreeTally.Universal(gold.Relation), TreeTally.Universal(found.Relation));
        return expected == actual ? $"{expected.ToUd()} on another head"
            : $"{expected.ToUd()} found as {actual.ToUd()}{(gold.Head == found.Head ? "" : " on another head")}";
    }

    private static string Describe(ParsedText gold, ImmutableArray<Word> found, int word)
    {
        var sentence = gold.Text.Sentences[gold.Text.SentenceOf(word)];
        var text = gold.Text.Item.Text.AsSpan(sentence.Span.Start, sentence.Span.Length);
        return string.Create(CultureInfo.InvariantCulture,
            $"{gold.Form(word)}: gold {Arc(gold, gold.Words, word)}, found {Arc(gold, found, word)}\n          in: {text}");
    }

    private static string Arc(ParsedText text, ImmutableArray<Word> words, int word)
    {
        var (pos, head) = (words[word].Pos, words[word].Head);
        return head < 0
            ? $"{pos.ToUd()} root"
            : string.Create(CultureInfo.InvariantCulture, $"{pos.ToUd()} {words[word].Relation.ToUd()} of {text.Form(head)} ({head - word:+0;-0})");
    }

    private static void AppendScore(StringBuilder table, string name, Score score, string tail) =>
        Append(table, $"{name,-16}{score.Precision,11:f4}{score.Recall,11:f4}{score.F1,11:f4}{tail}\n");

    private static void Append(StringBuilder table, FormattableString line) => table.Append(line.ToString(CultureInfo.InvariantCulture));
}
