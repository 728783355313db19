namespace Depesche.Actors;

/// <summary>Inflected forms that the data files leave to rule. It makes more forms than German has: forms no one writes do no harm.</summary>
internal static class GermanInflection
{
    private static readonly string[] NounEndings = ["", "s", "es", "e", "n", "en", "er", "ern"];
    private static readonly string[] UmlautEndings = ["", "e", "en", "er", "ern", "n"];

    /// <summary>The genitive of a name, and for people and seats the plain form.</summary>
    public static IEnumerable<string> NameForms(string name)
    {
        yield return name;
        if (name.Length > 0 && char.IsLetter(name[^1]))
        {
            if (name[^1] is 's' or 'x' or 'z' or 'ß' or 'S')
            {
                yield return name + "’";
                yield return name + "'";
                if (char.IsLower(name[^1]))
                {
                    yield return name + "es";
                }
            }
            else
            {
                yield return name + "s";
                if (char.IsLower(name[^1]) && name[^1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'n' or 'y'))
                {
                    yield return name + "es";
                }
            }
        }
    }

    /// <summary>All forms of a noun with its plural, also with umlaut.</summary>
    public static IEnumerable<string> NounForms(string noun)
    {
        foreach (var ending in NounEndings)
        {
            yield return noun + ending;
        }

        if (Umlaut(noun) is { } changed)
        {
            foreach (var ending in UmlautEndings)
            {
                yield return changed + ending;
            }
        }
    }

    /// <summary>Forms of a feminine noun: <c>Ministerin</c>, <c>Ministerinnen</c>; <c>Kollegin</c>.</summary>
    public static IEnumerable<string> FeminineForms(string noun)
    {
        yield return noun;
        yield return noun + (noun.EndsWith("in", StringComparison.Ordinal) ? "nen" : noun.EndsWith('e') ? "n" : "en");
    }

    /// <summary>Forms of an adjective used as a noun; <paramref name="noun"/> is its masculine: <c>Abgeordneter</c>.</summary>
    public static IEnumerable<string> AdjectivalForms(string noun)
    {
        var stem = noun[..^1];
        yield return noun;
        yield return stem;
        yield return stem + "n";
        yield return stem + "m";
    }

    /// <summary>The feminine that follows from a masculine for people: <c>Russe</c> gives <c>Russin</c>.</summary>
    public static string Feminine(string masculine) => (masculine.EndsWith('e') ? masculine[..^1] : masculine) + "in";

    /// <summary>Adjectives in -er from the name of a town: <c>Berliner</c>, <c>Münchner</c>, <c>Bremer</c>.</summary>
    public static IEnumerable<string> TownAdjectives(string town)
    {
        if (town.EndsWith("en", StringComparison.Ordinal))
        {
            yield return town + "er";
            yield return town[..^2] + "er";
            yield return town[..^2] + "ner";
        }
        else
        {
            yield return town + (town.EndsWith('e') ? "r" : "er");
        }
    }

    /// <summary>An adjective without its ending: <c>russischen</c> gives <c>russisch</c>; the word itself when it has none.</summary>
    public static ReadOnlySpan<char> AdjectiveStem(ReadOnlySpan<char> form)
    {
        if (form.Length > 4 && form[^1] is 'n' or 'r' or 's' or 'm' && form[^2] == 'e')
        {
            return form[..^2];
        }

        return form.Length > 3 && form[^1] == 'e' ? form[..^1] : form;
    }

    private static string? Umlaut(string noun)
    {
        for (var i = noun.Length - 1; i > 0; i--)
        {
            var vowel = noun[i];
            if (vowel == 'u' && noun[i - 1] == 'a')
            {
                return string.Concat(noun.AsSpan(0, i - 1), "äu", noun.AsSpan(i + 1));
            }

            var changed = vowel switch { 'a' => 'ä', 'o' => 'ö', 'u' => 'ü', _ => '\0' };
            if (changed != '\0')
            {
                return string.Concat(noun.AsSpan(0, i), [changed], noun.AsSpan(i + 1));
            }

            if (vowel is 'ä' or 'ö' or 'ü')
            {
                return null;
            }
        }

        return null;
    }
}
