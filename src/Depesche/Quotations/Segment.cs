using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>What a stretch between two separators is by its surface: its opening word and the place of its finite verb.</summary>
internal enum SegmentKind : byte
{
    /// <summary>No verb of its own: an apposition, a list member, the part of a clause before an insertion.</summary>
    Fragment,
    /// <summary>Finite verb in second place.</summary>
    Main,
    /// <summary>Finite verb in first place.</summary>
    VerbFirst,
    /// <summary>Opened by a conjunction or question word.</summary>
    Subordinate,
    /// <summary>Opened by a relative pronoun.</summary>
    Relative,
    /// <summary>Infinitive with zu.</summary>
    Infinitive,
    /// <summary>Infinitive with um, ohne or statt: an adverbial and never what somebody said.</summary>
    Purpose,
    /// <summary>A whole quoted passage that is somebody's words.</summary>
    Passage,
}

/// <summary>A stretch of a unit between separators (comma, colon, semicolon, dash) or before a coordinated verb.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token, before the separator.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Coordinator">Token index of the coordinating conjunction it opens with, or -1.</param>
/// <param name="Opener">Token index of its first word after the conjunction.</param>
/// <param name="Finite">Token index of its first finite verb, or -1.</param>
/// <param name="Mood">Mood of that verb.</param>
/// <param name="Separator">Token index of the separator after it, or -1.</param>
internal readonly record struct Segment(int First, int End, SegmentKind Kind, int Coordinator, int Opener, int Finite, Mood Mood, int Separator)
{
    /// <summary>True when its verb is a subjunctive.</summary>
    public bool IsSubjunctive => Mood is Mood.Sub1 or Mood.Sub2;
}
