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
/// words and its type are; <c>f1</c> counts the three types together; the table shows other names (OTH) beside them. Derived words (<c>deriv</c>)
/// and parts of compounds (<c>part</c>) are no gold names here, so an answer there is wrong.</remarks>
public static class NamesEvaluation
{
    private static readonly NameType[] Counted = [NameType.Per, NameType.Loc, NameType.Org];
    private static readonly NameType[] Shown = [.. Counted, NameType.Oth];

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
        var examples = new ErrorExamples(errors);
        var conllu = new ConlluReader();
        foreach (var sentence in goldFiles.SelectMany(NamedSentence.Read))
        {
            var given = conllu.Read(ToConllu(sentence.Words))[0].Text;
            var found = reader.Read(reader.Analyze(given)).ActorLayer.Names;
            predictions.Add(ToJson(sentence, found));
            foreach (var type in Shown)
            {
                var gold = sentence.Names.Where(n => n.Type == type).ToHashSet();
                var mine = found.Where(n => n.Type == type).ToList();
                scores[type] = scores.GetValueOrDefault(type) + new Score(mine.Count(gold.Contains), mine.Count, gold.Count);
            }

            if (examples.AreWanted)
            {
                AddErrors(examples, sentence, found);
            }
        }

        var all = Counted.Aggregate(default(Score), (sum, type) => sum + scores.GetValueOrDefault(type));
        return new EvaluationResult(
            [
                new("f1", all.F1),
                .. Counted.Select(t => KeyValuePair.Create(Key(t), scores.GetValueOrDefault(t).F1)),
            ],
            Table(all, scores, examples),
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
                json.WriteString("type", Name(name.Type));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void AddErrors(ErrorExamples examples, NamedSentence sentence, ImmutableArray<NameSpan> found)
    {
        var words = string.Join(' ', sentence.Words);
        var wrong = found.Where(f => Shown.Contains(f.Type)).Except(sentence.Names).ToList();
        foreach (var gold in sentence.Names.Except(found))
        {
            var overlap = wrong.FindIndex(w => w.First < gold.End && gold.First < w.End);
            if (overlap < 0)
            {
                examples.Add($"missed {Name(gold.Type)}", $"{Show(sentence, gold)}\n          in: {words}");
                continue;
            }

            var answer = wrong[overlap];
            wrong.RemoveAt(overlap);
            var isSameSpan = gold.First == answer.First && gold.End == answer.End;
            var kind = gold.Type == answer.Type ? $"other words of {Name(gold.Type)}"
                : $"{Name(gold.Type)} found as {Name(answer.Type)}{(isSameSpan ? "" : ", other words")}";
            examples.Add(kind, $"{Show(sentence, gold)}, found {Show(sentence, answer)}\n          in: {words}");
        }

        foreach (var answer in wrong)
        {
            examples.Add($"{Name(answer.Type)} where none is", $"{Show(sentence, answer)}\n          in: {words}");
        }
    }

    private static string Name(NameType type) => type.ToString().ToUpperInvariant();

    private static string Show(NamedSentence sentence, NameSpan name) =>
        $"{Name(name.Type)} {string.Join(' ', sentence.Words.Take(name.End).Skip(name.First))}";

    private static string Table(Score all, Dictionary<NameType, Score> scores, ErrorExamples examples)
    {
        var table = new StringBuilder("type          precision  recall     F1   gold  found\n");
        foreach (var type in Shown)
        {
            AddRow(table, Name(type), scores.GetValueOrDefault(type));
        }

        AddRow(table, string.Join('+', Counted.Select(Name)), all);
        examples.AppendTo(table);
        return table.ToString();
    }

    private static void AddRow(StringBuilder table, string name, Score score) => table.Append(CultureInfo.InvariantCulture,
        $"{name,-12} {score.Precision,10:F3} {score.Recall,7:F3} {score.F1,6:F3} {score.Gold,6:F0} {score.Predicted,6:F0}\n");
}
