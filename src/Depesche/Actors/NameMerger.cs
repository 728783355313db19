namespace Depesche.Actors;

/// <summary>Joins what the data files know with what the model found.</summary>
/// <remarks>The model decides where names begin and end; a name of the data files that it passed over is kept, and one that covers
/// the model's name wholly or crosses it wins, as it is known to be one.</remarks>
internal static class NameMerger
{
    /// <param name="known">Names by rule and gazetteer in text order.</param>
    /// <param name="tagged">Names by the model in text order.</param>
    public static List<NameHit> Merge(List<NameHit> known, List<NameHit> tagged)
    {
        var merged = new List<NameHit>(known.Count + tagged.Count);
        int k = 0, t = 0;
        while (k < known.Count || t < tagged.Count)
        {
            if (t == tagged.Count || (k < known.Count && known[k].End <= tagged[t].First))
            {
                if (known[k].Entry is not null || known[k].Type == NameType.Org)
                {
                    merged.Add(known[k]);
                }

                k++;
            }
            else if (k == known.Count || tagged[t].End <= known[k].First)
            {
                merged.Add(tagged[t++]);
            }
            else if (IsWithin(known[k], tagged[t]))
            {
                merged.Add(WithEntry(tagged[t], known[k]));
                k++;
                while (k < known.Count && known[k].First < tagged[t].End)
                {
                    k++;
                }

                t++;
            }
            else if (known[k].Entry is null)
            {
                k++;
            }
            else
            {
                merged.Add(known[k]);
                while (t < tagged.Count && tagged[t].First < known[k].End)
                {
                    t++;
                }

                k++;
            }
        }

        return merged;
    }

    private static bool IsWithin(NameHit inner, NameHit outer) => inner.First >= outer.First && inner.End <= outer.End;

    // The same words: the model gives the type in this place, the data files who it is.
    private static NameHit WithEntry(NameHit tagged, NameHit known) =>
        known.First == tagged.First && known.End == tagged.End ? tagged with { Entry = known.Entry } : tagged;
}
