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

    /// <summary>True when all readings so far are guesses.</summary>
    public readonly bool IsGuessed
    {
        get
        {
            foreach (ref readonly var analysis in Items)
            {
                if (analysis.Source != AnalysisSource.Guess)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Makes the lemmas of the readings from <paramref name="first"/> on start with a small letter.</summary>
    public readonly void LowerFirstLetters(int first)
    {
        foreach (ref var analysis in buffer[first..Count])
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
