namespace Depesche.Actors;

/// <summary>The sector of a candidate.</summary>
internal static class CandidateSectors
{
    /// <summary>How far a part leads to its whole: die Mitglieder des Vorstands der Partei.</summary>
    public const int DeepestWhole = 8;

    /// <summary>The sector that the noun or the whole it is part of says; people without one are civilians.</summary>
    public static string Of(Candidate candidate)
    {
        var sector = Said(candidate);
        return sector.Length == 0 && candidate.NounToken >= 0 && candidate.Noun.Entry.Kind == NounKind.People ? "CVL" : sector;
    }

    private static string Said(Candidate candidate)
    {
        for (var (part, depth) = (candidate, 0); part is not null && depth < DeepestWhole; (part, depth) = (part.Whole, depth + 1))
        {
            if (part.Sector.Length > 0)
            {
                return part.Sector;
            }
        }

        return "";
    }
}
