namespace Depesche.Syntax;

/// <summary>Grammatical case (UD feature Case).</summary>
public enum Case : byte
{
    /// <summary>Not marked or unknown.</summary>
    None,
    /// <summary>Nominative.</summary>
    Nom,
    /// <summary>Genitive.</summary>
    Gen,
    /// <summary>Dative.</summary>
    Dat,
    /// <summary>Accusative.</summary>
    Acc,
}

/// <summary>UD feature Number.</summary>
public enum Number : byte
{
    /// <summary>Not marked or unknown.</summary>
    None,
    /// <summary>Singular.</summary>
    Sing,
    /// <summary>Plural.</summary>
    Plur,
}

/// <summary>UD feature Gender.</summary>
public enum Gender : byte
{
    /// <summary>Not marked or unknown.</summary>
    None,
    /// <summary>Masculine.</summary>
    Masc,
    /// <summary>Feminine.</summary>
    Fem,
    /// <summary>Neuter.</summary>
    Neut,
}

/// <summary>UD feature Tense of one verb form.</summary>
public enum Tense : byte
{
    /// <summary>Not marked or unknown.</summary>
    None,
    /// <summary>Present.</summary>
    Pres,
    /// <summary>Past.</summary>
    Past,
}

/// <summary>UD feature Mood, with the two German subjunctives kept apart (UD has <c>Sub</c> for both).</summary>
public enum Mood : byte
{
    /// <summary>Not marked or unknown.</summary>
    None,
    /// <summary>Indicative.</summary>
    Ind,
    /// <summary>Imperative.</summary>
    Imp,
    /// <summary>Konjunktiv I (sei, habe, komme): reported speech.</summary>
    Sub1,
    /// <summary>Konjunktiv II (wäre, hätte, käme): unreal, or reported speech where Konjunktiv I looks like the indicative.</summary>
    Sub2,
}

/// <summary>UD feature VerbForm.</summary>
public enum VerbForm : byte
{
    /// <summary>Not a verb form or unknown.</summary>
    None,
    /// <summary>Finite.</summary>
    Fin,
    /// <summary>Infinitive, also with zu inside (anzunehmen).</summary>
    Inf,
    /// <summary>Participle.</summary>
    Part,
}

/// <summary>UD feature Degree.</summary>
public enum Degree : byte
{
    /// <summary>Not marked or unknown.</summary>
    None,
    /// <summary>Positive.</summary>
    Pos,
    /// <summary>Comparative.</summary>
    Cmp,
    /// <summary>Superlative.</summary>
    Sup,
}

/// <summary>UD feature Definite.</summary>
public enum Definite : byte
{
    /// <summary>Not marked or unknown.</summary>
    None,
    /// <summary>Definite.</summary>
    Def,
    /// <summary>Indefinite.</summary>
    Ind,
}

/// <summary>UD feature PronType.</summary>
public enum PronType : byte
{
    /// <summary>Not a pronoun or unknown.</summary>
    None,
    /// <summary>Article.</summary>
    Art,
    /// <summary>Personal.</summary>
    Prs,
    /// <summary>Demonstrative.</summary>
    Dem,
    /// <summary>Demonstrative or relative (der, die, das as the treebanks mark them).</summary>
    DemRel,
    /// <summary>Relative.</summary>
    Rel,
    /// <summary>Interrogative.</summary>
    Int,
    /// <summary>Interrogative or relative (wer, was, welcher).</summary>
    IntRel,
    /// <summary>Indefinite.</summary>
    Ind,
    /// <summary>Negative.</summary>
    Neg,
    /// <summary>Total (alle, jeder).</summary>
    Tot,
    /// <summary>Emphatic (selbst).</summary>
    Emp,
}

/// <summary>UD feature NumType.</summary>
public enum NumType : byte
{
    /// <summary>Not a numeral or unknown.</summary>
    None,
    /// <summary>Cardinal.</summary>
    Card,
    /// <summary>Ordinal.</summary>
    Ord,
}

/// <summary>Morphological features of a word (UD FEATS), as far as reading uses them.</summary>
public readonly record struct Morph
{
    /// <summary>Case.</summary>
    public Case Case { get; init; }

    /// <summary>Number.</summary>
    public Number Number { get; init; }

    /// <summary>Gender.</summary>
    public Gender Gender { get; init; }

    /// <summary>Person, 1 to 3, or 0.</summary>
    public byte Person { get; init; }

    /// <summary>Tense of the form.</summary>
    public Tense Tense { get; init; }

    /// <summary>Mood.</summary>
    public Mood Mood { get; init; }

    /// <summary>Verb form.</summary>
    public VerbForm VerbForm { get; init; }

    /// <summary>Degree of comparison.</summary>
    public Degree Degree { get; init; }

    /// <summary>Definiteness of an article.</summary>
    public Definite Definite { get; init; }

    /// <summary>Kind of pronoun.</summary>
    public PronType PronType { get; init; }

    /// <summary>Kind of numeral.</summary>
    public NumType NumType { get; init; }

    /// <summary>Possessive.</summary>
    public bool IsPossessive { get; init; }

    /// <summary>Reflexive.</summary>
    public bool IsReflexive { get; init; }

    /// <summary>Negative (nicht, kein).</summary>
    public bool IsNegative { get; init; }

    /// <summary>Reads UD FEATS (<c>Case=Nom|Number=Sing</c>, or <c>_</c>). Features and values that reading does not use are left out;
    /// <c>Mood=Sub</c> is Konjunktiv I with <c>Tense=Pres</c>, else Konjunktiv II.</summary>
    public static Morph Parse(ReadOnlySpan<char> feats) => MorphFeats.Parse(feats);

    /// <summary>Writes UD FEATS with the features in UD's order; <c>_</c> when there is none.</summary>
    public string ToFeats() => MorphFeats.ToFeats(this);
}
