namespace Depesche.Evaluation.Lexicon;

/// <summary>How far a reading agrees with gold; each step includes those before it.</summary>
internal enum Agreement
{
    /// <summary>Another part of speech.</summary>
    None,
    /// <summary>The part of speech.</summary>
    Pos,
    /// <summary>Part of speech and lemma.</summary>
    Lemma,
    /// <summary>All that the reading states; it leaves open a feature that gold has.</summary>
    Open,
    /// <summary>All that gold states.</summary>
    Full,
}
