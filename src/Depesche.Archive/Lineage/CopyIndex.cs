using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Depesche.Archive.Lineage;

/// <summary>Finds copies among texts as they arrive: in one pass, each text against all before it, in a time that does not grow with their number.</summary>
/// <remarks>
/// A copy has at least <see cref="CopyShare"/> of one text in the other. Equal copies (verbatim, reworded) join all families that they are copies
/// in. A shortened or extended text joins the family of the text most alike. A summary of several reports stays a family of its own, and so does
/// the second of two different parts of one text: otherwise an overview would make one source of all stories of a day.
/// A hash that more than <see cref="MostFamilies"/> families have is a turn of phrase or boilerplate and counts for nothing. A hash is noted for
/// at most <see cref="MostTexts"/> texts, and a verbatim copy not at all, since what is like it is like its original.
/// Not safe to share between threads.
/// </remarks>
internal sealed class CopyIndex
{
    /// <summary>The larger share that makes a copy.</summary>
    public const double CopyShare = 0.4;

    /// <summary>Days between the publication of copies at most. What says the same later is another report in a form that is used again, as those of
    /// stock markets and the weather are: a copy still, but no part of the family.</summary>
    public const int MostDays = 3;

    /// <summary>The day of a text that nobody has dated; it may be a copy of any.</summary>
    public const int UnknownDay = -1;

    /// <summary>The larger share that makes texts related, as those of one story are.</summary>
    public const double RelatedShare = 0.15;

    /// <summary>From this share on a text is the main part of another.</summary>
    public const double MainPart = 0.5;

    private const double VerbatimShare = 0.9;
    private const double LengthOfEqual = 0.9;
    private const double MainPartAmongSeveral = 2.0 / 3;
    private const int FewestShared = 3;
    private const int MostFamilies = 8;
    private const int MostTexts = 32;
    private const int Levels = 33;
    private readonly PostingLists postings = new();
    private readonly ComparedTexts texts = new();
    private readonly List<(uint Hash, int Text)> restored = [];
    private readonly List<int> having = [];
    private readonly List<uint> common = [];
    private readonly List<Hit> hits = [];
    private long last = long.MinValue;

    /// <summary>A text that has a hash of a new text.</summary>
    /// <param name="Text">Its number here.</param>
    /// <param name="IsFull">True when so many texts have the hash that it is noted for no more.</param>
    private readonly record struct Hit(int Text, bool IsFull) : IComparable<Hit>
    {
        public int CompareTo(Hit other) => Text.CompareTo(other.Text);
    }

    /// <summary>An earlier text and what a new one shares with it.</summary>
    /// <param name="Text">Its number here.</param>
    /// <param name="Shared">How many hashes both have.</param>
    /// <param name="OfNew">Their share of the new text.</param>
    private readonly record struct Found(int Text, int Shared, double OfNew)
    {
        /// <summary>Their share of the earlier text.</summary>
        public double OfEarlier { get; init; }

        public double Share => Math.Max(OfNew, OfEarlier);
    }

    /// <summary>Adds a text.</summary>
    /// <param name="textId">Its number, larger than all before.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="day">The day on which it was published, counted from 0001-01-01.</param>
    public CopyFinding Add(long textId, TextSignature signature, int day = UnknownDay)
    {
        CheckOrder(textId);
        if (restored.Count > 0)
        {
            IndexRestored();
        }

        var all = Compare(signature);
        var copies = Ranked(signature, all);
        var roots = FamiliesToJoin(copies, all, day);
        var family = roots.Count > 0 ? texts[roots.Min].Id : textId;
        var absorbed = texts.Join(roots);
        var isCompared = roots.Count == 0 || copies[0].Match.Kind != CopyKind.Verbatim;
        if (isCompared)
        {
            var number = Index(textId, signature, day, roots.Count > 0 ? roots.Min : null);
            if (copies.Count > 0)
            {
                texts.NotePart(copies[0].Found.Text, number, copies[0].Match);
            }
        }

        return new CopyFinding(family, [.. copies.Select(c => c.Match)], Related(all), absorbed, isCompared);
    }

