using System.Numerics;
using Depesche.Syntax.Network;
using Depesche.Syntax.Tagging;

namespace Depesche.Syntax.Inflection;

/// <summary>Chooses features and lemma of each word among its readings, given parts of speech: verb forms first, then noun phrases
/// by agreement, then finite verbs. Where several readings are left, the network's scores decide.</summary>
internal sealed class Inflector(Lexicon lexicon)
{
    private readonly NounPhraseFinder phrases = new(lexicon);

    /// <summary>Sets <see cref="SentenceState.Morph"/> and <see cref="SentenceState.Lemmas"/>.</summary>
    public void Assign(SentenceState s, InflectionState inflection, NetworkState scores)
    {
        for (var slot = SentenceState.First; slot < s.End; slot++)
        {
            var pos = (UPos)s.Pos[slot];
            inflection.Cells[slot] = CellsOf(s.Readings[slot], pos, declension: 0);
            s.Morph[slot] = pos is UPos.Verb or UPos.Aux ? VerbFormOf(s, slot, scores) : FirstMorph(s.Readings[slot], pos);
        }

        phrases.Find(s, inflection);
        for (var i = 0; i < inflection.PhraseCount; i++)
        {
            ChoosePhrase(s, ref inflection.Phrases[i], scores);
        }

        for (var slot = SentenceState.First; slot < s.End; slot++)
        {
            var pos = (UPos)s.Pos[slot];
            if (pos is UPos.Verb or UPos.Aux && s.Morph[slot].VerbForm == VerbForm.Fin)
            {
                ChooseFinite(s, slot, scores);
            }

            s.Lemmas[slot] = Lemmatizer.LemmaOf(s.Readings[slot], pos, s.Morph[slot]);
        }
    }

