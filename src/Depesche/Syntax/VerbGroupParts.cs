namespace Depesche.Syntax;

/// <summary>The parts of a verb group while it is read.</summary>
internal sealed class VerbGroupParts
{
    public int Main { get; set; } = -1;

    public VerbForm MainForm { get; set; }

    public string Lemma { get; set; } = "";

    public int Finite { get; set; } = -1;

    /// <summary>Features of a finite verb that is not tagged as one.</summary>
    public Morph? FiniteMorph { get; set; }

    public int Prefix { get; set; } = -1;

    public int Copula { get; set; } = -1;

    public bool IsCopular { get; set; }

    public bool HasZu { get; set; }

    public string? Modal { get; set; }

    public bool HasModalInfinitive { get; set; }

    public bool HabenFinite { get; set; }

    public bool HabenInfinitive { get; set; }

    public bool SeinFinite { get; set; }

    public bool SeinInfinitive { get; set; }

    public bool SeinParticiple { get; set; }

    public bool WerdenFinite { get; set; }

    public bool WerdenInfinitive { get; set; }

    public bool WerdenParticiple { get; set; }

    public List<int> Auxiliaries { get; } = new(2);

    public List<int> Tokens { get; } = new(4);

    public Morph MorphOfFinite(ParsedText text) => Finite < 0 ? default : FiniteMorph ?? text.Words[Finite].Morph;
}
