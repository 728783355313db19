using Depesche.Syntax;
using Depesche.Syntax.Models;

namespace Depesche.Actors.Tagging;

/// <summary>Tells what the name tagger knows of words out of context: their shape, their classes, the lists that have them, and whether
/// they are common words.</summary>
internal sealed class NameWords
{
    private const int ShortestTail = 4;
    private const int LongestTail = 12;

    private readonly RecentForms<NameWord> recent = new(1 << 14);
    private readonly WordClasses classes;
    private readonly NounTable nouns;
    private readonly PersonTable persons;
    private readonly LexiconFile lexicon = new("lexicon/german.bin");
    private readonly CompoundSplitter compounds;

    /// <param name="classes">The classes of words.</param>
    /// <param name="nouns">Tells offices and bodies.</param>
    /// <param name="persons">Tells given names.</param>
    public NameWords(WordClasses classes, NounTable nouns, PersonTable persons)
    {
        this.classes = classes;
        this.nouns = nouns;
        this.persons = persons;
        compounds = new CompoundSplitter(lexicon);
    }

    /// <summary>What is known of a form.</summary>
    public NameWord Of(string form)
    {
        var place = recent.PlaceOf(form);
        for (var i = 0; i < place.Length; i++)
        {
            if (Volatile.Read(ref place[i]) is { } known && known.Form == form)
            {
                return RecentForms<NameWord>.Keep(place, i, known);
            }
        }

        return RecentForms<NameWord>.Keep(place, place.Length, Make(form));
    }

    private NameWord Make(string form)
    {
        var lower = FeatureHash.Lower(form);
        var shape = ShapeOf(form);
        var own = ClassOf(form, lower);
        var dash = form.LastIndexOf('-');
        return new NameWord
        {
            Form = form,
            Lower = lower,
            Shape = shape,
            Mark = MarkOf(form),
            Class = own,
            Tail = own.Class != 0 || shape == 0 ? own.Class : TailClass(form),
            Listed = (byte)((shape == 0 ? 0 : ListedAs(form)) | (own.Class != 0 ? 16 : 0)),
            Parts = [Part(form, 0, 3), Part(form, 0, 5), Part(form, -2, 2), Part(form, -3, 3), Part(form, -4, 4), Part(form, -5, 5), Part(form, -6, 6),
                .. dash > 0 ? [FeatureHash.Lower(form.AsSpan(dash + 1)), FeatureHash.Exact(form.AsSpan(0, dash))] : (ReadOnlySpan<uint>)[]],
            AfterHyphen = dash > 0 ? classes.Find(FeatureHash.Lower(form.AsSpan(dash + 1))) : default,
        };
    }

    // A genitive that is not known itself is taken for its nominative.
    private WordClass ClassOf(string form, uint lower)
    {
        var own = classes.Find(lower);
        return own == default && form.Length > 3 && form[^1] == 's' ? classes.Find(FeatureHash.Lower(form.AsSpan(0, form.Length - 1))) : own;
    }

    // The class of the longest known word that ends a longer one (Kammer in Handwerkskammer), or 0.
    private byte TailClass(string form)
    {
        for (var start = Math.Max(1, form.Length - LongestTail); start <= form.Length - ShortestTail; start++)
        {
            if (classes.Find(FeatureHash.Lower(form.AsSpan(start))).Class is > 0 and var found)
            {
                return found;
            }
        }

        return 0;
    }

    // How the lexicon has the word: bit 0 as a noun, bit 1 as a name, bit 2 written small; else 8 for a compound of known parts and 9
    // for one with a known last part; 0 for a word it has not.
    private int ListedAs(string form)
    {
        var own = lexicon.ClassOf(lexicon.Find(form));
        var kind = (own.Can(UPos.Noun) ? 1 : 0) | (own.Can(UPos.Propn) ? 2 : 0)
            | (lexicon.Find(char.ToLowerInvariant(form[0]), form.AsSpan(1)) != 0 ? 4 : 0);
        return kind != 0 || compounds.NounHead(form) is not { Set: > 0 } head ? kind : head.IsKnown ? 8 : 9;
    }

    private static uint Part(string form, int start, int length) =>
        form.Length <= length ? FeatureHash.Lower(form)
        : FeatureHash.Lower(start < 0 ? form.AsSpan(form.Length + start) : form.AsSpan(start, length));

    // 0 for a word written small; else capitals, digits, dots, hyphens and length in a few classes.
    private static uint ShapeOf(string form)
    {
        uint upper = 0, digits = 0, others = 0;
        foreach (var letter in form)
        {
            upper += char.IsUpper(letter) ? 1u : 0u;
            digits += char.IsAsciiDigit(letter) ? 1u : 0u;
            others |= letter == '-' ? 1u : letter == '.' ? 2u : char.IsLetterOrDigit(letter) ? 0u : 4u;
        }

        return Math.Min(upper, 3u) | (char.IsUpper(form[0]) ? 4u : 0) | (digits == 0 ? 0 : digits == form.Length ? 8u : 16u)
            | (others << 5) | (upper == form.Length ? 256u : 0) | (upper > 0 && form.Length < 4 ? 512u : 0);
    }

    private uint MarkOf(string form)
    {
        var given = persons.IsGivenName(form, out _) ? 1u : 0u;
        var part = (uint)persons.PartOf(form);
        var noun = form.Length > 2 && char.IsUpper(form[0]) && nouns.Find(form) is { } match ? 1 + (uint)match.Entry.Kind : 0u;
        return given | (part << 1) | (noun << 3);
    }
}
