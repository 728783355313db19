using Depesche.Syntax;

namespace Depesche.Evaluation.Lexicon;

/// <summary>A word of gold or a reading of the lexicon after levelling what are habits of one treebank (see <see cref="LexiconEvaluation"/>).</summary>
/// <param name="Lemma">Its lemma in one spelling.</param>
/// <param name="Pos">Its part of speech.</param>
/// <param name="Morph">Its features.</param>
internal readonly record struct LevelledWord(string Lemma, UPos Pos, Morph Morph)
{
    /// <summary>Levels a word of a treebank.</summary>
    public static LevelledWord OfGold(string form, in Word word) =>
        Level(word.Lemma, word.Pos, word.Pos is UPos.Verb or UPos.Aux ? WithVerbForm(form, word.Morph) : word.Morph);

    /// <summary>Levels a reading of the lexicon.</summary>
    public static LevelledWord OfReading(string lemma, in LexicalAnalysis reading) => Level(lemma, reading.Pos, reading.Morph);

    /// <summary>How far this reading agrees with <paramref name="gold"/>.</summary>
    /// <param name="gold">The word of the treebank.</param>
    /// <param name="citations">Tells lemmas that name the same word.</param>
    public Agreement With(in LevelledWord gold, CitationForms citations)
    {
        if (!IsSameClass(gold))
        {
            return Agreement.None;
        }

        if (!Lemma.Equals(gold.Lemma, StringComparison.Ordinal) && !citations.AreSame(gold, Lemma))
        {
            return Agreement.Pos;
        }

        var isOpen = false;
        var differs = Differs((int)Morph.Case, (int)gold.Morph.Case, ref isOpen)
            | Differs((int)Morph.Number, (int)gold.Morph.Number, ref isOpen)
            | Differs((int)Morph.Gender, (int)gold.Morph.Gender, ref isOpen)
            | Differs((int)Morph.Mood, (int)gold.Morph.Mood, ref isOpen)
            | Differs((int)Morph.Tense, (int)gold.Morph.Tense, ref isOpen)
            | Differs((int)Morph.VerbForm, (int)gold.Morph.VerbForm, ref isOpen)
            | Differs(Morph.Person, gold.Morph.Person, ref isOpen);
        return differs ? Agreement.Lemma : isOpen ? Agreement.Open : Agreement.Full;
    }

    private static bool Differs(int own, int gold, ref bool isOpen)
    {
        isOpen |= gold != 0 && own == 0;
        return own != 0 && gold != 0 && own != gold;
    }

    private static LevelledWord Level(string lemma, UPos pos, Morph morph)
    {
        if (morph.VerbForm == VerbForm.Part)
        {
            morph = morph with { Tense = Tense.None };
        }

        if (pos == UPos.Adj)
        {
            morph = morph with { VerbForm = VerbForm.None, Gender = morph.Number == Number.Plur ? Gender.None : morph.Gender };
        }

        var spelling = lemma.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal);
        return new LevelledWord(char.IsDigit(lemma[0]) ? spelling.TrimEnd('.') : spelling, pos, morph);
    }

    // PUD leaves VerbForm out where the form's tense or mood tells it.
    private static Morph WithVerbForm(string form, Morph morph) => morph switch
    {
        { VerbForm: not VerbForm.None } => morph,
        { Mood: not Mood.None } => morph with { VerbForm = VerbForm.Fin },
        { Tense: not Tense.None } => morph with { VerbForm = VerbForm.Part },
        _ => form.EndsWith('n') ? morph with { VerbForm = VerbForm.Inf } : morph,
    };

    private bool IsSameClass(in LevelledWord gold) => Pos == gold.Pos
        || (Pos is UPos.Adj or UPos.Adv && gold.Pos is UPos.Adj or UPos.Adv && Morph.Case == Case.None && gold.Morph.Case == Case.None);
}
