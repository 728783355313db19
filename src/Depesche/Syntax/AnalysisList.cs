namespace Depesche.Syntax;

/// <summary>Gathers readings in a caller's buffer; those beyond its end are dropped.</summary>
internal ref struct AnalysisList(Span<LexicalAnalysis> buffer)
{
    private readonly Span<LexicalAnalysis> buffer = buffer;

    /// <summary>Number of readings so far.</summary>
    public int Count { get; private set; }

    /// <summary>The readings so far.</summary>
    public readonly ReadOnlySpan<LexicalAnalysis> Items => buffer[..Count];

    /// <summary>Adds a reading.</summary>
    public void Add(in LexicalAnalysis analysis)
    {
        if (Count < buffer.Length)
        {
            buffer[Count++] = analysis;
        }
    }

    /// <summary>Makes the lemmas of all readings so far start with a small letter.</summary>
    public readonly void LowerFirstLetters()
    {
        foreach (ref var analysis in buffer[..Count])
        {
            analysis = analysis with { Lemma = analysis.Lemma with { FirstLetter = LetterCase.Lower } };
        }
    }

    /// <summary>True when a reading is of the part of speech.</summary>
    public readonly bool Has(UPos pos)
    {
        foreach (ref readonly var analysis in Items)
        {
            if (analysis.Pos == pos)
            {
                return true;
            }
        }

        return false;
    }
}