    /// <summary>Adds a text that is compared (<see cref="CopyFinding.IsCompared"/>) and whose copies are known from an earlier run; the index is then as if it had been
    /// found again.</summary>
    /// <param name="textId">Its number, larger than all before.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="family">Its family, as it is now.</param>
    /// <param name="best">What <see cref="CopyFinding.Best"/> was.</param>
    /// <param name="day">As it was for <see cref="Add"/>.</param>
    public void Restore(long textId, TextSignature signature, long family, CopyMatch? best, int day = UnknownDay)
    {
        CheckOrder(textId);
        var number = texts.Add(textId, signature, day, family == textId ? null : texts.NumberOf(family));
        foreach (var hash in signature.Hashes)
        {
            restored.Add((hash, number));
        }

        if (best is { } match)
        {
            texts.NotePart(texts.NumberOf(match.TextId), number, match);
        }
    }

    private void CheckOrder(long textId)
    {
        if (textId <= last)
        {
            throw new ArgumentOutOfRangeException(nameof(textId), textId, $"texts are added in the order of their numbers; the last was {last}");
        }

        last = textId;
    }

    private static bool IsNear(int day, int other) => day == UnknownDay || other == UnknownDay || Math.Abs(day - other) <= MostDays;

    private int Index(long textId, TextSignature signature, int day, int? parent)
    {
        var number = texts.Add(textId, signature, day, parent);
        foreach (var hash in signature.Hashes)
        {
            Index(hash, number);
        }

        return number;
    }

    private void Index(uint hash, int number)
    {
        if (postings.TryAdd(hash, number, MostTexts))
        {
            texts[number].Note(hash);
        }
    }

    /// <summary>Takes up all texts that were restored since the last text was added, at once.</summary>
    private void IndexRestored()
    {
        foreach (var (hash, number) in PostingLists.InOrderOfLists(restored))
        {
            Index(hash, number);
        }

        restored.Clear();
        restored.TrimExcess();
    }

    /// <summary>Compares a text with all that share hashes with it that are no boilerplate.</summary>
    private List<Found> Compare(TextSignature signature)
    {
        Span<int> counted = stackalloc int[Levels];
        Span<int> full = stackalloc int[Levels];
        hits.Clear();
        common.Clear();
        foreach (var hash in signature.Hashes)
        {
            having.Clear();
            postings.Find(hash, having);
            if (IsCommon())
            {
                common.Add(hash);
                continue;
            }

            var zeros = BitOperations.LeadingZeroCount(hash);
            var isFull = having.Count >= MostTexts;
            counted[zeros]++;
            full[zeros] += isFull ? 1 : 0;
            foreach (var text in having)
            {
                hits.Add(new Hit(text, isFull));
            }
        }

        SumUpwards(counted);
        SumUpwards(full);
        hits.Sort();
        var all = new List<Found>();
        for (var i = 0; i < hits.Count;)
        {
            var number = hits[i].Text;
            var (shared, sharedFull) = (0, 0);
            for (; i < hits.Count && hits[i].Text == number; i++)
            {
                shared++;
                sharedFull += hits[i].IsFull ? 1 : 0;
            }

            if (shared >= FewestShared)
            {
                // Whether the earlier text has a full hash that it is not noted for cannot be known, so such hashes do not count.
                var level = Math.Max(signature.Level, texts[number].Level);
                all.Add(new Found(number, shared, (double)shared / (counted[level] - full[level] + sharedFull)));
            }
        }

        CountEarlier(signature.Level, all);
        return all;
    }

    /// <summary>Finds what shares of the earlier texts are in the new one: of their hashes those do not count that are boilerplate.</summary>
    private void CountEarlier(int level, List<Found> all)
    {
        if (all.Count == 0)
        {
            return;
        }

        having.Clear();
        foreach (var hash in common)
        {
            postings.Find(hash, having);
        }

        having.Sort();
        foreach (ref var earlier in CollectionsMarshal.AsSpan(all))
        {
            var boilerplate = CountOf(earlier.Text, having);
            var size = texts[earlier.Text].SizeAt(Math.Max(level, texts[earlier.Text].Level)) - boilerplate;
            earlier = earlier with { OfEarlier = Math.Min(1, (double)earlier.Shared / Math.Max(1, size)) };
        }
    }

    private static int CountOf(int text, List<int> sorted)
    {
        var at = sorted.BinarySearch(text);
        if (at < 0)
        {
            return 0;
        }

        var (from, to) = (at, at + 1);
        while (from > 0 && sorted[from - 1] == text)
        {
            from--;
        }

        while (to < sorted.Count && sorted[to] == text)
        {
            to++;
        }

        return to - from;
    }

