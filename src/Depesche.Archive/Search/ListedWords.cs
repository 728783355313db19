using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.Archive.Search;

/// <summary>What the compiled lexicon says of a form, without guessing at forms it has not.</summary>
internal sealed class ListedWords(LanguageFiles data, Lexicon lexicon)
{
    private const int ShortestVerb = 4;

    private readonly LexiconFile forms = lexicon.FullForms;
    private readonly VerbPrefixes prefixes = new(data);

    /// <summary>True when the form can be <paramref name="pos"/>.</summary>
    public bool Has(ReadOnlySpan<char> form, UPos pos) => forms.ClassOf(forms.Find(form)).Can(pos);

    /// <summary>The dictionary form of a noun with a capital, or null.</summary>
    public string? LemmaOfNoun(string form)
    {
        var set = forms.Find(form);
        for (var i = 0; i < forms.CountOf(set); i++)
        {
            if (forms.Reading(set, i) is { Pos: UPos.Noun } reading)
            {
                return reading.Lemma.Apply(form);
            }
        }

        return null;
    }

    /// <summary>True for an infinitive, also of a verb with a prefix that is not listed itself.</summary>
    public bool IsInfinitive(ReadOnlySpan<char> word)
    {
        if (IsListedInfinitive(word))
        {
            return true;
        }

        for (var length = Math.Min(prefixes.Longest, word.Length - ShortestVerb); length > 1; length--)
        {
            if (prefixes.TryGet(word[..length], out _) && IsListedInfinitive(word[length..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for what stands before verbs and is no noun: <c>Ein-sicht</c>, <c>Zurück-haltung</c>, but not <c>Preis-liste</c>.</summary>
    public bool IsVerbPrefix(string small) => prefixes.TryGet(small, out _) && !Has(Capitalised(small), UPos.Noun);

    /// <summary>The word with a capital.</summary>
    public static string Capitalised(ReadOnlySpan<char> word) => string.Concat([char.ToUpperInvariant(word[0])], word[1..]);

    /// <summary>The word with a small first letter.</summary>
    public static string Small(ReadOnlySpan<char> word) => string.Concat([char.ToLowerInvariant(word[0])], word[1..]);

    private bool IsListedInfinitive(ReadOnlySpan<char> word) =>
        (forms.ClassOf(forms.Find(word)).VerbFormMask & 1u << (int)VerbForm.Inf) != 0;
}
