namespace Depesche.Syntax.Tagging;

/// <summary>Chooses the lemma of a tagged word: that of the lexicon's reading which agrees best with the tags.</summary>
internal static class Lemmatizer
{
    private const int SamePos = 100;
    private const int KinPos = 50;
    private const int SameFeature = 4;
    private const int OtherFeature = -3;

    /// <summary>The lemma.</summary>
    /// <param name="readings">All readings of the form, listed ones first.</param>
    /// <param name="pos">The word's part of speech as tagged.</param>
    /// <param name="morph">Its features as tagged.</param>
    public static string LemmaOf(WordReadings readings, UPos pos, in Morph morph)
    {
        var best = 0;
        var bestScore = int.MinValue;
        for (var i = 0; i < readings.All.Length; i++)
        {
            var score = Score(readings.All[i], pos, morph);
            if (score > bestScore || (score == bestScore && ChangesLess(readings, i, best)))
            {
                (best, bestScore) = (i, score);
            }
        }

        return readings.LemmaOf(best);
    }

    /// <summary>Of two verbs with a form in common (getroffen: treffen, triefen) the one is likelier whose infinitive ends more like it.</summary>
    private static bool ChangesLess(WordReadings readings, int left, int right) =>
        readings.All[left].Morph.VerbForm == VerbForm.Part &&
        CommonEnd(readings.Form, readings.LemmaOf(left)) > CommonEnd(readings.Form, readings.LemmaOf(right));

    private static int CommonEnd(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[^(length + 1)] == right[^(length + 1)])
        {
            length++;
        }

        return length;
    }

    private static int Score(in LexicalAnalysis reading, UPos pos, in Morph morph)
    {
        var score = reading.Pos == pos ? SamePos : AreKin(reading.Pos, pos) ? KinPos : 0;
        score += Compare((int)reading.Morph.VerbForm, (int)morph.VerbForm) + Compare((int)reading.Morph.Mood, (int)morph.Mood) +
            Compare((int)reading.Morph.Tense, (int)morph.Tense) + Compare((int)reading.Morph.Number, (int)morph.Number) +
            Compare((int)reading.Morph.Case, (int)morph.Case) + Compare((int)reading.Morph.Gender, (int)morph.Gender) +
            Compare(reading.Morph.Person, morph.Person) + Compare((int)reading.Morph.PronType, (int)morph.PronType);
        return score - (int)reading.Source;
    }

    private static bool AreKin(UPos reading, UPos tag) => (reading, tag) is
        (UPos.Verb, UPos.Aux) or (UPos.Aux, UPos.Verb) or (UPos.Noun, UPos.Propn) or (UPos.Propn, UPos.Noun) or
        (UPos.Det, UPos.Pron) or (UPos.Pron, UPos.Det) or (UPos.Adj, UPos.Adv) or (UPos.Adv, UPos.Adj) or
        (UPos.Verb, UPos.Adj) or (UPos.Cconj, UPos.Sconj) or (UPos.Sconj, UPos.Cconj) or (UPos.Adp, UPos.Part) or (UPos.Adp, UPos.Sconj);

    private static int Compare(int reading, int tag) => reading == 0 || tag == 0 ? 0 : reading == tag ? SameFeature : OtherFeature;
}
