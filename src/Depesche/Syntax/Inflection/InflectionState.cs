using Depesche.Syntax.Network;

namespace Depesche.Syntax.Inflection;

/// <summary>The buffers of a sentence whose features are being found.</summary>
internal sealed class InflectionState
{
    private const int Slots = SentenceState.Capacity + (2 * SentenceState.First);

    /// <summary>What each word can be as part of a noun phrase.</summary>
    public uint[] Cells { get; } = new uint[Slots];

    /// <summary>The noun phrases from left to right.</summary>
    public NounPhrase[] Phrases { get; } = new NounPhrase[Slots];

    /// <summary>Number of noun phrases.</summary>
    public int PhraseCount { get; set; }
}
