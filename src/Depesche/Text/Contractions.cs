using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Text;

/// <summary>The two syntactic words of a contraction.</summary>
internal sealed record Contraction(string Preposition, string Article);

/// <summary>The contractions of preposition and article (<c>im</c> = <c>in</c> + <c>dem</c>).</summary>
internal sealed class Contractions
{
    private readonly FrozenDictionary<string, Contraction>.AlternateLookup<ReadOnlySpan<char>> byForm;
    private readonly int longest;

    public Contractions(LanguageFiles data)
    {
        var forms = data.ReadKeyed("de/contractions.tsv", ["form", "preposition", "article"], row =>
        {
            if (row[1].Length == 0 || row[2].Length == 0)
            {
                throw row.Error("form, preposition and article must not be empty");
            }

            if (row[0].Any(c => !char.IsLower(c)))
            {
                throw row.Error($"'{row[0]}' must be written in small letters");
            }

            return new Contraction(row[1], row[2]);
        });
        foreach (var (form, parts) in forms.ToArray())
        {
            forms[Capitalised(form)] = new Contraction(Capitalised(parts.Preposition), parts.Article);
        }

        longest = forms.Keys.Max(f => f.Length);
        byForm = forms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The parts of a written word, or null when it is no contraction.</summary>
    public Contraction? Find(ReadOnlySpan<char> word) =>
        word.Length <= longest && byForm.TryGetValue(word, out var found) ? found : null;

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
