using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.LanguageData;

namespace Depesche.Quotations;

/// <summary>Clauses that can hold the words after a word of saying.</summary>
[Flags]
internal enum Complements : byte
{
    None = 0,
    Dass = 1,
    Ob = 2,
    Inf = 4,
    Main = 8,
    Direct = 16,

    /// <summary>No clause: the verb always has a dative of the one spoken to.</summary>
    Dat = 32,

    /// <summary>No clause: the accusative object is the one whose words they are.</summary>
    Cited = 64,
}

/// <summary>A word of saying, writing or thinking.</summary>
/// <param name="Companion">The word of a fixed phrase that must stand in the clause (<c>bekannt</c> in <c>bekannt geben</c>), a verb
/// as its infinitive (<c>lassen</c> in <c>lassen wissen</c>), or null.</param>
/// <param name="Complements">Which clauses can hold the words.</param>
/// <param name="ReportsObject">True when with a bare object the whole clause reports speech.</param>
/// <param name="ReportsTerm">True when a quoted term beside its object is the speaker's (<c>nannte Y „…“</c>).</param>
/// <param name="ReportedPrepositions">Prepositions with whose object the whole clause reports speech.</param>
/// <param name="Medium">Medium.</param>
/// <param name="Stance">Stance.</param>
/// <param name="Entry">Its row.</param>
internal sealed record ReportingWord(string? Companion, Complements Complements, bool ReportsObject, bool ReportsTerm,
    ImmutableArray<string> ReportedPrepositions, QuotationMedium Medium, ReportingStance Stance, ReportingEntry Entry)
{
    public bool Takes(Complements complements) => (Complements & complements) != 0;
}

/// <summary>The words of <c>de/reporting-verbs.tsv</c>.</summary>
internal sealed class ReportingWords
{
    private const string FileName = "de/reporting-verbs.tsv";
    private const string Object = "obj";
    private const string Term = "term";

    /// <summary>Shortest first part of a compound.</summary>
    private const int LeastModifier = 3;

    /// <summary>Shortest last part; shorter nouns end too many words that are no compounds of them (Zeitraum, Umfrage).</summary>
    private const int LeastHead = 6;

    /// <summary>Longest word that is looked into for its last part.</summary>
    private const int LongestCompound = 60;

    private readonly FrozenDictionary<string, ImmutableArray<ReportingWord>> verbs;
    private readonly FrozenDictionary<string, ReportingWord> nouns;
    private readonly FrozenDictionary<string, ReportingWord>.AlternateLookup<ReadOnlySpan<char>> nounsByLetters;

    public ReportingWords(LanguageFiles data)
    {
        var verbRows = new Dictionary<string, SortedDictionary<string, ReportingWord>>(StringComparer.Ordinal);
        var nounRows = new Dictionary<string, ReportingWord>(StringComparer.Ordinal);
        var builtIn = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in data.Read(FileName, "lemma", "pos", "complements", "reported", "medium", "stance"))
        {
            if (!row.IsOwn && !builtIn.Add($"{row[1]} {row[0]}"))
            {
                throw row.Error($"'{row[0]}' is there twice as a {row[1]}; put both uses into one row");
            }

            var words = row[0].Split(' ');
            var word = Read(row, words);
            switch (row[1])
            {
                case "verb":
                    if (!verbRows.TryGetValue(words[^1], out var uses))
                    {
                        verbRows[words[^1]] = uses = new SortedDictionary<string, ReportingWord>(StringComparer.Ordinal);
                    }

                    uses[word.Companion ?? ""] = word;
                    break;
                case "noun" when word.Takes(Complements.Cited | Complements.Dat):
                    throw row.Error($"'{row[0]}' is a noun; only verbs have dat or cited");
                case "noun":
                    nounRows[row[0]] = word;
                    break;
                default:
                    throw row.Error($"'{row[1]}' is no part of speech; write verb or noun");
            }
        }

        // Phrases with a companion come first: they say more than the bare verb.
        verbs = verbRows.ToFrozenDictionary(p => p.Key, p => p.Value.Values.OrderBy(w => w.Companion is null).ToImmutableArray(), StringComparer.Ordinal);
        nouns = nounRows.ToFrozenDictionary(StringComparer.Ordinal);
        nounsByLetters = nouns.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All uses of a verb, fixed phrases first; empty when it is no word of saying.</summary>
    public ImmutableArray<ReportingWord> Verb(string lemma) => verbs.TryGetValue(lemma, out var uses) ? uses : [];

    /// <summary>The noun, also as the last part of a compound (Todesdrohung), or null.</summary>
    public ReportingWord? Noun(string lemma)
    {
        if (nouns.TryGetValue(lemma, out var whole))
        {
            return whole;
        }

        Span<char> last = stackalloc char[LongestCompound];
        for (var cut = Math.Max(LeastModifier, lemma.Length - LongestCompound); cut <= lemma.Length - LeastHead; cut++)
        {
            var part = last[..(lemma.Length - cut)];
            lemma.AsSpan(cut).CopyTo(part);
            part[0] = char.ToUpperInvariant(part[0]);
            if (nounsByLetters.TryGetValue(part, out var head))
            {
                return head;
            }
        }

        return null;
    }

    private static ReportingWord Read(DataRow row, string[] words)
    {
        if (words.Length > 2 || words.Contains(""))
        {
            throw row.Error($"'{row[0]}' is neither one word nor a companion and a verb");
        }

        var complements = Complements.None;
        foreach (var name in row.List(2))
        {
            complements |= Enum.TryParse<Complements>(name, ignoreCase: true, out var one) && one != Complements.None
                ? one
                : throw row.Error($"'{name}' is no complement; write dass, ob, inf, main, direct, dat or cited");
        }

        var reported = row.List(3);
        return new ReportingWord(words.Length == 2 ? words[0] : null, complements, reported.Contains(Object), reported.Contains(Term),
            [.. reported.Where(r => r is not (Object or Term))], row.Enum<QuotationMedium>(4), row.Enum<ReportingStance>(5), ReportingEntry.Of(row));
    }
}
