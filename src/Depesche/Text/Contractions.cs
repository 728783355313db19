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
        var forms = new Dictionary<string, (Contraction Value, bool IsOwn)>(StringComparer.Ordinal);
        foreach (var row in data.Read("de/contractions.tsv", "form", "preposition", "article"))
        {
            var (form, preposition, article) = (row[0], row[1], row[2]);
            if (form.Length == 0 || preposition.Length == 0 || article.Length == 0)
            {
                throw row.Error("form, preposition and article must not be empty");
            }

            if (form.Any(c => !char.IsLower(c)))
            {
                throw row.Error($"'{form}' must be written in small letters");
            }

            if (forms.TryGetValue(form, out var earlier) && earlier.IsOwn == row.IsOwn)
            {
                throw row.Error($"'{form}' is listed twice; keep one row");
            }

            forms[form] = (new Contraction(preposition, article), row.IsOwn);
        }

        foreach (var (form, entry) in forms.ToArray())
        {
            forms[Capitalised(form)] = (new Contraction(Capitalised(entry.Value.Preposition), entry.Value.Article), entry.IsOwn);
        }

        longest = forms.Keys.Max(f => f.Length);
        byForm = forms.ToFrozenDictionary(f => f.Key, f => f.Value.Value, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The parts of a written word, or null when it is no contraction.</summary>
    public Contraction? Find(ReadOnlySpan<char> word) =>
        word.Length <= longest && byForm.TryGetValue(word, out var found) ? found : null;

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
