using Depesche.Syntax;

namespace Depesche.LexiconBuilder;

/// <summary>Second preterites of verbs that have two (hing, hängte): the source gives one form a cell.</summary>
/// <param name="path">The table: infinitive and first person singular.</param>
internal sealed class SecondPreterites(string path)
{
    private static readonly string[] WeakEndings = ["e", "est", "e", "en", "et", "en"];
    private static readonly string[] StrongEndings = ["", "st", "", "en", "t", "en"];

    private readonly List<string[]> rows = [.. SupplementRows.Read(path, 2)];

    /// <summary>Adds the second preterite of a verb that is in the table or ends in one that is (zusammenhängen).</summary>
    public void AddTo(string lemma, byte prefixLength, EntryCollector entries)
    {
        foreach (var row in rows)
        {
            if (!lemma.EndsWith(row[0], StringComparison.Ordinal))
            {
                continue;
            }

            var isWeak = row[1].EndsWith("te", StringComparison.Ordinal);
            var stem = lemma[..^row[0].Length] + (isWeak ? row[1][..^1] : row[1]);
            var endings = isWeak ? WeakEndings : StrongEndings;
            for (var i = 0; i < endings.Length; i++)
            {
                entries.Add(stem + endings[i], lemma, new Tag(UPos.Verb, new Morph
                {
                    VerbForm = VerbForm.Fin, Tense = Tense.Past, Mood = Mood.Ind, Person = (byte)((i % 3) + 1),
                    Number = i < 3 ? Number.Sing : Number.Plur,
                }, PrefixLength: prefixLength));
            }
        }
    }
}