    private static void SumUpwards(Span<int> byLevel)
    {
        for (var i = byLevel.Length - 2; i >= 0; i--)
        {
            byLevel[i] += byLevel[i + 1];
        }
    }

    private bool IsCommon()
    {
        Span<int> families = stackalloc int[MostFamilies];
        var count = 0;
        foreach (var text in having)
        {
            var root = texts.Root(text);
            if (families[..count].Contains(root))
            {
                continue;
            }

            if (count == MostFamilies)
            {
                return true;
            }

            families[count++] = root;
        }

        return false;
    }

    /// <summary>The texts that share enough with a new one to be copies, with how it copies them; the most alike first.</summary>
    private List<(Found Found, CopyMatch Match)> Ranked(TextSignature signature, List<Found> all)
    {
        var copies = all.FindAll(f => f.Share >= CopyShare);
        var matches = Classify(signature, copies);
        var ranked = new List<(Found Found, CopyMatch Match)>(copies.Count);
        for (var i = 0; i < matches.Length; i++)
        {
            ranked.Add((copies[i], matches[i]));
        }

        ranked.Sort(static (left, right) => right.Match.Resemblance.CompareTo(left.Match.Resemblance) is not 0 and var order ? order : left.Match.TextId.CompareTo(right.Match.TextId));
        return ranked;
    }

    private ImmutableArray<RelatedText> Related(List<Found> all)
    {
        var related = new List<RelatedText>(all.Count);
        foreach (var found in all)
        {
            if (found.Share >= RelatedShare)
            {
                related.Add(new RelatedText(texts[found.Text].Id, found.Share));
            }
        }

        related.Sort(static (left, right) => right.Share.CompareTo(left.Share) is not 0 and var order ? order : left.TextId.CompareTo(right.TextId));
        return [.. related];
    }

    private CopyMatch[] Classify(TextSignature signature, List<Found> copies)
    {
        var kinds = new CopyKind?[copies.Count];
        for (var i = 0; i < copies.Count; i++)
        {
            var copy = copies[i];
            var length = (double)signature.Words / texts[copy.Text].Words;
            kinds[i] = Math.Min(copy.OfNew, copy.OfEarlier) >= VerbatimShare ? CopyKind.Verbatim
                : length < LengthOfEqual && copy.OfNew > copy.OfEarlier ? CopyKind.Shortened
                : length > 1 / LengthOfEqual && copy.OfEarlier > copy.OfNew ? null
                : CopyKind.Reworded;
        }

        // What is left holds the earlier texts: an extended text holds one as its main part, a merged one several, or one as a lesser part.
        var held = copies.Where((_, i) => kinds[i] is null).ToList();
        var mainPart = held.Select(h => texts.Root(h.Text)).Distinct().Count() > 1 ? MainPartAmongSeveral : MainPart;
        return [.. copies.Select((c, i) => new CopyMatch(texts[c.Text].Id,
            kinds[i] ?? (c.OfNew >= mainPart ? CopyKind.Extended : CopyKind.Merged), c.OfNew, c.OfEarlier))];
    }

    /// <summary>The families of a new text, by their first texts.</summary>
    private SortedSet<int> FamiliesToJoin(List<(Found Found, CopyMatch Match)> copies, List<Found> all, int day)
    {
        var roots = new SortedSet<int>();
        foreach (var (copy, match) in copies)
        {
            if (!IsNear(texts[copy.Text].Day, day))
            {
                continue;
            }

            var joins = match.Kind switch
            {
                CopyKind.Verbatim or CopyKind.Reworded => true,
                CopyKind.Extended => roots.Count == 0,
                CopyKind.Shortened => roots.Count == 0 && !IsOtherPart(texts[copy.Text].Part, match, all),
                _ => false,
            };
            if (joins)
            {
                roots.Add(texts.Root(copy.Text));
            }
        }

        return roots;
    }

    /// <summary>True when the text that a new one was cut from has another part already, which the new text shares nothing with.</summary>
    private static bool IsOtherPart(int part, CopyMatch match, List<Found> all) =>
        part >= 0 && match.OfEarlier < MainPart && !all.Exists(f => f.Text == part);

}
