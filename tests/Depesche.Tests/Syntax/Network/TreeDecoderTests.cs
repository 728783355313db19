using CsCheck;
using Depesche.Syntax.Network;

namespace Depesche.Tests.Syntax.Network;

public sealed class TreeDecoderTests
{
    private static readonly Gen<float[]> Scores = Gen.Int[2, 5].SelectMany(n => Gen.Int[-50, 50].Select(s => (float)s).Array[n * (n + 1)]);

    [Fact]
    public void The_tree_found_has_one_root_no_circle_and_the_highest_sum() =>
        Scores.Sample(scores =>
        {
            var count = CountOf(scores);
            var found = Decode(scores, count);
            Assert.True(IsTree(found), string.Join(' ', found));
            Assert.Equal(BestSum(scores, count, found.AsSpan().IndexOf(count)), Sum(scores, found));
        });

    [Fact]
    public void A_long_sentence_whose_words_all_point_at_each_other_still_becomes_a_tree()
    {
        const int Count = 300;
        var scores = new float[Count * (Count + 1)];
        for (var word = 0; word < Count; word++)
        {
            scores[(word * (Count + 1)) + (word ^ 1)] = 10;
            scores[(word * (Count + 1)) + ((word + 2) % Count)] = 5;
        }

        Assert.True(IsTree(Decode(scores, Count)));
    }

    [Fact]
    public void A_decoder_used_before_gives_the_same_tree_as_a_new_one() =>
        Gen.Select(Scores, Scores).Sample((first, second) =>
        {
            var decoder = new TreeDecoder(8);
            decoder.Decode(first.ToArray(), CountOf(first), new int[CountOf(first)]);
            var again = new int[CountOf(second)];
            decoder.Decode(second.ToArray(), again.Length, again);
            Assert.Equal(Decode(second, again.Length), again);
        });

    private static int CountOf(float[] scores)
    {
        var count = 1;
        while (count * (count + 1) < scores.Length)
        {
            count++;
        }

        return count;
    }

    private static int[] Decode(float[] scores, int count)
    {
        var heads = new int[count];
        new TreeDecoder(count).Decode(scores.ToArray(), count, heads);
        return heads;
    }

    private static float Sum(float[] scores, int[] heads) => heads.Select((head, word) => scores[(word * (heads.Length + 1)) + head]).Sum();

    private static bool IsTree(int[] heads) =>
        heads.Count(h => h == heads.Length) == 1 && Enumerable.Range(0, heads.Length).All(word =>
        {
            var steps = 0;
            for (var at = word; at != heads.Length; at = heads[at])
            {
                if (++steps > heads.Length)
                {
                    return false;
                }
            }

            return true;
        });

    // Tries every tree with the root that the decoder chose.
    private static float BestSum(float[] scores, int count, int root)
    {
        var best = float.NegativeInfinity;
        var heads = new int[count];
        Try(0);
        return best;

        void Try(int word)
        {
            if (word == count)
            {
                best = IsTree(heads) && heads[root] == count ? Math.Max(best, Sum(scores, heads)) : best;
                return;
            }

            for (heads[word] = 0; heads[word] <= count; heads[word]++)
            {
                Try(word + 1);
            }

            heads[word] = 0;
        }
    }
}
