namespace Depesche.Actors.Tagging;

/// <summary>What the name tagger knows of a form out of context, made once and kept.</summary>
internal sealed class NameWord
{
    /// <summary>The form as written.</summary>
    public required string Form { get; init; }

    /// <summary>Hash of the folded form.</summary>
    public uint Lower { get; init; }

    /// <summary>Capitals, digits and marks in a few classes; 0 for a word written small.</summary>
    public uint Shape { get; init; }

    /// <summary>Given name, part of a name, office or body, in bits; 0 for none.</summary>
    public uint Mark { get; init; }

    /// <summary>Its class and the lists that have it.</summary>
    public WordClass Class { get; init; }

    /// <summary>Its class, or that of the longest known word at its end.</summary>
    public byte Tail { get; init; }

    /// <summary>How the lexicon has it; 16 is added for a word that has a class.</summary>
    public byte Listed { get; init; }

    /// <summary>Hashes of its first three and five letters, of its last two to six, then of what follows and precedes its last hyphen, if it has one.</summary>
    public required uint[] Parts { get; init; }

    /// <summary>The class and lists of what follows the last hyphen; none for a word without one.</summary>
    public WordClass AfterHyphen { get; init; }
}
