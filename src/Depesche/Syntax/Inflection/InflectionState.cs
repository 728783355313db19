using Depesche.Syntax.Models;

namespace Depesche.Syntax.Inflection;

/// <summary>The buffers of a sentence whose features are being found.</summary>
internal sealed class InflectionState
{
    private const int Slots = SentenceState.Capacity + (2 * SentenceState.First);

    /// <summary>What each word can be as part of a noun phrase.</summary>
    public uint[] Cells { get; } = new uint[Slots];

    /// <summary>The stretch between punctuation or conjunctions that each word is in.</summary>
    public int[] SegmentOf { get; } = new int[Slots];

    /// <summary>What is known of each stretch.</summary>
    public Segment[] Segments { get; } = new Segment[Slots];

    /// <summary>The noun phrases from left to right.</summary>
    public NounPhrase[] Phrases { get; } = new NounPhrase[Slots];

    /// <summary>Number of noun phrases.</summary>
    public int PhraseCount { get; set; }

    /// <summary>Number of segments.</summary>
    public int SegmentCount { get; set; }

    /// <summary>The lemma of each word.</summary>
    public string[] Lemmas { get; } = new string[Slots];
}

/// <summary>A stretch of a sentence between punctuation or conjunctions: about a clause.</summary>
internal struct Segment
{
    /// <summary>Slot of its first word.</summary>
    public int First;

    /// <summary>Slot of its finite verb, or 0.</summary>
    public int Finite;

    /// <summary>Slot of its last verb, or 0.</summary>
    public int LastVerb;

    /// <summary>Slot of its first auxiliary, or 0.</summary>
    public int Auxiliary;

    /// <summary>Bits: 1 a nominative phrase was found, 2 an accusative object, 4 a dative object.</summary>
    public uint Seen;

    /// <summary>Index + 1 of the phrase taken for its subject, or 0.</summary>
    public int Subject;
}
