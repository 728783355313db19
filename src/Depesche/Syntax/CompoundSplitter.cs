namespace Depesche.Syntax;

/// <summary>The last part of a compound.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Set">Its readings; 0 when the word is no compound.</param>
/// <param name="IsKnown">True when known parts fill the word before it.</param>
/// <param name="SetAfterS">Readings of the part after an <c>s</c> at <paramref name="Start"/> that may also link the parts
/// (Aufenthalt-sorte, Aufenthalts-orte); 0 when there is no such part.</param>
internal readonly record struct CompoundHead(int Start, int Set, bool IsKnown, int SetAfterS);

/// <summary>Finds the head of a compound: the longest last part that the lexicon has, with parts it knows before it.</summary>
internal sealed class CompoundSplitter(LexiconFile lexicon)
{
    private const int LongestWord = 64;
    private const int ShortestPart = 3;
    private const int ShortestHeadAfterUnknown = 5;

    /// <summary>The noun that heads the compound.</summary>
    public CompoundHead NounHead(ReadOnlySpan<char> word) => Head(word, UPos.Noun);

    /// <summary>The adjective that heads the compound.</summary>
    public CompoundHead AdjectiveHead(ReadOnlySpan<char> word) => Head(word, UPos.Adj);

    private CompoundHead Head(ReadOnlySpan<char> word, UPos pos)
    {
        if (word.Length is < 2 * ShortestPart or > LongestWord)
        {
            return default;
        }

        var boundaries = Boundaries(word);
        var unknownModifier = default(CompoundHead);
        for (var start = ShortestPart; start <= word.Length - ShortestPart; start++)
        {
            var known = (boundaries >> start & 1) != 0;
            if (!known && (unknownModifier.Set != 0 || word.Length - start < ShortestHeadAfterUnknown))
            {
                continue;
            }

            if (Find(word[start..], pos) is var set and not 0)
            {
                if (known)
                {
                    var isLinked = pos == UPos.Noun && word[start] == 's' && (boundaries >> (start + 1) & 1) != 0;
                    return new CompoundHead(start, set, true, isLinked ? Find(word[(start + 1)..], pos) : 0);
                }

                unknownModifier = new CompoundHead(start, set, false, 0);
            }
        }

        return unknownModifier;
    }

    private int Find(ReadOnlySpan<char> part, UPos pos)
    {
        if (part.Length < ShortestPart)
        {
            return 0;
        }

        var set = pos == UPos.Noun ? lexicon.Find(char.ToUpperInvariant(part[0]), part[1..]) : lexicon.Find(part);
        return set != 0 && lexicon.ClassOf(set).Can(pos) ? set : 0;
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
