using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>Joins the words that treebanks make of a hyphen compound to the one word that the tokenizer makes of it.</summary>
/// <remarks>The word takes the features of the compound's last part, and of all its parts the head and relation of the one that stands
/// highest in the tree, so the tree stays a tree.</remarks>
internal static class CompoundJoiner
{
    public static void Join(ConlluSentence sentence)
    {
        if (!sentence.Written.Exists(w => HyphenCompound.IsHyphen(w.Form)))
        {
            return;
        }

        var written = sentence.Written.ToArray();
        var old = sentence.Words.ToArray();
        var forms = sentence.Forms.ToArray();
        var newIndex = new int[old.Length];
        var depths = Depths(old);
        sentence.Words.Clear();
        sentence.Forms.Clear();
        sentence.Written.Clear();
        for (var first = 0; first < written.Length;)
        {
            var end = EndOf(written, first);
            var form = end == first + 1 ? written[first].Form : string.Concat(written[first..end].Select(w => w.Form));
            var (from, to) = (written[first].First, written[end - 1].End);
            var at = sentence.Words.Count;
            if (end == first + 1)
            {
                for (var word = from; word < to; word++)
                {
                    newIndex[word] = sentence.Words.Count;
                    sentence.Words.Add(old[word]);
                    sentence.Forms.Add(forms[word]);
                }
            }
            else
            {
                newIndex.AsSpan(from, to - from).Fill(at);
                sentence.Words.Add(Whole(old, depths, forms, from, to, form));
                sentence.Forms.Add(form);
            }

            sentence.Written.Add(new WrittenWord(form, at, sentence.Words.Count, written[end - 1].IsSpaceAfter));
            first = end;
        }

        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var head = sentence.Words[i].Head;
            sentence.Words[i] = sentence.Words[i] with { Head = head < 0 ? -1 : newIndex[head] };
        }
    }

    /// <summary>The end of the compound that begins with the written word <paramref name="first"/>; the word's own end when there is none.</summary>
    private static int EndOf(WrittenWord[] written, int first)
    {
        var end = first + 1;
        if (!written[first].IsSingle)
        {
            return end;
        }

        if (HyphenCompound.IsHyphen(written[first].Form))
        {
            var attached = first > 0 && !written[first - 1].IsSpaceAfter ? written[first - 1].Form : "";
            if (written[first].IsSpaceAfter || !IsWordAt(written, end) || !HyphenCompound.Begins(attached, written[end].Form))
            {
                return end;
            }

            end++;
        }

        var isNumber = TokenKinds.Of(written[end - 1].Form) == TokenKind.Number;
        while (end < written.Length && !written[end - 1].IsSpaceAfter && HyphenCompound.IsHyphen(written[end].Form))
        {
            var before = written[end - 1].Form;
            if (!written[end].IsSpaceAfter && IsWordAt(written, end + 1) && HyphenCompound.Joins(before, isNumber, written[end + 1].Form))
            {
                isNumber &= TokenKinds.Of(written[end + 1].Form) == TokenKind.Number;
                end += 2;
                continue;
            }

            var endsWord = written[end].IsSpaceAfter || end + 1 == written.Length || TokenKinds.Of(written[end + 1].Form) == TokenKind.Punctuation;
            return endsWord && HyphenCompound.Ends(before) ? end + 1 : end;
        }

        return end;
    }

    private static bool IsWordAt(WrittenWord[] written, int at) =>
        at < written.Length && written[at].IsSingle && CharacterShapes.IsWordCharacter(written[at].Form[0]);

    private static Word Whole(Word[] words, int[] depths, string[] forms, int from, int to, string form)
    {
        var top = from;
        var last = from;
        for (var i = from; i < to; i++)
        {
            top = depths[i] < depths[top] ? i : top;
            last = HyphenCompound.IsHyphen(forms[i]) ? last : i;
        }

        var isHyphenLast = last < to - 1;
        var before = form.Length - forms[last].Length - (isHyphenLast ? 1 : 0);
        return words[last] with
        {
            Lemma = string.Concat(form.AsSpan(0, before), words[last].Lemma, isHyphenLast ? form.AsSpan(form.Length - 1) : []),
            Head = words[top].Head,
            Relation = words[top].Relation,
        };
    }

    // How many arcs lead from each word up to the root.
    private static int[] Depths(Word[] words)
    {
        var depths = new int[words.Length];
        Array.Fill(depths, -1);
        for (var i = 0; i < words.Length; i++)
        {
            var steps = 0;
            var known = i;
            for (; known >= 0 && depths[known] < 0; known = words[known].Head)
            {
                steps++;
            }

            var depth = (known < 0 ? -1 : depths[known]) + steps;
            for (var word = i; word != known; word = words[word].Head)
            {
                depths[word] = depth--;
            }
        }

        return depths;
    }
}
