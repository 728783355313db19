using System.Text.Json;
using Depesche.Syntax;

namespace Depesche.LexiconBuilder;

/// <summary>Reads the verbs: finite forms, infinitives, participles, and the participles as adjectives.</summary>
internal static class VerbSource
{
    private static readonly (string Key, Tense Tense, Mood Mood)[] Paradigms =
    [
        ("PRÄ", Tense.Pres, Mood.Ind), ("PRT", Tense.Past, Mood.Ind), ("KJ1", Tense.Pres, Mood.Sub1), ("KJ2", Tense.Past, Mood.Sub2),
    ];

    /// <summary>Reads all verbs; <paramref name="adjectives"/> gains the participles.</summary>
    public static void Read(JsonElement verbs, SecondPreterites preterites, EntryCollector entries, HashSet<string> adjectives)
    {
        foreach (var entry in verbs.EnumerateObject())
        {
            if (char.IsLower(entry.Name[0]) && entry.Name[^1] == 'n')
            {
                var prefixLength = ReadVerb(entry.Name, entry.Value, entries, adjectives);
                preterites.AddTo(entry.Name, prefixLength, entries);
            }
        }
    }

    /// <summary>Reads weak verbs the source lacks: infinitive and participle; all other forms are regular.</summary>
    public static void ReadWeak(string path, EntryCollector entries, HashSet<string> adjectives)
    {
        foreach (var cells in SupplementRows.Read(path, 2))
        {
            var lemma = cells[0];
            var n = lemma.EndsWith("en", StringComparison.Ordinal) ? "en" : "n";
            var stem = lemma[..^n.Length];
            var link = stem[^1] is 't' or 'd' || stem.EndsWith("ffn", StringComparison.Ordinal) ? "e" : "";
            AddWeak(Tense.Pres, Mood.Ind, stem, ["e", link + "st", link + "t", n, link + "t", n]);
            AddWeak(Tense.Pres, Mood.Sub1, stem, ["e", "est", "e", n, "et", n]);
            foreach (var mood in new[] { Mood.Ind, Mood.Sub2 })
            {
                AddWeak(Tense.Past, mood, stem + link + "t", ["e", "est", "e", "en", "et", "en"]);
            }

            entries.Add(lemma, lemma, new Tag(UPos.Verb, new Morph { VerbForm = VerbForm.Inf }));
            entries.Add(cells[1], lemma, new Tag(UPos.Verb, new Morph { VerbForm = VerbForm.Part }));
            AddAsAdjective(cells[1], entries, adjectives);
            AddAsAdjective(lemma + "d", entries, adjectives);

            void AddWeak(Tense tense, Mood mood, string root, string[] endings)
            {
                for (var i = 0; i < endings.Length; i++)
                {
                    entries.Add(root + endings[i], lemma, new Tag(UPos.Verb, new Morph
                    {
                        VerbForm = VerbForm.Fin, Tense = tense, Mood = mood, Person = (byte)((i % 3) + 1),
                        Number = i < 3 ? Number.Sing : Number.Plur,
                    }));
                }
            }
        }
    }

    private static byte ReadVerb(string lemma, JsonElement verb, EntryCollector entries, HashSet<string> adjectives)
    {
        byte prefixLength = 0;
        foreach (var (key, tense, mood) in Paradigms)
        {
            if (!verb.TryGetProperty(key, out var paradigm))
            {
                continue;
            }

            foreach (var number in paradigm.EnumerateObject())
            {
                foreach (var person in number.Value.EnumerateObject())
                {
                    var form = Join(person.Value, out var prefix);
                    prefixLength = Math.Max(prefixLength, prefix);
                    entries.Add(form, lemma, new Tag(UPos.Verb, new Morph
                    {
                        VerbForm = VerbForm.Fin, Tense = tense, Mood = mood, Person = (byte)(person.Name[0] - '0'),
                        Number = number.Name == "S" ? Number.Sing : Number.Plur,
                    }, PrefixLength: prefix));
                }
            }
        }

        if (prefixLength == 0 && verb.TryGetProperty("IMP", out var imperative))
        {
            foreach (var number in imperative.EnumerateObject())
            {
                entries.Add(number.Value.GetString()!, lemma, new Tag(UPos.Verb, new Morph
                {
                    VerbForm = VerbForm.Fin, Mood = Mood.Imp, Person = 2, Number = number.Name == "S" ? Number.Sing : Number.Plur,
                }));
            }
        }

        if (verb.TryGetProperty("EIZ", out var withZu) && prefixLength == 0)
        {
            // A verb with forms of the infinitive only: the prefix ends where zu stands in it.
            var written = withZu.GetString()!;
            for (var at = 1; at < lemma.Length && prefixLength == 0; at++)
            {
                prefixLength = written == lemma[..at] + "zu" + lemma[at..] ? (byte)at : (byte)0;
            }
        }

        var infinitive = new Morph { VerbForm = VerbForm.Inf };
        entries.Add(lemma, lemma, new Tag(UPos.Verb, infinitive, PrefixLength: prefixLength));
        if (prefixLength > 0)
        {
            entries.Add(lemma[..prefixLength] + "zu" + lemma[prefixLength..], lemma,
                new Tag(UPos.Verb, infinitive, PrefixLength: prefixLength));
        }

        if (verb.TryGetProperty("PA2", out var participles))
        {
            foreach (var participle in participles.EnumerateArray())
            {
                var form = participle.GetString()!;
                entries.Add(form, lemma, new Tag(UPos.Verb, new Morph { VerbForm = VerbForm.Part }, PrefixLength: prefixLength));
                AddAsAdjective(form, entries, adjectives);
            }
        }

        AddAsAdjective(verb.TryGetProperty("PA1", out var present) ? present.GetString()! : lemma + "d", entries, adjectives);
        return prefixLength;
    }

    private static void AddAsAdjective(string participle, EntryCollector entries, HashSet<string> adjectives)
    {
        if (participle.Length > 3 && (adjectives.Add(participle) || participle.Length > 0))
        {
            entries.Add(participle, participle, new Tag(UPos.Adj, new Morph { Degree = Degree.Pos }));
            AdjectiveSource.AddInflection(participle, participle, Degree.Pos, entries);
        }
    }

    private static string Join(JsonElement form, out byte prefixLength)
    {
        prefixLength = 0;
        if (form.ValueKind != JsonValueKind.Array)
        {
            return form.GetString()!;
        }

        var prefix = form[1].GetString()!;
        prefixLength = (byte)prefix.Length;
        return prefix + form[0].GetString();
    }
}
