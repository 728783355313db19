namespace Depesche.Syntax;

/// <summary>Inflected comparatives and superlatives that the lexicon does not list, from the adjective it has: bedeutendste, harmonischeren.</summary>
internal sealed class ComparedAdjectives(LexiconFile lexicon, CompoundSplitter compounds)
{
    private const int ShortestBase = 4;
    private const int LongestWord = 64;
    private static readonly string[] Endings = ["en", "er", "es", "em", "e"];
    private static readonly (string Suffix, Degree Degree)[] Suffixes = [("st", Degree.Sup), ("est", Degree.Sup), ("er", Degree.Cmp)];

    /// <summary>Adds the readings.</summary>
    public void Add(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        if (form.Length > LongestWord)
        {
            return;
        }

        Span<char> inflected = stackalloc char[LongestWord];
        foreach (var ending in Endings)
        {
            if (!form.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var (suffix, degree) in Suffixes)
            {
                var stem = form[..^ending.Length];
                if (stem.Length < ShortestBase + suffix.Length || !stem.EndsWith(suffix, StringComparison.Ordinal))
                {
                    continue;
                }

                // The same ending on the adjective itself: bedeutende for bedeutendste.
                stem[..^suffix.Length].CopyTo(inflected);
                ending.CopyTo(inflected[(stem.Length - suffix.Length)..]);
                if (AddDegree(inflected[..(form.Length - suffix.Length)], (byte)suffix.Length, degree, ref list))
                {
                    return;
                }
            }

            return;
        }
    }

    private bool AddDegree(scoped ReadOnlySpan<char> inflected, byte suffix, Degree degree, ref AnalysisList list)
    {
        var before = list.Count;
        var set = lexicon.Find(inflected);
        if (set == 0 || !lexicon.ClassOf(set).Can(UPos.Adj))
        {
            set = compounds.AdjectiveHead(inflected) is { IsKnown: true } head ? head.Set : 0;
        }

        var count = lexicon.CountOf(set);
        for (var i = 0; i < count; i++)
        {
            var reading = lexicon.Reading(set, i);
            if (reading is { Pos: UPos.Adj, Morph: { Degree: Degree.Pos, Case: not Case.None } })
            {
                list.Add(reading with
                {
                    Lemma = reading.Lemma with { SuffixCut = (byte)(reading.Lemma.SuffixCut + suffix) },
                    Morph = reading.Morph with { Degree = degree },
                    Source = AnalysisSource.Derived,
                });
            }
        }

        return list.Count > before;
    }
}
