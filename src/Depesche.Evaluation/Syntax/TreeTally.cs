using Depesche.Syntax;

namespace Depesche.Evaluation.Syntax;

/// <summary>Counts words with right tags, features, lemmas, heads and relations.</summary>
internal sealed class TreeTally
{
    private static readonly Relation[] UniversalOf =
        [.. Enum.GetValues<Relation>().Select(r => Relations.TryParse(r.ToUd().Split(':')[0], out var u) ? u : Relation.Dep)];

    /// <summary>All words.</summary>
    public int Words { get; private set; }

    /// <summary>Words with the right part of speech.</summary>
    public int RightPos { get; private set; }

    /// <summary>Words with the right lemma.</summary>
    public int RightLemmas { get; private set; }

    /// <summary>Words with the right features.</summary>
    public int RightFeatures { get; private set; }

    /// <summary>Words with the right head.</summary>
    public int RightHeads { get; private set; }

    /// <summary>Words with the right head and universal relation.</summary>
    public int RightArcs { get; private set; }

    /// <summary>Head, dependent and relation together, by universal relation.</summary>
    public Score[] ByRelation { get; } = new Score[UniversalOf.Length];

    /// <summary>Words by part of speech in gold and in the answer.</summary>
    public int[,] PartsOfSpeech { get; } = new int[Enum.GetValues<UPos>().Length, Enum.GetValues<UPos>().Length];

    /// <summary>The relation without its subtype.</summary>
    public static Relation Universal(Relation relation) => UniversalOf[(int)relation];

    /// <summary>True when head and universal relation are the same.</summary>
    public static bool IsSameArc(in Word gold, in Word found) =>
        gold.Head == found.Head && Universal(gold.Relation) == Universal(found.Relation);

    /// <summary>True when the six features that are measured are the same.</summary>
    public static bool HasSameFeatures(in Morph gold, in Morph found) =>
        gold.Case == found.Case && gold.Number == found.Number && gold.Gender == found.Gender
        && MoodOf(gold) == MoodOf(found) && TenseOf(gold) == TenseOf(found) && gold.VerbForm == found.VerbForm;

    /// <summary>Counts a document.</summary>
    public void Add(ParsedText gold, ParsedText found)
    {
        for (var i = 0; i < gold.Words.Length; i++)
        {
            var (expected, actual) = (gold.Words[i], found.Words[i]);
            var isRight = IsSameArc(expected, actual);
            Words++;
            RightPos += expected.Pos == actual.Pos ? 1 : 0;
            RightLemmas += expected.Lemma == actual.Lemma ? 1 : 0;
            RightFeatures += HasSameFeatures(expected.Morph, actual.Morph) ? 1 : 0;
            RightHeads += expected.Head == actual.Head ? 1 : 0;
            RightArcs += isRight ? 1 : 0;
            ByRelation[(int)Universal(expected.Relation)] += new Score(isRight ? 1 : 0, 0, 1);
            ByRelation[(int)Universal(actual.Relation)] += new Score(0, 1, 0);
            PartsOfSpeech[(int)expected.Pos, (int)actual.Pos]++;
        }
    }

    /// <summary>A count as a share of all words.</summary>
    public double Share(int count) => Words > 0 ? (double)count / Words : 0;

    private static Mood MoodOf(in Morph morph) => morph.Mood == Mood.Sub1 ? Mood.Sub2 : morph.Mood;

    // A subjunctive's tense is in its kind: treebanks write Pres for the first and Past for the second.
    private static Tense TenseOf(in Morph morph) => morph.Mood switch
    {
        Mood.Sub1 => Tense.Pres,
        Mood.Sub2 => Tense.Past,
        _ => morph.Tense,
    };
}