    /// <summary>Gives each noun phrase the case that its relation asks for, where its forms allow it: a subject is nominative, an object
    /// accusative, an argument without preposition dative, a noun's attribute after it genitive.</summary>
    /// <param name="s">The sentence after <see cref="Assign"/>.</param>
    /// <param name="inflection">Its phrases.</param>
    /// <param name="relations">The relation of each word.</param>
    /// <param name="heads">The head of each word.</param>
    /// <param name="scores">The network's scores.</param>
    public static void FitToRelations(SentenceState s, InflectionState inflection, ReadOnlySpan<Relation> relations, ReadOnlySpan<int> heads, NetworkState scores)
    {
        for (var i = 0; i < inflection.PhraseCount; i++)
        {
            ref var phrase = ref inflection.Phrases[i];
            var word = phrase.Head - SentenceState.First;
            var wanted = phrase.Preposition != 0 ? Case.None : relations[word] switch
            {
                Relation.Nsubj or Relation.NsubjPass => Case.Nom,
                Relation.Obj => Case.Acc,
                Relation.OblArg => Case.Dat,
                Relation.Nmod when heads[word] < word => Case.Gen,
                _ => Case.None,
            };
            if (wanted != Case.None && wanted != phrase.Case && (phrase.Cells & Cells.Of(wanted)) != 0)
            {
                phrase.Cells &= Cells.Of(wanted);
                ChoosePhrase(s, ref phrase, scores);
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

    private static Morph VerbFormOf(SentenceState s, int slot, NetworkState scores)
    {
        var pos = (UPos)s.Pos[slot];
        var allowed = 0u;
        foreach (ref readonly var reading in s.Readings[slot].All)
        {
            if (reading.Pos == pos && reading.Morph.VerbForm != VerbForm.None)
            {
                allowed |= 1u << ((int)reading.Morph.VerbForm - 1);
            }
        }

        return FirstOf(s.Readings[slot], pos, VerbForm.Fin + (byte)Best(scores, slot, TagGroup.VerbForm, allowed == 0 ? 0b111 : allowed));
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

    private static void ChoosePhrase(SentenceState s, ref NounPhrase phrase, NetworkState scores)
    {
        var cells = phrase.Cells;
        phrase.Case = Case.Nom + (byte)Best(s, phrase, TagGroup.Case, Cells.CasesIn(cells), scores);
        cells &= Cells.Of(phrase.Case);
        phrase.Number = Number.Sing + (byte)Best(s, phrase, TagGroup.Number, Cells.NumbersIn(cells), scores);
        cells &= Cells.Of(phrase.Number);
        var genders = Cells.GendersIn(cells);
        phrase.Gender = genders == 0b111 && phrase.Number == Number.Plur && s.Pos[phrase.Head] != (byte)UPos.Propn
            ? Gender.None
            : Gender.Masc + (byte)Best(s, phrase, TagGroup.Gender, genders, scores);
        if (phrase.Determiner != 0)
        {
            SetMorph(s, phrase.Determiner, phrase);
        }

        for (var slot = phrase.First; slot <= phrase.Head; slot++)
        {
            if (IsDeclined(s, slot))
            {
                SetMorph(s, slot, phrase);
            }
        }
    }

    private static bool IsDeclined(SentenceState s, int slot) => (UPos)s.Pos[slot] is UPos.Det or UPos.Adj or UPos.Noun or UPos.Propn or UPos.Pron;

    // All words of a phrase have a say.
    private static int Best(SentenceState s, in NounPhrase phrase, TagGroup group, uint allowed, NetworkState scores)
    {
        if ((allowed & (allowed - 1)) == 0)
        {
            return BitOperations.TrailingZeroCount(allowed);
        }

        Span<float> sums = stackalloc float[4];
        sums.Clear();
        for (var slot = phrase.First; slot <= phrase.Head; slot++)
        {
            if (IsDeclined(s, slot))
            {
                scores.AddTo(sums, slot - SentenceState.First, group);
            }
        }

        if (phrase.Determiner != 0 && phrase.Determiner < phrase.First)
        {
            scores.AddTo(sums, phrase.Determiner - SentenceState.First, group);
        }

        var best = BitOperations.TrailingZeroCount(allowed);
        for (var label = best + 1; label < sums.Length; label++)
        {
            best = (allowed >> label & 1) != 0 && sums[label] > sums[best] ? label : best;
        }

        return best;
    }

    private static int Best(NetworkState scores, int slot, TagGroup group, uint allowed) =>
        (allowed & (allowed - 1)) == 0 ? BitOperations.TrailingZeroCount(allowed) : scores.Best(slot - SentenceState.First, group, allowed);

    // The reading that fits the phrase; what it leaves open the phrase fills, except where the treebanks leave it open too.
    private static void SetMorph(SentenceState s, int slot, in NounPhrase phrase)
    {
        var pos = (UPos)s.Pos[slot];
        var cell = Cells.Of(phrase.Case) & Cells.Of(phrase.Number) & Cells.Of(phrase.Gender);
        var found = Fitting(s.Readings[slot], pos, cell, out var reading);
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

    private static void ChooseFinite(SentenceState s, int slot, NetworkState scores)
    {
        var pos = (UPos)s.Pos[slot];
        var readings = s.Readings[slot];
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

        var number = Number.Sing + (byte)Best(scores, slot, TagGroup.Number, allowed);
        allowed = 0;
        foreach (ref readonly var reading in readings.All)
        {
            allowed |= Fits(reading, pos) && reading.Morph.Number == number ? 1u << (reading.Morph.Person - 1) : 0;
        }

        var person = (byte)(1 + Best(scores, slot, TagGroup.Person, allowed));
        allowed = 0;
        foreach (ref readonly var reading in readings.All)
        {
            allowed |= Fits(reading, pos) && reading.Morph.Number == number && reading.Morph.Person == person
                ? 1u << ((int)reading.Morph.Mood - 1) : 0;
        }

        var mood = Mood.Ind + (byte)Best(scores, slot, TagGroup.Mood, allowed);
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
}
