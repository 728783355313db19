namespace Depesche.Actors;

/// <summary>A name or people's name in the text: tokens <c>[First..End)</c>.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Type">Its type; null for a derived word (Berliner, Palästinenser), which is no name.</param>
/// <param name="Entry">What the data files know of it, or null.</param>
internal readonly record struct NameHit(int First, int End, NameType? Type, GazetteerEntry? Entry)
{
    /// <summary>Adds the hits of a sentence, counted from its first token, to those of its report.</summary>
    public static void AddTo(List<NameHit> hits, ReadOnlySpan<NameHit> ofSentence, int firstToken)
    {
        foreach (var hit in ofSentence)
        {
            hits.Add(hit.Moved(firstToken));
        }
    }

    /// <summary>The hits of a sentence, counted from its first token.</summary>
    public static NameHit[] Within(ReadOnlySpan<NameHit> ofReport, int firstToken)
    {
        var own = ofReport.ToArray();
        foreach (ref var hit in own.AsSpan())
        {
            hit = hit.Moved(-firstToken);
        }

        return own;
    }

    /// <summary>The hit with its tokens counted from another.</summary>
    public NameHit Moved(int by) => this with { First = First + by, End = End + by };
}
