using Depesche.Syntax.Models;
using Depesche.Syntax.Tagging;

namespace Depesche.Syntax.Inflection;

/// <summary>Chooses features and lemma of each word among its readings, given parts of speech: verb forms first, then noun phrases
/// by agreement and context, then finite verbs by their subject.</summary>
internal sealed class Inflector(Lexicon lexicon)
{
    private readonly NounPhraseFinder phrases = new(lexicon);

    /// <summary>Sets <see cref="SentenceState.Morph"/>, <see cref="SentenceState.Lemma"/> and <see cref="InflectionState.Lemmas"/>.</summary>
    public void Assign(SentenceState s, InflectionState inflection, MorphologyChooser chooser)
    {
        ReadWords(s, inflection);
        Segmentation.Find(s, inflection);
        phrases.Find(s, inflection);
        for (var i = 0; i < inflection.PhraseCount; i++)
        {
            ChoosePhrase(s, inflection, i, chooser);
        }

        for (var slot = SentenceState.First; slot < s.Root; slot++)
        {
            var pos = (UPos)s.Pos[slot];
            if (pos is UPos.Verb or UPos.Aux && s.Morph[slot].VerbForm == VerbForm.Fin)
            {
                ChooseFinite(s, inflection, slot, chooser);
            }

            var lemma = Lemmatizer.LemmaOf(s.Readings[slot]!, pos, s.Morph[slot]);
            inflection.Lemmas[slot] = lemma;
            s.Lemma[slot] = FeatureHash.Exact(lemma);
        }

        void ReadWords(SentenceState s, InflectionState inflection)
        {
            for (var slot = SentenceState.First; slot < s.Root; slot++)
            {
                var pos = (UPos)s.Pos[slot];
                inflection.Cells[slot] = CellsOf(s.Readings[slot]!, pos, declension: 0);
                s.Morph[slot] = FirstMorph(s.Readings[slot]!, pos);
            }

            for (var slot = SentenceState.First; slot < s.Root; slot++)
            {
                if ((UPos)s.Pos[slot] is UPos.Verb or UPos.Aux)
                {
                    ChooseVerbForm(s, slot, chooser);
                }
            }
        }
    }

    /// <summary>What a word can be as part of a noun phrase; 0 when it has no case endings.</summary>
    /// <param name="readings">Its readings.</param>
    /// <param name="pos">Its part of speech.</param>
    /// <param name="declension">For an adjective: the declensions that count; none for all.</param>
    public static uint CellsOf(WordReadings readings, UPos pos, Declension declension)
    {
        var cells = 0u;
        var isName = pos == UPos.Propn && (readings.Class.PosMask & 1u << (int)UPos.Noun) != 0 && readings.Class.IsListed;
        foreach (ref readonly var reading in readings.All)
        {
            if (reading.Pos == pos || isName && reading.Pos == UPos.Noun)
            {
                if (pos == UPos.Adj && (reading.Morph.Case == Case.None || declension != 0 && (reading.Declension & declension) == 0
                    && reading.Declension != 0))
                {
                    continue;
                }

                cells |= Cells.Of(reading.Morph);
            }
        }

        return cells == 0 && pos is UPos.Noun or UPos.Propn or UPos.Det or UPos.Pron ? Cells.All : cells;
    }

    private static Morph FirstMorph(WordReadings readings, UPos pos)
    {
        foreach (ref readonly var reading in readings.All)
        {
            if (reading.Pos == pos && (pos != UPos.Adj || reading.Morph.Case == Case.None))
            {
                return reading.Morph;
            }
        }

        return pos switch
        {
            UPos.Adj => new Morph { Degree = Degree.Pos },
            UPos.Num => new Morph { NumType = NumType.Card },
            _ => default,
        };
    }

    private static void ChooseVerbForm(SentenceState s, int slot, MorphologyChooser chooser)
    {
        var pos = (UPos)s.Pos[slot];
        var allowed = 0u;
        foreach (ref readonly var reading in s.Readings[slot]!.All)
        {
            if (reading.Pos == pos && reading.Morph.VerbForm != VerbForm.None)
            {
                allowed |= 1u << ((int)reading.Morph.VerbForm - 1);
            }
        }

        allowed = allowed == 0 ? 0b111 : allowed;
        Span<uint> features = stackalloc uint[InflectionFeatures.MaxCount];
        var chosen = VerbForm.Fin + (byte)Choose(MorphologyChoice.VerbForm, allowed, slot, chooser, features,
            InflectionFeatures.VerbForm(s, slot, allowed, features));
        s.Morph[slot] = FirstOf(s.Readings[slot]!, pos, chosen);
    }

    private static Morph FirstOf(WordReadings readings, UPos pos, VerbForm form)
    {
        foreach (ref readonly var reading in readings.All)
        {
            if (reading.Pos == pos && reading.Morph.VerbForm == form)
            {
                return reading.Morph;
            }
        }

        return new Morph { VerbForm = form };
    }

