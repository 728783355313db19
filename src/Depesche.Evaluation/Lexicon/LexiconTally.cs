using Depesche.Syntax;

namespace Depesche.Evaluation.Lexicon;

/// <summary>Counts words by how far the best of their readings agrees with gold.</summary>
internal sealed class LexiconTally
{
    private static readonly int Parts = Enum.GetValues<UPos>().Length;
    private static readonly int Steps = Enum.GetValues<Agreement>().Length;

    private readonly int[,] counts = new int[Parts, Steps];
    private int readings;

    /// <summary>Number of words.</summary>
    public int Words { get; private set; }

    /// <summary>Mean number of readings offered for a word.</summary>
    public double ReadingsAWord => Words == 0 ? 0 : (double)readings / Words;

    /// <summary>Counts a word of the gold part of speech.</summary>
    public void Add(UPos gold, Agreement best, int offered)
    {
        counts[(int)gold, (int)best]++;
        Words++;
        readings += offered;
    }

    /// <summary>Adds the counts of another tally.</summary>
    public void Add(LexiconTally other)
    {
        for (var pos = 0; pos < Parts; pos++)
        {
            for (var step = 0; step < Steps; step++)
            {
                counts[pos, step] += other.counts[pos, step];
            }
        }

        Words += other.Words;
        readings += other.readings;
    }

    /// <summary>Number of words with a gold part of speech.</summary>
    public int WordsOf(UPos pos) => Count(pos, Agreement.None);

    /// <summary>Share of all words whose best reading agrees at least so far.</summary>
    public double Share(Agreement least) => Words == 0 ? 0 : (double)Enum.GetValues<UPos>().Sum(pos => Count(pos, least)) / Words;

    /// <summary>Share of the words with a gold part of speech whose best reading agrees at least so far.</summary>
    public double Share(UPos pos, Agreement least) => WordsOf(pos) == 0 ? 0 : (double)Count(pos, least) / WordsOf(pos);

    private int Count(UPos pos, Agreement least)
    {
        var count = 0;
        for (var step = (int)least; step < Steps; step++)
        {
            count += counts[(int)pos, step];
        }

        return count;
    }
}
