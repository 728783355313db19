using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Text;

/// <summary>When a sentence ends at a token whose last character is a point that belongs to it.</summary>
internal enum SentenceEnd : byte
{
    /// <summary>Only at the end of the paragraph.</summary>
    Never,
    /// <summary>When a function word with a capital letter follows.</summary>
    Opener,
    /// <summary>When any word with a capital letter follows.</summary>
    Capital,
}

/// <summary>What must follow for the letters to be an abbreviation.</summary>
internal enum AbbreviationContext : byte
{
    Any,
    Number,
    Name,
    Small,
}

/// <summary>One row of <c>de/abbreviations.tsv</c>.</summary>
internal sealed record Abbreviation(SentenceEnd Ends, AbbreviationContext Before);

/// <summary>The abbreviations written with points, looked up by their characters without spaces.</summary>
internal sealed class Abbreviations
{
    /// <summary>The most parts an abbreviation such as <c>u. v. a. m.</c> may have.</summary>
    public const int MaxParts = 5;

    /// <summary>The most letters a part may have.</summary>
    public const int MaxPartLength = 12;

    private readonly FrozenDictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> byForm;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> firstParts;

    public Abbreviations(LanguageFiles data)
    {
        var forms = data.ReadKeyed("de/abbreviations.tsv", ["abbreviation", "ends", "before"], row =>
        {
            CheckForm(row, row[0]);
            return new Abbreviation(row.Enum<SentenceEnd>(1), row.Enum<AbbreviationContext>(2));
        });
        byForm = forms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        firstParts = forms.Keys.Where(f => FirstPartEnd(f) < f.Length).Select(f => f[..FirstPartEnd(f)])
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The abbreviation with exactly these characters, or with a small first letter.</summary>
    public Abbreviation? Find(ReadOnlySpan<char> form)
    {
        if (byForm.TryGetValue(form, out var found))
        {
            return found;
        }

        Span<char> small = stackalloc char[MaxParts * (MaxPartLength + 1)];
        return WithSmallFirst(form, small) && byForm.TryGetValue(small[..form.Length], out found) && found.Before != AbbreviationContext.Small
            ? found
            : null;
    }

    /// <summary>True when an abbreviation of several parts begins with this part, its point included.</summary>
    public bool StartsSeveralParts(ReadOnlySpan<char> part)
    {
        Span<char> small = stackalloc char[MaxPartLength + 1];
        return firstParts.Contains(part) || (WithSmallFirst(part, small) && firstParts.Contains(small[..part.Length]));
    }

    private static int FirstPartEnd(string form) => form.IndexOf('.', StringComparison.Ordinal) + 1;

    private static bool WithSmallFirst(ReadOnlySpan<char> form, Span<char> small)
    {
        if (form.Length == 0 || form.Length > small.Length || !char.IsUpper(form[0]))
        {
            return false;
        }

        form.CopyTo(small);
        small[0] = char.ToLowerInvariant(form[0]);
        return true;
    }

    private static void CheckForm(DataRow row, string form)
    {
        if (form.Length < 2 || form[^1] != '.' || form[0] == '.' || form.Contains("..", StringComparison.Ordinal))
        {
            throw row.Error($"'{form}' is no abbreviation; write letters that end in a point, as in Mio. or z.B.");
        }

        if (form.Any(char.IsWhiteSpace))
        {
            throw row.Error($"'{form}' holds a space; write its parts together, as in z.B.");
        }

        var parts = form.Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > MaxParts || parts.Any(p => p.Length > MaxPartLength))
        {
            throw row.Error($"'{form}' is too long; at most {MaxParts} parts of {MaxPartLength} letters");
        }
    }
}
