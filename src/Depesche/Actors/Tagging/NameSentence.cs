using Depesche.Syntax;
using Depesche.Syntax.Models;
using Depesche.Text;

namespace Depesche.Actors.Tagging;

/// <summary>A sentence while its names are tagged: what features are made from. Made once a report and filled again for every sentence.</summary>
internal sealed class NameSentence
{
    private const int Edge = 2;

    private uint[] exact = new uint[64];
    private uint[] lower = new uint[64];
    private uint[] shape = new uint[64];
    private uint[] mark = new uint[64];
    private byte[] pos = new byte[64];
    private int[] labels = new int[64];
    private ParsedText? text;
    private int first;

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Labels found or given, by word of the sentence.</summary>
    public Span<int> Labels => labels.AsSpan(0, Count);

    /// <summary>Takes over a sentence and what the rules found in it.</summary>
    /// <param name="parsed">The trees.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="hits">Names by rule and gazetteer in text order.</param>
    /// <param name="nextHit">Index of the first hit at or after the sentence; moved past it.</param>
    /// <param name="nouns">Tells offices and bodies.</param>
    /// <param name="persons">Tells given names.</param>
    public void Load(ParsedText parsed, Sentence sentence, List<NameHit> hits, ref int nextHit, NounTable nouns, PersonTable persons)
    {
        text = parsed;
        first = sentence.FirstToken;
        Count = sentence.EndToken - first;
        EnsureCapacity();
        for (var i = 0; i < Count; i++)
        {
            var form = parsed.Form(first + i);
            var slot = i + Edge;
            exact[slot] = FeatureHash.Exact(form);
            lower[slot] = FeatureHash.Lower(form);
            shape[slot] = ShapeOf(form);
            pos[slot] = (byte)(1 + (int)parsed.Words[first + i].Pos);
            mark[slot] = MarkOf(form, nouns, persons);
            labels[i] = NameLabels.Outside;
        }

        for (var slot = 0; slot < Edge; slot++)
        {
            SetEdge(slot, (uint)slot + 1);
            SetEdge(Count + Edge + slot, (uint)slot + 3);
        }

        while (nextHit < hits.Count && hits[nextHit].First < sentence.EndToken)
        {
            var hit = hits[nextHit++];
            var kind = hit.Entry is { } entry ? 32u + ((uint)entry.Kind << 2) : 128u + ((uint)hit.Type.GetValueOrDefault() << 2);
            for (var i = hit.First; i < hit.End; i++)
            {
                mark[i - first + Edge] |= (kind + (i == hit.First ? 1u : 2u) + (hit.End - hit.First > 1 ? 512u : 0u)) << 8;
            }
        }
    }

    /// <summary>True when a word cannot open a name and need not be scored: written small, unknown to all lists, after no name.</summary>
    public bool IsPlain(int word) => shape[word + Edge] == 0 && mark[word + Edge] == 0 && (word == 0 || labels[word - 1] == NameLabels.Outside);

