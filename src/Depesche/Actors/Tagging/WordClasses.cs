using Depesche.LanguageData;
using Depesche.Syntax.Models;

namespace Depesche.Actors.Tagging;

/// <summary>What is known of a word out of context.</summary>
/// <param name="Class">Its class by the company it keeps in running text, from 1; 0 for a word without one.</param>
/// <param name="Lists">The lists of names that have it, a bit each in the order of <see cref="WordClasses.ListNames"/>.</param>
internal readonly record struct WordClass(byte Class, byte Lists);

/// <summary>The classes of words, read where the file is mapped.</summary>
/// <remarks>Layout: the number of words (32 bits); for each bucket the index of its first word (32 bits, one more at the end); then,
/// by bucket, 16 bits of each word's hash, then the classes, then the lists, a byte a word.</remarks>
internal sealed unsafe class WordClasses
{
    /// <summary>Number of buckets.</summary>
    public const int Buckets = 1 << 14;

    /// <summary>Lists of names: given and family names, places in German-speaking countries and elsewhere, words within the former, companies.</summary>
    public static readonly string[] ListNames = ["given", "family", "near", "far", "part", "company"];

    private readonly int* starts;
    private readonly ushort* hashes;
    private readonly byte* classes;
    private readonly byte* lists;

    /// <summary>Lays the table over the bytes at <paramref name="start"/>, which must outlive it.</summary>
    public WordClasses(byte* start)
    {
        var words = *(int*)start;
        starts = (int*)(start + sizeof(int));
        hashes = (ushort*)(starts + Buckets + 1);
        classes = (byte*)(hashes + words);
        lists = classes + words;
    }

    /// <summary>Reads the built-in file.</summary>
    public static WordClasses BuiltIn() => new(LanguageFiles.OpenBinary("models/german-words.bin").PositionPointer);

    /// <summary>The bucket of a hash by <see cref="FeatureHash.Lower"/>.</summary>
    public static int BucketOf(uint hash) => (int)(hash >> 18);

    /// <summary>What is known of the word whose folded form has this hash.</summary>
    public WordClass Find(uint lower)
    {
        var bucket = BucketOf(lower);
        var wanted = (ushort)lower;
        for (var i = starts[bucket]; i < starts[bucket + 1]; i++)
        {
            if (hashes[i] == wanted)
            {
                return new WordClass(classes[i], lists[i]);
            }
        }

        return default;
    }
}
