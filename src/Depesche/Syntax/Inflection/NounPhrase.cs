namespace Depesche.Syntax.Inflection;

/// <summary>A run of determiner, adjectives and noun that agree, or a pronoun.</summary>
internal struct NounPhrase
{
    /// <summary>Slot of its first word; a determiner parted from the rest is <see cref="Determiner"/>.</summary>
    public int First;

    /// <summary>Slot of its noun or pronoun.</summary>
    public int Head;

    /// <summary>Slot of its determiner, or 0.</summary>
    public int Determiner;

    /// <summary>Slot of the preposition before it, or 0.</summary>
    public int Preposition;

    /// <summary>The combinations of case, number and gender it can have.</summary>
    public uint Cells;

    /// <summary>The case chosen.</summary>
    public Case Case;

    /// <summary>The number chosen.</summary>
    public Number Number;

    /// <summary>The gender chosen.</summary>
    public Gender Gender;
}