    /// <summary>Fills in the features of a word and returns how many there are.</summary>
    public int Features(int word, Span<uint> to)
    {
        var i = word + Edge;
        var form = text!.Form(first + word);
        var label = word > 0 ? (uint)labels[word - 1] : 9u;
        var before = word > 1 ? (uint)labels[word - 2] : 9u;
        var syntax = text.Words[first + word];
        var head = syntax.Head >= first && syntax.Head < first + Count ? lower[syntax.Head - first + Edge] : 7u;
        var n = 0;
        to[n++] = FeatureHash.Of(1, exact[i]);
        to[n++] = FeatureHash.Of(2, lower[i - 1]);
        to[n++] = FeatureHash.Of(3, lower[i + 1]);
        to[n++] = FeatureHash.Of(4, lower[i - 2]);
        to[n++] = FeatureHash.Of(5, lower[i + 2]);
        to[n++] = FeatureHash.Of(6, lower[i - 1], lower[i]);
        to[n++] = FeatureHash.Of(7, lower[i], lower[i + 1]);
        to[n++] = FeatureHash.Of(8, Part(form, 0, 3));
        to[n++] = FeatureHash.Of(9, Part(form, -2, 2));
        to[n++] = FeatureHash.Of(10, Part(form, -3, 3));
        to[n++] = FeatureHash.Of(11, Part(form, -4, 4));
        to[n++] = FeatureHash.Of(12, Part(form, -5, 5), shape[i]);
        to[n++] = FeatureHash.Of(13, shape[i - 1], shape[i], shape[i + 1]);
        to[n++] = FeatureHash.Of(14, shape[i], pos[i], word == 0 ? 1u : 0u);
        to[n++] = FeatureHash.Of(15, pos[i - 1], pos[i], pos[i + 1]);
        to[n++] = FeatureHash.Of(16, mark[i], pos[i]);
        to[n++] = FeatureHash.Of(17, mark[i - 1], mark[i]);
        to[n++] = FeatureHash.Of(18, mark[i], mark[i + 1]);
        to[n++] = FeatureHash.Of(19, label, mark[i]);
        to[n++] = FeatureHash.Of(20, label, exact[i]);
        to[n++] = FeatureHash.Of(21, label, before, pos[i]);
        to[n++] = FeatureHash.Of(22, label, shape[i], shape[i + 1]);
        to[n++] = FeatureHash.Of(23, lower[i - 1], shape[i], label);
        to[n++] = FeatureHash.Of(24, lower[i + 1], shape[i]);
        to[n++] = FeatureHash.Of(25, (uint)syntax.Relation, pos[i]);
        to[n++] = FeatureHash.Of(26, head, (uint)syntax.Relation);
        to[n++] = FeatureHash.Of(27, lower[i - 2], lower[i - 1], shape[i]);
        to[n++] = FeatureHash.Of(28, lower[i + 1], lower[i + 2], shape[i]);
        to[n++] = FeatureHash.Of(29, mark[i]);
        to[n++] = FeatureHash.Of(30, Part(form, 0, 5), shape[i]);
        if (form.LastIndexOf('-') is > 0 and var dash)
        {
            to[n++] = FeatureHash.Of(31, FeatureHash.Lower(form.AsSpan(dash + 1)));
            to[n++] = FeatureHash.Of(32, FeatureHash.Exact(form.AsSpan(0, dash)));
        }

        return n;
    }

    /// <summary>Most features a word can have.</summary>
    public const int MostFeatures = 36;

    private static uint Part(string form, int start, int length)
    {
        if (form.Length <= length)
        {
            return FeatureHash.Lower(form);
        }

        return FeatureHash.Lower(start < 0 ? form.AsSpan(form.Length + start) : form.AsSpan(start, length));
    }

    // 0 for a word written small; else capitals, digits, dots, hyphens and length in a few classes.
    private static uint ShapeOf(string form)
    {
        uint upper = 0, digits = 0, others = 0;
        foreach (var letter in form)
        {
            upper += char.IsUpper(letter) ? 1u : 0u;
            digits += char.IsAsciiDigit(letter) ? 1u : 0u;
            others |= letter == '-' ? 1u : letter == '.' ? 2u : char.IsLetterOrDigit(letter) ? 0u : 4u;
        }

        return Math.Min(upper, 3u) | (char.IsUpper(form[0]) ? 4u : 0) | (digits == 0 ? 0 : digits == form.Length ? 8u : 16u)
            | (others << 5) | (upper == form.Length ? 256u : 0) | (upper > 0 && form.Length < 4 ? 512u : 0);
    }

    private static uint MarkOf(string form, NounTable nouns, PersonTable persons)
    {
        var given = persons.IsGivenName(form, out _) ? 1u : 0u;
        var part = (uint)persons.PartOf(form);
        var noun = form.Length > 2 && char.IsUpper(form[0]) && nouns.Find(form) is { } match ? 1 + (uint)match.Entry.Kind : 0u;
        return given | (part << 1) | (noun << 3);
    }

    private void SetEdge(int slot, uint value)
    {
        exact[slot] = lower[slot] = value;
        shape[slot] = 1024 + value;
        mark[slot] = 0;
        pos[slot] = (byte)(60 + value);
    }

    private void EnsureCapacity()
    {
        var needed = Count + (2 * Edge);
        if (exact.Length < needed)
        {
            var size = Math.Max(needed, exact.Length * 2);
            exact = new uint[size];
            lower = new uint[size];
            shape = new uint[size];
            mark = new uint[size];
            pos = new byte[size];
            labels = new int[size];
        }
    }
}
