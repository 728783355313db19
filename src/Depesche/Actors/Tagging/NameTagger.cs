using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Depesche.LanguageData;
using Depesche.Syntax;
using Depesche.Syntax.Models;

namespace Depesche.Actors.Tagging;

/// <summary>Finds names with a trained linear model, word by word from left to right.</summary>
internal sealed class NameTagger
{
    private readonly WeightTable table;
    private readonly NameWords words;

    /// <summary>Reads the built-in model.</summary>
    public static unsafe NameTagger BuiltIn(NounTable nouns, PersonTable persons) =>
        new(new WeightTable(LanguageFiles.OpenBinary("models/german-names.bin").PositionPointer), new NameWords(WordClasses.BuiltIn(), nouns, persons));

    /// <param name="table">The model's weights.</param>
    /// <param name="words">What is known of words.</param>
    public NameTagger(WeightTable table, NameWords words)
    {
        this.table = table;
        this.words = words;
    }

    /// <summary>Labels a sentence.</summary>
    public void Tag(NameSentence sentence)
    {
        Span<uint> features = stackalloc uint[NameSentence.MostFeatures];
        Span<short> scores = stackalloc short[WeightTable.StrideFor(NameLabels.Count)];
        var labels = sentence.Labels;
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.IsPlain(word))
            {
                continue;
            }

            table.Score(features[..sentence.Features(word, features)], scores);
            var around = sentence.Around(word);
            for (var place = 0; place < NameWord.Places; place++)
            {
                Add(OwnScores(around[place], place), scores);
            }

            labels[word] = Best<short>(scores, word == 0 ? NameLabels.Outside : labels[word - 1]);
        }
    }

    // Another thread finds the same sums, so that it does not matter whose are kept.
    private short[] OwnScores(NameWord word, int place)
    {
        if (word.Scores is not { } known || known.Table != table)
        {
            word.Scores = known = new NameWordScores(table, new short[]?[NameWord.Places]);
        }

        if (known.Sums[place] is { } sums)
        {
            return sums;
        }

        Span<uint> features = stackalloc uint[NameSentence.MostFeatures];
        sums = new short[WeightTable.StrideFor(NameLabels.Count)];
        table.Score(features[..word.FeaturesAt(place, features)], sums);
        known.Sums[place] = sums;
        return sums;
    }

    private static void Add(short[] sums, Span<short> to)
    {
        for (var i = 0; i < to.Length; i += Vector128<short>.Count)
        {
            (Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(sums), (nuint)i) + Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(to), (nuint)i))
                .StoreUnsafe(ref MemoryMarshal.GetReference(to), (nuint)i);
        }
    }

    /// <summary>All names of a report that the model finds.</summary>
    public List<NameHit> Tag(ParsedText text, List<NameHit> hits)
    {
        var found = new List<NameHit>();
        var sentence = new NameSentence(words);
        var nextHit = 0;
        for (var i = 0; i < text.Text.Sentences.Length; i++)
        {
            var span = text.Text.Sentences[i];
            var firstHit = nextHit;
            while (nextHit < hits.Count && hits[nextHit].First < span.EndToken)
            {
                nextHit++;
            }

            var own = CollectionsMarshal.AsSpan(hits)[firstHit..nextHit];
            var remembered = text.RememberedAt(i);
            if (remembered?.FindingOf<TaggedNames>(this) is { } known && known.FollowFrom(own, span.FirstToken))
            {
                NameHit.AddTo(found, known.Found, span.FirstToken);
                continue;
            }

            var before = found.Count;
            sentence.Load(text, span, own);
            Tag(sentence);
            AddNames(found, sentence.Labels, span.FirstToken);
            remembered?.Keep(this, new TaggedNames(
                NameHit.Within(own, span.FirstToken), NameHit.Within(CollectionsMarshal.AsSpan(found)[before..], span.FirstToken)));
        }

        return found;
    }

    /// <summary>The label with the highest score that may follow the one before.</summary>
    public static int Best<T>(ReadOnlySpan<T> scores, int before)
        where T : System.Numerics.INumber<T>
    {
        var best = NameLabels.Outside;
        for (var label = 1; label < NameLabels.Count; label++)
        {
            if (scores[label] > scores[best] && NameLabels.MayFollow(label, before))
            {
                best = label;
            }
        }

        return best;
    }

    private static void AddNames(List<NameHit> to, ReadOnlySpan<int> labels, int firstToken)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == NameLabels.Outside)
            {
                continue;
            }

            var type = NameLabels.TypeOf(labels[i]);
            var end = i + 1;
            while (end < labels.Length && labels[end] == NameLabels.Further(type))
            {
                end++;
            }

            to.Add(new NameHit(firstToken + i, firstToken + end, type, null));
            i = end - 1;
        }
    }

    /// <summary>The names of a remembered sentence, counted from its first token.</summary>
    /// <param name="Hits">The names by rule and gazetteer that they follow from.</param>
    /// <param name="Found">The names that the model finds.</param>
    private sealed record TaggedNames(NameHit[] Hits, NameHit[] Found)
    {
        /// <summary>True when the model was asked with the same names by rule and gazetteer.</summary>
        public bool FollowFrom(ReadOnlySpan<NameHit> hits, int firstToken)
        {
            if (hits.Length != Hits.Length)
            {
                return false;
            }

            for (var i = 0; i < hits.Length; i++)
            {
                if (hits[i] != Hits[i].Moved(firstToken))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
