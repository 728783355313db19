using Depesche.Syntax;

namespace Depesche.Archive.Search;

/// <summary>Finds the terms of the parts of compounds: <c>Waffe</c> and <c>liefern</c> for <c>Waffenlieferung</c>.</summary>
internal sealed class CompoundParts(TermLexicon terms, Lexicon lexicon, ListedWords words, WordFamilies families)
{
    private const int ShortestHead = 4;
    private const int ShortestModifier = 3;
    private const int ShortestWord = 2;
    private static readonly string[] LinkingElements = ["", "s", "es", "en", "n", "e"];

    private readonly CompoundSplitter splitter = new(lexicon.FullForms);

    /// <summary>Adds the terms of the parts of a noun written in one.</summary>
    public void AddParts(string noun, HashSet<string> into)
    {
        if (noun.Length < ShortestHead + ShortestModifier || families.IsSimple(noun) || splitter.NounHead(noun) is not { IsKnown: true } head)
        {
            return;
        }

        // A first part that can take the linking s mostly does.
        var start = head.SetAfterS != 0 ? head.Start + 1 : head.Start;
        if (noun.Length - start >= ShortestHead && !words.IsVerbPrefix(ListedWords.Small(noun.AsSpan(0, start))))
        {
            Add(ListedWords.Capitalised(noun.AsSpan(start)), UPos.Noun, into);
            AddModifier(noun[..start], into);
        }
    }

    /// <summary>Adds the terms of the parts of a word with hyphens. The last part has the form of the lemma; all before it, and all in a
    /// cut compound (Handels-), modify.</summary>
    public void AddHyphenated(string lemma, UPos pos, HashSet<string> into)
    {
        var pieces = lemma.Split('-');
        foreach (var piece in pieces.AsSpan(0, pieces.Length - 1))
        {
            if (piece.Length > 0)
            {
                AddModifier(piece, into);
            }
        }

        if (pieces[^1].Length > 0)
        {
            Add(pieces[^1], pos == UPos.Propn ? UPos.Noun : pos, into);
        }
    }

    private void Add(string lemma, UPos pos, HashSet<string> into)
    {
        var found = terms.Of(lemma, pos);
        if (found.Key.Length > 0)
        {
            into.Add(found.Key);
        }

        into.UnionWith(found.Parts);
    }

    // Lieferungs-, Waffen-: a noun with or without a linking element. Schul-: a noun without its -e. Fahr-: the stem of a verb.
    private void AddModifier(string modifier, HashSet<string> into)
    {
        var small = ListedWords.Small(modifier);
        if (NounOf(modifier) is { } noun)
        {
            Add(noun, UPos.Noun, into);
        }
        else if (!words.IsVerbPrefix(small) && words.IsInfinitive(small + "en"))
        {
            into.Add(Folding.Fold(small + "en"));
        }
    }

    private string? NounOf(string modifier)
    {
        foreach (var linking in LinkingElements)
        {
            if (WithoutLinking(modifier, linking) is { } form && words.LemmaOfNoun(form) is { } lemma)
            {
                return lemma;
            }
        }

        if (words.LemmaOfNoun(ListedWords.Capitalised(modifier) + "e") is { } full)
        {
            return full;
        }

        foreach (var linking in LinkingElements)
        {
            if (WithoutLinking(modifier, linking) is { Length: >= ShortestHead + ShortestModifier } form && LemmaOfCompound(form) is { } lemma)
            {
                return lemma;
            }
        }

        return null;
    }

    private string? LemmaOfCompound(string form)
    {
        var readings = lexicon.Read(form, sentenceInitial: false);
        for (var i = 0; i < readings.All.Length; i++)
        {
            if (readings.All[i] is { Pos: UPos.Noun, Source: AnalysisSource.Compound })
            {
                return readings.LemmaOf(i);
            }
        }

        return null;
    }

    private static string? WithoutLinking(string modifier, string linking)
    {
        var length = modifier.Length - linking.Length;
        return length >= (linking.Length == 0 ? ShortestWord : ShortestModifier) && modifier.EndsWith(linking, StringComparison.Ordinal)
            ? ListedWords.Capitalised(modifier.AsSpan(0, length))
            : null;
    }
}
