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
    private const int RecentWords = 131072;
    private const int ShortestGenitive = 4;

    // Terms depend on nothing but the word, so that what other threads find here can change no result.
    private readonly WordTerms?[] recent = new WordTerms?[RecentWords];
    private readonly Lexicon lexicon;
    private readonly ListedWords words;
    private readonly WordFamilies families;
    private readonly CompoundParts compounds;

    /// <summary>Reads the language files.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public TermLexicon(LanguageFiles data)
    {
        lexicon = new Lexicon(data);
        words = new ListedWords(data, lexicon);
        families = new WordFamilies(data, lexicon, words);
        compounds = new CompoundParts(this, lexicon, words, families);
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
            written = lexicon.Read(ListedWords.Capitalised(form), sentenceInitial: true);
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
        lexicon.Read(ListedWords.Capitalised(form), sentenceInitial: true).All[0].Source == AnalysisSource.ClosedClass;

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
        if (lemma.Contains('-', StringComparison.Ordinal))
        {
            compounds.AddHyphenated(lemma, pos, parts);
            return new WordTerms(lemma, pos, Folding.Fold(lemma), [.. parts]);
        }

        // Many names are words too: Bundestag.
        var asWord = pos == UPos.Propn && words.Has(lemma, UPos.Noun) ? UPos.Noun : pos;
        var key = Folding.Fold(families.VerbOf(lemma, asWord) ?? lemma);
        if (asWord == UPos.Noun)
        {
            compounds.AddParts(lemma, parts);
        }
        else if (asWord == UPos.Propn && MayBeGenitive(lemma))
        {
            parts.Add(Folding.Fold(lemma.AsSpan(0, lemma.Length - 1)));
        }

        parts.Remove(key);
        return new WordTerms(lemma, pos, key, [.. parts]);
    }

    // Syntax leaves some genitives of names that no list has as they stand.
    private bool MayBeGenitive(string name) =>
        name.Length > ShortestGenitive && name[^1] == 's' && name[^2] != 's' && !lexicon.Classify(name, sentenceInitial: false).IsName;
}
