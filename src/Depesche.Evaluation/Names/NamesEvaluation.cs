using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Depesche.Actors;
using Depesche.Readings;
using Depesche.Syntax;

namespace Depesche.Evaluation.Names;

/// <summary>Scores names against GermEval 2014: strict spans of PER, LOC and ORG.</summary>
/// <remarks>Gold is the outer column of the files. Each sentence is read alone with the words as they are given. A name is right when its
/// words and its type are; <c>f1</c> counts the three types together. Other names, derived words (<c>deriv</c>) and parts of compounds
/// (<c>part</c>) are no gold names here, so an answer there is wrong.</remarks>
public static class NamesEvaluation
{
    private static readonly NameType[] Counted = [NameType.Per, NameType.Loc, NameType.Org];

    /// <summary>Measures <paramref name="reader"/> on the gold files.</summary>
    /// <param name="reader">The reader to measure.</param>
    /// <param name="goldFiles">Paths of the gold files, in order.</param>
    /// <param name="errors">How many worked examples of errors the table shows; 0 for none.</param>
    /// <returns>Figures <c>f1 per.f1 loc.f1 org.f1</c>, each 0 to 1; predictions as JSON Lines, one a sentence.</returns>
    /// <exception cref="GoldDataException">A gold file cannot be read.</exception>
    public static EvaluationResult Run(Reader reader, IReadOnlyList<string> goldFiles, int errors = 0)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(goldFiles);
        var scores = new Dictionary<NameType, Score>();
        var predictions = ImmutableArray.CreateBuilder<string>();
        var shown = new StringBuilder();
        var conllu = new ConlluReader();
        foreach (var sentence in goldFiles.SelectMany(NamedSentence.Read))
        {
            var given = conllu.Read(ToConllu(sentence.Words))[0].Text;
            var found = reader.Read(reader.Analyze(given)).ActorLayer.Names;
            predictions.Add(ToJson(sentence, found));
            foreach (var type in Counted)
            {
                var gold = sentence.Names.Where(n => n.Type == type).ToHashSet();
                var mine = found.Where(n => n.Type == type).ToList();
                scores[type] = scores.GetValueOrDefault(type) + new Score(mine.Count(gold.Contains), mine.Count, gold.Count);
            }

            errors -= AddErrors(shown, sentence, found, errors);
        }

        var all = Counted.Aggregate(default(Score), (sum, type) => sum + scores.GetValueOrDefault(type));
        return new EvaluationResult(
            [
                new("f1", all.F1),
                .. Counted.Select(t => KeyValuePair.Create(Key(t), scores.GetValueOrDefault(t).F1)),
            ],
            Table(all, scores) + shown,
            predictions.ToImmutable());
    }

    private static string Key(NameType type) => type.ToString().ToLowerInvariant() + ".f1";

    // The words as a document of one sentence; the tree is a stand-in that the reader replaces.
    internal static string ToConllu(IReadOnlyList<string> words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            var isFirst = i == 0;
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}\t{words[i]}\t_\tX\t_\t_\t{(isFirst ? 0 : 1)}\t{(isFirst ? "root" : "dep")}\t_\t_\n");
        }

        return text.Append('\n').ToString();
    }

    private static string ToJson(NamedSentence sentence, ImmutableArray<NameSpan> found)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("sentence", sentence.Number);
            json.WriteStartArray("words");
            foreach (var word in sentence.Words)
            {
                json.WriteStringValue(word);
            }

            json.WriteEndArray();
            json.WriteStartArray("names");
            foreach (var name in found)
            {
                json.WriteStartObject();
                json.WriteNumber("first", name.First);
                json.WriteNumber("end", name.End);
                json.WriteString("type", name.Type.ToString().ToUpperInvariant());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static int AddErrors(StringBuilder shown, NamedSentence sentence, ImmutableArray<NameSpan> found, int room)
    {
        var missed = sentence.Names.Where(n => Counted.Contains(n.Type)).Except(found).ToList();
        var wrong = found.Where(n => Counted.Contains(n.Type)).Except(sentence.Names).ToList();
        if (room <= 0 || missed.Count + wrong.Count == 0)
        {
            return 0;
        }

        shown.Append('\n').AppendJoin(' ', sentence.Words).Append('\n');
        foreach (var name in missed)
        {
            shown.Append("  missed ").Append(Show(sentence, name)).Append('\n');
        }

        foreach (var name in wrong)
        {
            shown.Append("  wrong  ").Append(Show(sentence, name)).Append('\n');
        }

        return 1;
    }

    private static string Show(NamedSentence sentence, NameSpan name) =>
        $"{name.Type.ToString().ToUpperInvariant()} {string.Join(' ', sentence.Words.Take(name.End).Skip(name.First))}";

    private static string Table(Score all, Dictionary<NameType, Score> scores)
    {
        var table = new StringBuilder("type   precision  recall     F1   gold\n");
        foreach (var type in Counted)
        {
            AddRow(table, type.ToString().ToUpperInvariant(), scores.GetValueOrDefault(type));
        }

        AddRow(table, "all", all);
        return table.ToString();
    }

    private static void AddRow(StringBuilder table, string name, Score score) => table.Append(CultureInfo.InvariantCulture,
        $"{name,-5} {score.Precision,10:F3} {score.Recall,7:F3} {score.F1,6:F3} {score.Gold,6:F0}\n");
}
