namespace Depesche.Syntax;

/// <summary>Finds the head of a compound: the longest last part that the lexicon has, with parts it knows before it.</summary>
internal sealed class CompoundSplitter(LexiconFile lexicon)
{
    private const int LongestWord = 64;
    private const int ShortestPart = 3;
    private const int ShortestHeadAfterUnknown = 5;

    /// <summary>Where the noun that heads the compound starts and its readings; <c>(0, 0)</c> when there is none.</summary>
    public (int Start, int Set) NounHead(ReadOnlySpan<char> word) => Head(word, UPos.Noun);

    /// <summary>Where the adjective that heads the compound starts and its readings; <c>(0, 0)</c> when there is none.</summary>
    public (int Start, int Set) AdjectiveHead(ReadOnlySpan<char> word) => Head(word, UPos.Adj);

    private (int Start, int Set) Head(ReadOnlySpan<char> word, UPos pos)
    {
        if (word.Length is < 2 * ShortestPart or > LongestWord)
        {
            return default;
        }

        var boundaries = Boundaries(word);
        var unknownModifier = (Start: 0, Set: 0);
        for (var start = ShortestPart; start <= word.Length - ShortestPart; start++)
        {
            var known = (boundaries >> start & 1) != 0;
            if (!known && (unknownModifier.Set != 0 || word.Length - start < ShortestHeadAfterUnknown))
            {
                continue;
            }

            var rest = word[(start + 1)..];
            var set = pos == UPos.Noun ? lexicon.Find(char.ToUpperInvariant(word[start]), rest) : lexicon.Find(word[start..]);
            if (set != 0 && lexicon.ClassOf(set).Can(pos))
            {
                if (known)
                {
                    return (start, set);
                }

                unknownModifier = (start, set);
            }
        }

        return unknownModifier;
    }

    /// <summary>Bit n is set when known parts, each with a linking element, fill the word up to n.</summary>
    private ulong Boundaries(ReadOnlySpan<char> word)
    {
        var reached = 1UL;
        for (var start = 0; start <= word.Length - ShortestPart; start++)
        {
            if ((reached >> start & 1) != 0)
            {
                reached |= Ends(word, start, char.ToUpperInvariant(word[start]));
                reached |= Ends(word, start, char.ToLowerInvariant(word[start]));
            }
        }

        return reached;
    }

    private ulong Ends(ReadOnlySpan<char> word, int start, char first)
    {
        var ends = 0UL;
        var state = lexicon.Step(lexicon.Root, first);
        for (var end = start + 1; state >= 0; end++)
        {
            if (end - start >= ShortestPart && CanModify(state, first))
            {
                ends |= 1UL << end;
                if (end < word.Length && word[end] is 's' or '-')
                {
                    ends |= 1UL << (end + 1);
                }

                if (end + 1 < word.Length && word[end] == 'e' && word[end + 1] is 's' or 'n')
                {
                    ends |= 1UL << (end + 2);
                }
            }

            if (end >= word.Length)
            {
                break;
            }

            state = lexicon.Step(state, word[end]);
        }

        return ends;
    }

    // A noun in any form (Kinder|garten), an adjective, or the stem of a verb (fahr|en).
    private bool CanModify(int state, char first)
    {
        var set = lexicon.SetAt(state);
        if (set != 0 && (lexicon.ClassOf(set).PosMask & (1u << (int)UPos.Noun | 1u << (int)UPos.Adj)) != 0)
        {
            return true;
        }

        return char.IsLower(first)
            && lexicon.SetAt(lexicon.Walk(state, "en")) is var infinitive and not 0
            && (lexicon.ClassOf(infinitive).VerbFormMask & (1u << (int)VerbForm.Inf)) != 0;
    }
}
