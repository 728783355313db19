using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Depesche.Archive.Lineage;

/// <summary>A text that later ones are compared with.</summary>
/// <param name="id">Its number in the archive.</param>
/// <param name="signature">Its signature.</param>
/// <param name="day">The day on which it was published; <see cref="CopyIndex.UnknownDay"/> when that is not known.</param>
/// <param name="parent">A text of its family that was added before; itself for the first.</param>
internal struct ComparedText(long id, TextSignature signature, int day, int parent)
{
    public readonly int Day = day;
    public readonly long Id = id;
    public readonly int Words = signature.Words;
    public readonly int Level = signature.Level;
    public int Parent = parent;

    /// <summary>First text that was found to be less than half of it; -1 for none.</summary>
    public int Part = -1;

    /// <summary>How many hashes it is noted for, a byte for each level from its own upwards.</summary>
    private ulong sizes;

    public void Note(uint hash)
    {
        var above = Math.Min(BitOperations.LeadingZeroCount(hash) - Level, sizeof(ulong) - 1);
        sizes += 0x0101010101010101UL >> ((sizeof(ulong) - 1 - above) * 8);
    }

    public readonly int SizeAt(int level) => level - Level < sizeof(ulong) ? (byte)(sizes >> ((level - Level) * 8)) : int.MaxValue;
}

/// <summary>The texts of a <see cref="CopyIndex"/> by their numbers in it, and the families that they form.</summary>
internal sealed class ComparedTexts
{
    private readonly List<ComparedText> texts = [];

    public ref ComparedText this[int number] => ref CollectionsMarshal.AsSpan(texts)[number];

    /// <summary>Adds a text and gives its number.</summary>
    /// <param name="textId">Its number in the archive, larger than all before.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="day">The day on which it was published.</param>
    /// <param name="parent">A text of its family; null when it is the first.</param>
    public int Add(long textId, TextSignature signature, int day, int? parent)
    {
        texts.Add(new ComparedText(textId, signature, day, parent ?? texts.Count));
        return texts.Count - 1;
    }

    /// <summary>The number of a text by that in the archive.</summary>
    /// <exception cref="InvalidDataException">It was not added.</exception>
    public int NumberOf(long textId)
    {
        var (from, to) = (0, texts.Count - 1);
        while (from <= to)
        {
            var middle = (from + to) / 2;
            if (texts[middle].Id == textId)
            {
                return middle;
            }

            (from, to) = texts[middle].Id < textId ? (middle + 1, to) : (from, middle - 1);
        }

        throw new InvalidDataException($"text {textId} is named as a copy's original or family but is not in the index; it must be restored before its copies");
    }

    /// <summary>The first text of a text's family.</summary>
    public int Root(int number)
    {
        var span = CollectionsMarshal.AsSpan(texts);
        while (span[number].Parent != number)
        {
            number = span[number].Parent = span[span[number].Parent].Parent;
        }

        return number;
    }

    /// <summary>Makes one family of several, given by their first texts; gives those that are none any more.</summary>
    public ImmutableArray<long> Join(SortedSet<int> roots)
    {
        foreach (var root in roots)
        {
            this[root].Parent = roots.Min;
        }

        return [.. roots.Skip(1).Select(r => texts[r].Id)];
    }

    /// <summary>Notes that a text was found to be a lesser part of another, if it is the first.</summary>
    public void NotePart(int whole, int part, CopyMatch match)
    {
        ref var text = ref this[whole];
        if (match is { Kind: CopyKind.Shortened, OfEarlier: < CopyIndex.MainPart } && text.Part < 0)
        {
            text.Part = part;
        }
    }
}
