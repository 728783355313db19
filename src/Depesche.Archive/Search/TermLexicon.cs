using System.Text;
using Depesche.LanguageData;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Archive.Search;

/// <summary>The terms of a word.</summary>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Pos">Its part of speech.</param>
/// <param name="Key">The folded word that stands for all forms and the family of the word; empty when it has no letter.</param>
/// <param name="Parts">The keys of its parts when it is a compound.</param>
internal sealed record WordTerms(string Lemma, UPos Pos, string Key, string[] Parts);

/// <summary>Gives words their terms. Safe to share between threads.</summary>
internal sealed class TermLexicon
{
    private const int RecentWords = 32768;
    private const int ShortestHead = 4;
    private const int ShortestModifier = 3;
    private const int ShortestWord = 2;
    private static readonly string[] LinkingElements = ["", "s", "es", "en", "n", "e"];

    // Terms depend on nothing but the word, so that what other threads find here can change no result.
    private readonly WordTerms?[] recent = new WordTerms?[RecentWords];
    private readonly Lexicon lexicon;
    private readonly CompoundSplitter compounds;
    private readonly WordFamilies families;
    private readonly VerbPrefixes prefixes;

    /// <summary>Reads the language files.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public TermLexicon(LanguageFiles data)
    {
        lexicon = new Lexicon(data);
        compounds = new CompoundSplitter(lexicon.FullForms);
        families = new WordFamilies(data, lexicon);
        prefixes = new VerbPrefixes(data);
    }

    /// <summary>True for the parts of speech whose words are kept under more than their forms.</summary>
    public static bool IsOpen(UPos pos) => pos is UPos.Noun or UPos.Propn or UPos.Verb or UPos.Adj or UPos.Adv;

    /// <summary>The terms of a word whose dictionary form is known.</summary>
    public WordTerms Of(string lemma, UPos pos)
    {
        ref var place = ref recent[(uint)(lemma.GetHashCode() + (int)pos) % RecentWords];
        var terms = Volatile.Read(ref place);
        if (terms is null || terms.Pos != pos || terms.Lemma != lemma)
        {
            terms = Make(lemma, pos);
            Volatile.Write(ref place, terms);
        }

        return terms;
    }

    /// <summary>The terms of all words that a form outside a sentence can be. None for the words of closed classes.</summary>
    public IEnumerable<WordTerms> OfForm(string form)
    {
        var written = lexicon.Read(form, sentenceInitial: false);
        if (!char.IsUpper(form[0]) || written.All[0].Source == AnalysisSource.Guess)
        {
            // People search in small letters, and begin a query with a capital.
            written = lexicon.Read(char.ToUpperInvariant(form[0]) + form[1..], sentenceInitial: true);
        }

        var found = new HashSet<WordTerms>();
        for (var i = 0; i < written.All.Length; i++)
        {
            var reading = written.All[i];
            var isTrusted = reading.Source != AnalysisSource.Guess || written.All[0].Source == AnalysisSource.Guess;
            if (isTrusted && reading.Source != AnalysisSource.ClosedClass && IsOpen(reading.Pos))
            {
                found.Add(Of(written.LemmaOf(i), reading.Pos));
            }
        }

        return found;
    }

    /// <summary>True when the form is a word of a closed class (der, nach) and nothing else.</summary>
    public bool IsFunctionWord(string form) =>
        lexicon.Read(char.ToUpperInvariant(form[0]) + form[1..], sentenceInitial: true).All[0].Source == AnalysisSource.ClosedClass;

    /// <summary>The word without characters that are not seen (soft hyphens), as the tokenizer gives it.</summary>
    public static string Plain(ReadOnlySpan<char> word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (CharacterShapes.Of(c) != CharacterShape.Ignorable)
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    private WordTerms Make(string lemma, UPos pos)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        string key;
        if (lemma.IndexOf('-') >= 0)
        {
            key = Folding.Fold(lemma);
            AddHyphenated(lemma, pos, parts);
        }
        else
        {
            var isWord = pos != UPos.Propn || IsListed(lemma, UPos.Noun);
            key = Folding.Fold(isWord ? families.VerbOf(lemma, pos == UPos.Propn ? UPos.Noun : pos) ?? lemma : lemma);
            if (isWord && pos is UPos.Noun or UPos.Propn)
            {
                AddParts(lemma, parts);
            }
        }

        parts.Remove(key);
        return new WordTerms(lemma, pos, key, [.. parts]);
    }

