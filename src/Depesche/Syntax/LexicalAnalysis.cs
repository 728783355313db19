namespace Depesche.Syntax;

/// <summary>Where an analysis comes from, most trusted first.</summary>
internal enum AnalysisSource : byte
{
    /// <summary>Row of the closed-class file.</summary>
    ClosedClass,
    /// <summary>Full form of the lexicon.</summary>
    Lexicon,
    /// <summary>Name of the actors' data files.</summary>
    Name,
    /// <summary>Compound whose last part is in the lexicon.</summary>
    Compound,
    /// <summary>Regular derivation of a word in the lexicon (nominalised adjective or infinitive, gender form, name in the genitive).</summary>
    Derived,
    /// <summary>Guess from the ending and shape of an unknown word.</summary>
    Guess,
}

/// <summary>Which adjective endings a form can be: after nothing, after <c>der</c>, after <c>ein</c>.</summary>
[Flags]
internal enum Declension : byte
{
    /// <summary>Not an inflected adjective.</summary>
    None = 0,
    /// <summary>Without a determiner that shows the case (kalter Kaffee).</summary>
    Strong = 1,
    /// <summary>After the definite article (der kalte Kaffee).</summary>
    Weak = 2,
    /// <summary>After the indefinite article (ein kalter Kaffee).</summary>
    Mixed = 4,
}

/// <summary>How a lemma is made from its form: cut inside (<c>ge</c>, <c>zu</c>), cut and add at the end, change the first letter's case.</summary>
/// <param name="InfixStart">Where the inner cut starts.</param>
/// <param name="InfixCut">Number of characters cut there.</param>
/// <param name="SuffixCut">Number of characters cut at the end.</param>
/// <param name="Add">What is added at the end.</param>
/// <param name="FirstLetter">The lemma's first letter: as written, lower or upper case.</param>
internal readonly record struct LemmaEdit(
    ushort InfixStart, byte InfixCut, byte SuffixCut, string Add, LetterCase FirstLetter = LetterCase.AsWritten)
{
    /// <summary>The lemma is the form itself.</summary>
    public static LemmaEdit Same { get; } = new(0, 0, 0, "");

    /// <summary>The lemma of <paramref name="form"/>.</summary>
    public string Apply(string form)
    {
        var kept = form.Length - SuffixCut - InfixCut;
        if (kept < 0 || InfixStart > kept)
        {
            return form;
        }

        if (kept == form.Length && Add.Length == 0 && !Changes(form))
        {
            return form;
        }

        return string.Create(kept + Add.Length, (form, edit: this, kept), static (lemma, state) =>
        {
            var (form, edit, kept) = state;
            form.AsSpan(0, edit.InfixStart).CopyTo(lemma);
            form.AsSpan(edit.InfixStart + edit.InfixCut, kept - edit.InfixStart).CopyTo(lemma[edit.InfixStart..]);
            edit.Add.CopyTo(lemma[kept..]);
            if (lemma.Length > 0)
            {
                lemma[0] = edit.FirstLetter switch
                {
                    LetterCase.Lower => char.ToLowerInvariant(lemma[0]),
                    LetterCase.Upper => char.ToUpperInvariant(lemma[0]),
                    _ => lemma[0],
                };
            }
        });
    }

    private bool Changes(string form) => form.Length > 0 && FirstLetter switch
    {
        LetterCase.Lower => char.IsUpper(form[0]),
        LetterCase.Upper => char.IsLower(form[0]),
        _ => false,
    };
}

/// <summary>What becomes of a lemma's first letter.</summary>
internal enum LetterCase : byte
{
    /// <summary>It stays.</summary>
    AsWritten,
    /// <summary>It becomes a small letter (sentence start).</summary>
    Lower,
    /// <summary>It becomes a capital (nominalisation).</summary>
    Upper,
}

/// <summary>One reading of a word form.</summary>
/// <param name="Lemma">How its lemma is made.</param>
/// <param name="Pos">Part of speech.</param>
/// <param name="Morph">Features; those left open (a proper noun's case) are None.</param>
/// <param name="Declension">For an inflected adjective: after which determiners it stands.</param>
/// <param name="PrefixLength">Length of a separable verb's prefix in the lemma; 0 for other words.</param>
/// <param name="Source">Where the reading comes from.</param>
internal readonly record struct LexicalAnalysis(
    LemmaEdit Lemma, UPos Pos, Morph Morph, Declension Declension, byte PrefixLength, AnalysisSource Source);

/// <summary>All readings of a form as one set of bits: cheap features for a tagger.</summary>
/// <param name="Bits">Parts of speech in the low 17 bits (bit n = <see cref="UPos"/> n), then case, number, gender, verb form, mood, person.</param>
internal readonly record struct LexicalClass(ulong Bits)
{
    private const int CaseShift = 17;
    private const int NumberShift = CaseShift + 5;
    private const int GenderShift = NumberShift + 3;
    private const int VerbFormShift = GenderShift + 4;
    private const int MoodShift = VerbFormShift + 4;
    private const int PersonShift = MoodShift + 5;
    private const int KnownShift = PersonShift + 4;
    private const int NameShift = KnownShift + 1;

    /// <summary>The possible parts of speech, bit n for <see cref="UPos"/> n.</summary>
    public uint PosMask => (uint)(Bits & 0x1FFFF);

    /// <summary>The possible cases, bit n for <see cref="Case"/> n; bit 0 for readings without case.</summary>
    public uint CaseMask => (uint)(Bits >> CaseShift) & 0x1F;

    /// <summary>The possible numbers, bit n for <see cref="Number"/> n.</summary>
    public uint NumberMask => (uint)(Bits >> NumberShift) & 0x7;

    /// <summary>The possible genders, bit n for <see cref="Gender"/> n.</summary>
    public uint GenderMask => (uint)(Bits >> GenderShift) & 0xF;

    /// <summary>The possible verb forms, bit n for <see cref="VerbForm"/> n.</summary>
    public uint VerbFormMask => (uint)(Bits >> VerbFormShift) & 0xF;

    /// <summary>The possible moods, bit n for <see cref="Mood"/> n.</summary>
    public uint MoodMask => (uint)(Bits >> MoodShift) & 0x1F;

    /// <summary>True when the form is in the closed-class file or the lexicon, not analysed or guessed.</summary>
    public bool IsListed => (Bits >> KnownShift & 1) != 0;

    /// <summary>True when the form is a name of the data files, or its genitive.</summary>
    public bool IsName => (Bits >> NameShift & 1) != 0;

    /// <summary>True when the form can be <paramref name="pos"/>.</summary>
    public bool Can(UPos pos) => (Bits >> (int)pos & 1) != 0;

    /// <summary>Adds a reading.</summary>
    public LexicalClass With(in LexicalAnalysis analysis)
    {
        var morph = analysis.Morph;
        return new LexicalClass(Bits
            | 1UL << (int)analysis.Pos
            | 1UL << (CaseShift + (int)morph.Case)
            | 1UL << (NumberShift + (int)morph.Number)
            | 1UL << (GenderShift + (int)morph.Gender)
            | 1UL << (VerbFormShift + (int)morph.VerbForm)
            | 1UL << (MoodShift + (int)morph.Mood)
            | 1UL << (PersonShift + Math.Min((int)morph.Person, 3))
            | (analysis.Source <= AnalysisSource.Lexicon ? 1UL << KnownShift : 0)
            | (analysis.Source == AnalysisSource.Name ? 1UL << NameShift : 0));
    }
}
