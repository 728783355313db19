using Depesche.Syntax;
using WordLexicon = Depesche.Syntax.Lexicon;

namespace Depesche.Evaluation.Lexicon;

/// <summary>Tells when two lemmas name the same word and differ only in how a treebank cites it.</summary>
internal sealed class CitationForms(WordLexicon lexicon)
{
    private static readonly string[] Endings = ["", "e", "er"];

    /// <summary>True when a lemma of the lexicon names the same word as that of <paramref name="gold"/>.</summary>
    /// <param name="gold">The word of the treebank.</param>
    /// <param name="lemma">The lexicon's lemma, levelled.</param>
    public bool AreSame(in LevelledWord gold, string lemma) => gold.Pos switch
    {
        UPos.Adj or UPos.Adv => HaveSameStem(gold.Lemma, lemma) || IsParticipleOf(lemma, gold.Lemma),
        UPos.Noun => HaveSameStem(gold.Lemma, lemma) && (EndInErAndE(gold.Lemma, lemma) || IsAdjective(lemma)),
        _ => false,
    };

    // letzt, letzte, letzter; deutsch, Deutsche, Deutscher.
    private static bool HaveSameStem(string left, string right)
    {
        var shared = left.AsSpan().CommonPrefixLength(right);
        return shared > 2 && Endings.Contains(left[shared..]) && Endings.Contains(right[shared..])
            || EndInErAndE(left, right);
    }

    private static bool EndInErAndE(string left, string right) => left.Length > right.Length
        ? left == right + "r" && right.EndsWith('e')
        : right == left + "r" && left.EndsWith('e');

    // GSD cites many participles by their verb: geplant, planen.
    private bool IsParticipleOf(string participle, string verb)
    {
        var readings = lexicon.Read(participle, sentenceInitial: false);
        for (var i = 0; i < readings.All.Length; i++)
        {
            if (readings.All[i].Morph.VerbForm == VerbForm.Part && readings.LemmaOf(i) == verb)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAdjective(string lemma)
    {
        var bare = lemma.EndsWith("er", StringComparison.Ordinal) ? lemma[..^2] : lemma.TrimEnd('e');
        var readings = lexicon.Classify(bare, sentenceInitial: false);
        return readings.IsListed && readings.Can(UPos.Adj);
    }
}