    // The last part has the form of the lemma; all before it, and all in a cut compound (Handels-), modify.
    private void AddHyphenated(string lemma, UPos pos, HashSet<string> terms)
    {
        var pieces = lemma.Split('-');
        for (var i = 0; i < pieces.Length - 1; i++)
        {
            if (pieces[i].Length > 0)
            {
                AddModifier(pieces[i], terms);
            }
        }

        if (pieces[^1].Length > 0)
        {
            var head = Of(pieces[^1], pos == UPos.Propn ? UPos.Noun : pos);
            terms.Add(head.Key);
            terms.UnionWith(head.Parts);
        }
    }

    private void AddParts(string noun, HashSet<string> terms)
    {
        if (families.IsSimple(noun) || compounds.NounHead(noun) is not { IsKnown: true } head)
        {
            return;
        }

        // A first part that can take the linking s mostly does.
        var start = head.SetAfterS != 0 ? head.Start + 1 : head.Start;
        if (noun.Length - start < ShortestHead || IsVerbPrefix(noun.AsSpan(0, start)))
        {
            return;
        }

        var last = Of(Capitalised(noun.AsSpan(start)), UPos.Noun);
        terms.Add(last.Key);
        terms.UnionWith(last.Parts);
        AddModifier(noun[..start], terms);
    }

    // Lieferungs-, Waffen-: a noun with or without a linking element. Schul-: a noun without its -e. Fahr-: the stem of a verb.
    private void AddModifier(string modifier, HashSet<string> terms)
    {
        var noun = NounOf(modifier, AnalysisSource.Lexicon) ?? NounOf(modifier, AnalysisSource.Compound);
        noun ??= IsListed(Capitalised(modifier) + "e", UPos.Noun) ? Capitalised(modifier) + "e" : null;
        if (noun is not null)
        {
            var found = Of(noun, UPos.Noun);
            terms.Add(found.Key);
            terms.UnionWith(found.Parts);
        }
        else if (!IsVerbPrefix(modifier) && char.ToLowerInvariant(modifier[0]) + modifier[1..] + "en" is var verb && IsListed(verb, UPos.Verb))
        {
            terms.Add(Folding.Fold(verb));
        }
    }

    private string? NounOf(string modifier, AnalysisSource source)
    {
        foreach (var linking in LinkingElements)
        {
            if (modifier.Length - linking.Length >= (linking.Length == 0 ? ShortestWord : ShortestModifier) && modifier.EndsWith(linking, StringComparison.Ordinal))
            {
                var readings = lexicon.Read(Capitalised(modifier.AsSpan(0, modifier.Length - linking.Length)), sentenceInitial: false);
                for (var i = 0; i < readings.All.Length; i++)
                {
                    if (readings.All[i].Pos == UPos.Noun && readings.All[i].Source == source)
                    {
                        return readings.LemmaOf(i);
                    }
                }
            }
        }

        return null;
    }

    // Ein-sicht, Zurück-haltung are no compounds; Preis-liste and Teil-erfolg are.
    private bool IsVerbPrefix(ReadOnlySpan<char> modifier)
    {
        Span<char> lower = stackalloc char[modifier.Length];
        modifier.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(lower[0]);
        return prefixes.TryGet(lower, out _) && !IsListed(Capitalised(modifier), UPos.Noun);
    }

    private bool IsListed(string lemma, UPos pos)
    {
        foreach (ref readonly var reading in lexicon.Read(lemma, sentenceInitial: false).All)
        {
            if (reading.Pos == pos && reading.Source == AnalysisSource.Lexicon)
            {
                return true;
            }
        }

        return false;
    }

    private static string Capitalised(ReadOnlySpan<char> word) => string.Concat([char.ToUpperInvariant(word[0])], word[1..]);
}
