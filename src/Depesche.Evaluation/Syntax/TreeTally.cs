using System.Collections.Immutable;
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

    /// <summary>The features that are measured, by their names in Universal Dependencies.</summary>
    public static ImmutableArray<string> MeasuredFeatures { get; } = ["Case", "Number", "Gender", "Mood", "Tense", "VerbForm"];

    /// <summary>For each measured feature its values, and the words on which it is as in gold, also when it is absent.</summary>
    public Dictionary<string, (Score Values, int Right)> ByFeature { get; } = MeasuredFeatures.ToDictionary(f => f, _ => (default(Score), 0));

    /// <summary>Words by part of speech in gold and in the answer.</summary>
    public int[,] PartsOfSpeech { get; } = new int[Enum.GetValues<UPos>().Length, Enum.GetValues<UPos>().Length];

    /// <summary>The relation without its subtype.</summary>
    public static Relation Universal(Relation relation) => UniversalOf[(int)relation];

    /// <summary>True when head and universal relation are the same.</summary>
    public static bool IsSameArc(in Word gold, in Word found) =>
        gold.Head == found.Head && Universal(gold.Relation) == Universal(found.Relation);

    /// <summary>Counts a document.</summary>
    public void Add(ImmutableArray<Word> gold, ImmutableArray<Word> found)
    {
        for (var i = 0; i < gold.Length; i++)
        {
            var (expected, actual) = (gold[i], found[i]);
            var isRight = IsSameArc(expected, actual);
            Words++;
            RightPos += expected.Pos == actual.Pos ? 1 : 0;
            RightLemmas += expected.Lemma == actual.Lemma ? 1 : 0;
            RightFeatures += AddFeatures(expected.Morph, actual.Morph) ? 1 : 0;
            RightHeads += expected.Head == actual.Head ? 1 : 0;
            RightArcs += isRight ? 1 : 0;
            ByRelation[(int)Universal(expected.Relation)] += new Score(isRight ? 1 : 0, 0, 1);
            ByRelation[(int)Universal(actual.Relation)] += new Score(0, 1, 0);
            PartsOfSpeech[(int)expected.Pos, (int)actual.Pos]++;
        }
    }

    /// <summary>A count as a share of all words.</summary>
    public double Share(int count) => Words > 0 ? (double)count / Words : 0;

    /// <summary>Counts each measured feature; true when all are the same.</summary>
    private bool AddFeatures(in Morph gold, in Morph found)
    {
        var (expected, actual) = (ValuesOf(gold), ValuesOf(found));
        for (var i = 0; i < MeasuredFeatures.Length; i++)
        {
            var (values, right) = ByFeature[MeasuredFeatures[i]];
            var isSame = expected[i] == actual[i];
            values += new Score(isSame && expected[i] != 0 ? 1 : 0, actual[i] != 0 ? 1 : 0, expected[i] != 0 ? 1 : 0);
            ByFeature[MeasuredFeatures[i]] = (values, right + (isSame ? 1 : 0));
        }

        return expected.AsSpan().SequenceEqual(actual);
    }

    // In the order of MeasuredFeatures; 0 is an absent one.
    private static int[] ValuesOf(in Morph morph) =>
        [(int)morph.Case, (int)morph.Number, (int)morph.Gender, (int)MoodOf(morph), (int)TenseOf(morph), (int)morph.VerbForm];

    private static Mood MoodOf(in Morph morph) => morph.Mood == Mood.Sub1 ? Mood.Sub2 : morph.Mood;

    // A subjunctive's tense is in its kind: treebanks write Pres for the first and Past for the second.
    private static Tense TenseOf(in Morph morph) => morph.Mood switch
    {
        Mood.Sub1 => Tense.Pres,
        Mood.Sub2 => Tense.Past,
        _ => morph.Tense,
    };
}
