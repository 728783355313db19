namespace Depesche.Syntax;

/// <summary>A written word with the words <c>[First..End)</c> of its sentence in it, 0-based.</summary>
internal readonly record struct WrittenWord(string Form, int First, int End, bool IsSpaceAfter)
{
    /// <summary>True when it is one word, not a contraction of several.</summary>
    public bool IsSingle => End - First == 1;
}

/// <summary>The open sentence of a CoNLL-U file: gathers its words and checks its tree.</summary>
internal sealed class ConlluSentence(string file)
{
    private readonly HashSet<string> strings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Morph> morphs = new(StringComparer.Ordinal);
    private readonly List<int> lines = [];
    private int rangeEnd;

    /// <summary>Its words; heads are 0-based in the sentence, -1 for the root.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>The form of each word.</summary>
    public List<string> Forms { get; } = [];

    /// <summary>Its words as they are written.</summary>
    public List<WrittenWord> Written { get; } = [];

    /// <summary>The sentence's own text (<c># text</c>), or null.</summary>
    public string? Text { get; set; }

    public ConlluException Error(int line, string problem) => new(file, line, problem);

    /// <summary>A written word that holds the words <paramref name="first"/> to <paramref name="last"/>.</summary>
    public void AddRange(int line, int first, int last, ReadOnlySpan<char> form, bool isSpaceAfter)
    {
        if (first != Words.Count + 1 || last < first || rangeEnd > Words.Count)
        {
            throw Error(line, $"the multiword token {first}-{last} does not stand before its first word, or overlaps another");
        }

        rangeEnd = last;
        Written.Add(new WrittenWord(Pool(form), first - 1, last, isSpaceAfter));
    }

    /// <summary>A word; <paramref name="head"/> is 1-based, 0 for the root.</summary>
    public void AddWord(int line, ReadOnlySpan<char> form, ReadOnlySpan<char> lemma, UPos pos, ReadOnlySpan<char> feats, int head,
        Relation relation, bool isSpaceAfter)
    {
        if (form.IsEmpty)
        {
            throw Error(line, "the word has no form");
        }

        if ((head == 0) != (relation == Relation.Root))
        {
            throw Error(line, "head 0 and the relation 'root' belong together");
        }

        lines.Add(line);
        Forms.Add(Pool(form));
        Words.Add(new Word(Pool(lemma), pos, MorphOf(feats), head - 1, relation));
        if (Words.Count > rangeEnd)
        {
            Written.Add(new WrittenWord(Forms[^1], Words.Count - 1, Words.Count, isSpaceAfter));
        }
    }

    /// <summary>Checks that the words make a tree.</summary>
    /// <param name="line">The line after the sentence.</param>
    /// <exception cref="ConlluException">They do not.</exception>
    public void Check(int line)
    {
        if (rangeEnd > Words.Count)
        {
            throw Error(line, $"the sentence ends inside the multiword token that goes to word {rangeEnd}");
        }

        var roots = 0;
        for (var i = 0; i < Words.Count; i++)
        {
            if (Words[i].Head >= Words.Count)
            {
                throw Error(lines[i], $"head {Words[i].Head + 1} lies outside the sentence of {Words.Count} words");
            }

            roots += Words[i].Head < 0 ? 1 : 0;
        }

        if (roots != 1)
        {
            throw Error(lines[0], $"the sentence has {roots} roots, not one");
        }

        RejectCycles();
    }

    /// <summary>Makes ready for the next sentence.</summary>
    public void Clear()
    {
        Words.Clear();
        Forms.Clear();
        Written.Clear();
        lines.Clear();
        rangeEnd = 0;
        Text = null;
    }

    private void RejectCycles()
    {
        // The walk that saw the word first; 0 when none did.
        var seenBy = new int[Words.Count];
        for (var i = 0; i < Words.Count; i++)
        {
            var word = i;
            while (word >= 0 && seenBy[word] == 0)
            {
                seenBy[word] = i + 1;
                word = Words[word].Head;
            }

            if (word >= 0 && seenBy[word] == i + 1)
            {
                throw Error(lines[word], "the heads run in a circle");
            }
        }
    }

    private string Pool(ReadOnlySpan<char> value)
    {
        if (!strings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(value, out var pooled))
        {
            pooled = value.ToString();
            strings.Add(pooled);
        }

        return pooled;
    }

    private Morph MorphOf(ReadOnlySpan<char> feats)
    {
        var lookup = morphs.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(feats, out var morph))
        {
            morph = Morph.Parse(feats);
            lookup[feats] = morph;
        }

        return morph;
    }
}