    private static void ChoosePhrase(SentenceState s, InflectionState inflection, int index, MorphologyChooser chooser)
    {
        ref var phrase = ref inflection.Phrases[index];
        Span<uint> features = stackalloc uint[InflectionFeatures.MaxCount];
        var cells = phrase.Cells;
        var allowed = Cells.CasesIn(cells);
        phrase.Case = Case.Nom + (byte)Choose(MorphologyChoice.Case, allowed, phrase.Head, chooser, features,
            InflectionFeatures.Case(s, inflection, index, allowed, features));
        cells &= Cells.Of(phrase.Case);
        allowed = Cells.NumbersIn(cells);
        phrase.Number = Number.Sing + (byte)Choose(MorphologyChoice.Number, allowed, phrase.Head, chooser, features,
            InflectionFeatures.Number(s, inflection, index, allowed, features));
        cells &= Cells.Of(phrase.Number);
        allowed = Cells.GendersIn(cells);
        phrase.Gender = allowed == 0b111 && phrase.Number == Number.Plur && s.Pos[phrase.Head] != (byte)UPos.Propn
            ? Gender.None
            : Gender.Masc + (byte)Choose(MorphologyChoice.Gender, allowed, phrase.Head, chooser, features,
                InflectionFeatures.Gender(s, inflection, index, allowed, features));
        if (phrase.Determiner != 0)
        {
            SetMorph(s, inflection, phrase.Determiner, phrase);
        }

        for (var slot = phrase.First; slot <= phrase.Head; slot++)
        {
            if ((UPos)s.Pos[slot] is UPos.Det or UPos.Adj or UPos.Noun or UPos.Propn or UPos.Pron)
            {
                SetMorph(s, inflection, slot, phrase);
            }
        }

        Segmentation.Note(s, inflection, index);
    }

    // The reading that fits the phrase; what it leaves open the phrase fills, except where the treebanks leave it open too.
    private static void SetMorph(SentenceState s, InflectionState inflection, int slot, in NounPhrase phrase)
    {
        var pos = (UPos)s.Pos[slot];
        var cell = Cells.Of(phrase.Case) & Cells.Of(phrase.Number) & Cells.Of(phrase.Gender);
        var found = Fitting(s.Readings[slot]!, pos, cell, out var reading);
        if (!found && (pos == UPos.Det || pos == UPos.Adj && slot + 1 < phrase.Head))
        {
            return;
        }

        var morph = found ? reading.Morph : s.Morph[slot];
        if (pos == UPos.Pron && found)
        {
            s.Morph[slot] = morph.Case == Case.None ? morph with { Case = phrase.Case } : morph;
            return;
        }

        var isArticle = pos == UPos.Det && morph.PronType == PronType.Art;
        s.Morph[slot] = morph with
        {
            Case = phrase.Case,
            Number = phrase.Number,
            Gender = isArticle && phrase.Number == Number.Plur ? Gender.None : phrase.Gender,
        };
    }

    private static bool Fitting(WordReadings readings, UPos pos, uint cell, out LexicalAnalysis fitting)
    {
        foreach (ref readonly var reading in readings.All)
        {
            if (reading.Pos == pos && (Cells.Of(reading.Morph) & cell) != 0 && (pos != UPos.Adj || reading.Morph.Case != Case.None))
            {
                fitting = reading;
                return true;
            }
        }

        fitting = default;
        return false;
    }

    private static void ChooseFinite(SentenceState s, InflectionState inflection, int slot, MorphologyChooser chooser)
    {
        var pos = (UPos)s.Pos[slot];
        var readings = s.Readings[slot]!;
        Span<uint> features = stackalloc uint[InflectionFeatures.MaxCount];
        var allowed = 0u;
        foreach (ref readonly var reading in readings.All)
        {
            allowed |= Fits(reading, pos) ? 1u << ((int)reading.Morph.Number - 1) : 0;
        }

        if (allowed == 0)
        {
            s.Morph[slot] = new Morph { VerbForm = VerbForm.Fin, Mood = Mood.Ind, Number = Number.Sing, Person = 3 };
            return;
        }

        var number = Number.Sing + (byte)Choose(MorphologyChoice.Number, allowed, slot, chooser, features,
            InflectionFeatures.VerbNumber(s, inflection, slot, allowed, features));
        allowed = 0;
        foreach (ref readonly var reading in readings.All)
        {
            allowed |= Fits(reading, pos) && reading.Morph.Number == number ? 1u << (reading.Morph.Person - 1) : 0;
        }

        var person = (byte)(1 + Choose(MorphologyChoice.Person, allowed, slot, chooser, features,
            InflectionFeatures.Person(s, inflection, slot, allowed, features)));
        allowed = 0;
        foreach (ref readonly var reading in readings.All)
        {
            allowed |= Fits(reading, pos) && reading.Morph.Number == number && reading.Morph.Person == person
                ? 1u << ((int)reading.Morph.Mood - 1) : 0;
        }

        var mood = Mood.Ind + (byte)Choose(MorphologyChoice.Mood, allowed, slot, chooser, features,
            InflectionFeatures.Mood(s, inflection, slot, allowed, features));
        foreach (ref readonly var reading in readings.All)
        {
            if (Fits(reading, pos) && reading.Morph.Number == number && reading.Morph.Person == person && reading.Morph.Mood == mood)
            {
                s.Morph[slot] = reading.Morph;
                return;
            }
        }
    }

    private static bool Fits(in LexicalAnalysis reading, UPos pos) =>
        reading.Pos == pos && reading.Morph is { VerbForm: VerbForm.Fin, Person: > 0, Number: not Number.None, Mood: not Mood.None };

    private static int Choose(MorphologyChoice choice, uint allowed, int slot, MorphologyChooser chooser, ReadOnlySpan<uint> features, int count) =>
        (allowed & (allowed - 1)) == 0
            ? System.Numerics.BitOperations.TrailingZeroCount(allowed)
            : chooser.Choose(choice, features[..count], allowed, slot);
}
