using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Evaluation.Syntax;

/// <summary>Scores tags, features, lemmas and trees against Universal Dependencies treebanks.</summary>
/// <remarks>
/// <para>A gold file is CoNLL-U. <c>tokens</c> and <c>sentences</c> are measured from raw text: the sentences' texts of a document,
/// joined with spaces into one paragraph, are tokenised, and the answer is matched with gold by character offsets that pass over white
/// space, as in the CoNLL 2018 shared task. What is counted are syntactic words: <c>im</c> counts as <c>in</c> and <c>dem</c>, each
/// right when the written word is found and split into as many words; hyphen compounds are compared in the words of the treebanks
/// (<see cref="TreebankWords"/>). A sentence is right when it starts and ends where gold does.</para>
/// <para>All other figures are measured on the gold words. <c>las</c> ignores subtypes of relations (<c>nsubj:pass</c> is
/// <c>nsubj</c>) and counts punctuation, as the shared task did. <c>feats</c> is the share of words on which Case, Number,
/// Gender, Mood, Tense and VerbForm are all as in gold; both German subjunctives are Sub there. The F1 of <c>nsubj</c>, <c>obj</c>,
/// <c>iobj</c> and <c>obl</c> counts pairs of head and dependent with that relation, subtypes ignored. Trees are read as the flow sees a
/// text: hyphen compounds are joined, read, and cut again by rule into the words of gold, every one of which counts.</para>
/// </remarks>
public static class SyntaxEvaluation
{
    /// <summary>Measures <paramref name="reader"/> on the gold files.</summary>
    /// <param name="reader">The reader to measure.</param>
    /// <param name="goldFiles">Paths of the gold files, in order.</param>
    /// <param name="errors">How many worked examples of errors the table shows; 0 for none.</param>
    /// <returns>Figures <c>tokens.f1 sentences.f1 upos lemma feats uas las nsubj.f1 obj.f1 iobj.f1 obl.f1</c>, each 0 to 1;
    /// predictions as lines of CoNLL-U.</returns>
    /// <exception cref="GoldDataException">A gold file cannot be read.</exception>
    public static EvaluationResult Run(Reader reader, IReadOnlyList<string> goldFiles, int errors = 0)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(goldFiles);
        return Run(reader.Tokenize, reader.Analyze, goldFiles, errors);
    }

    internal static EvaluationResult Run(Func<NewsItem, TokenizedText> tokenize, Func<TokenizedText, ParsedText> analyze,
        IReadOnlyList<string> goldFiles, int errors)
    {
        var segmentation = new SegmentationTally();
        var trees = new TreeTally();
        var report = new SyntaxReport(errors);
        var predictions = new StringWriter();
        foreach (var (gold, whole) in goldFiles.SelectMany(ReadGold))
        {
            segmentation.Add(gold.Text, TreebankWords.Cut(tokenize(RawText(gold.Text))));
            var read = analyze(whole.Text);
            var found = TreebankWords.Words(read, gold.Text);
            trees.Add(gold.Words, found);
            report.AddErrors(gold, found);
            ConlluWriter.Write(read, predictions);
        }

        return new EvaluationResult(
            [
                new("tokens.f1", segmentation.Words.F1),
                new("sentences.f1", segmentation.Sentences.F1),
                new("upos", trees.Share(trees.RightPos)),
                new("lemma", trees.Share(trees.RightLemmas)),
                new("feats", trees.Share(trees.RightFeatures)),
                new("uas", trees.Share(trees.RightHeads)),
                new("las", trees.Share(trees.RightArcs)),
                new("nsubj.f1", trees.ByRelation[(int)Relation.Nsubj].F1),
                new("obj.f1", trees.ByRelation[(int)Relation.Obj].F1),
                new("iobj.f1", trees.ByRelation[(int)Relation.Iobj].F1),
                new("obl.f1", trees.ByRelation[(int)Relation.Obl].F1),
            ],
            report.ToTable(segmentation, trees),
            [.. predictions.ToString().TrimEnd('\n').Split('\n')]);
    }

    // Each document in the words of the file, and with its hyphen compounds joined.
    internal static IEnumerable<(ParsedText Gold, ParsedText Whole)> ReadGold(string file)
    {
        try
        {
            var content = File.ReadAllText(file);
            return new ConlluReader().Read(content, file).Zip(new ConlluReader(joinsCompounds: true).Read(content, file));
        }
        catch (ConlluException wrong)
        {
            throw new GoldDataException(wrong.File, wrong.Line, wrong.Problem);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new GoldDataException(file, 0, unreadable.Message);
        }
    }

    private static NewsItem RawText(TokenizedText gold)
    {
        var text = string.Join(' ', gold.Sentences.Select(s => gold.Item.Text.Substring(s.Span.Start, s.Span.Length)));
        return new NewsItem { Text = text, Paragraphs = text.Length == 0 ? [] : [new TextSpan(0, text.Length)] };
    }
}
