using Depesche.Syntax;
using Depesche.Syntax.Models;
using Depesche.Text;

namespace Depesche.Actors.Tagging;

/// <summary>A sentence while its names are tagged: what features are made from. Made once a report and filled again for every sentence.</summary>
internal sealed class NameSentence(NameWords words)
{
    private const int Edge = 2;

    private static readonly NameWord[] Edges = [EdgeAt(1), EdgeAt(2), EdgeAt(3), EdgeAt(4)];

    private NameWord[] forms = new NameWord[64];
    private uint[] mark = new uint[64];
    private byte[] pos = new byte[64];
    private int[] labels = new int[64];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Labels found or given, by word of the sentence.</summary>
    public Span<int> Labels => labels.AsSpan(0, Count);

    /// <summary>Takes over a sentence and what the rules found in it.</summary>
    /// <param name="parsed">The trees.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="hits">Its names by rule and gazetteer in text order.</param>
    public void Load(ParsedText parsed, Sentence sentence, ReadOnlySpan<NameHit> hits)
    {
        var first = sentence.FirstToken;
        Count = sentence.EndToken - first;
        EnsureCapacity();
        for (var i = 0; i < Count; i++)
        {
            var slot = i + Edge;
            forms[slot] = words.Of(parsed.Form(first + i));
            mark[slot] = forms[slot].Mark;
            pos[slot] = (byte)(1 + (int)parsed.Words[first + i].Pos);
            labels[i] = NameLabels.Outside;
        }

        for (var slot = 0; slot < Edge; slot++)
        {
            SetEdge(slot, slot);
            SetEdge(Count + Edge + slot, Edge + slot);
        }

        foreach (var hit in hits)
        {
            var kind = hit.Entry is { } entry ? 32u + ((uint)entry.Kind << 2) : 128u + ((uint)hit.Type.GetValueOrDefault() << 2);
            for (var i = hit.First; i < hit.End; i++)
            {
                mark[i - first + Edge] |= (kind + (i == hit.First ? 1u : 2u) + (hit.End - hit.First > 1 ? 512u : 0u)) << 8;
            }
        }
    }

    /// <summary>True when a word cannot open a name and need not be scored: written small, unknown to all lists, after no name.</summary>
    public bool IsPlain(int word) => forms[word + Edge].Shape == 0 && mark[word + Edge] == 0 && (word == 0 || labels[word - 1] == NameLabels.Outside);

    /// <summary>The words whose own features count for a word: itself and two on either side, in the order of <see cref="NameWord.FeaturesAt"/>.</summary>
    public ReadOnlySpan<NameWord> Around(int word) => forms.AsSpan(word, NameWord.Places);

    /// <summary>Fills in all features of a word and returns how many there are.</summary>
    public int AllFeatures(int word, Span<uint> to)
    {
        var n = Features(word, to);
        for (var place = 0; place < NameWord.Places; place++)
        {
            n += forms[word + place].FeaturesAt(place, to[n..]);
        }

        return n;
    }

    /// <summary>Fills in the features of a word that depend on more than one word and returns how many there are.</summary>
    public int Features(int word, Span<uint> to)
    {
        var i = word + Edge;
        var here = forms[i];
        var left = forms[i - 1];
        var right = forms[i + 1];
        var parts = here.Parts;
        var label = word > 0 ? (uint)labels[word - 1] : 9u;
        var before = word > 1 ? (uint)labels[word - 2] : 9u;
        var inList = here.Listed + (word == 0 ? 32u : 0);
        var n = 0;
        to[n++] = FeatureHash.Of(5, left.Lower, here.Lower);
        to[n++] = FeatureHash.Of(6, here.Lower, right.Lower);
        to[n++] = FeatureHash.Of(12, left.Shape, here.Shape, right.Shape);
        to[n++] = FeatureHash.Of(13, here.Shape, pos[i], word == 0 ? 1u : 0u);
        to[n++] = FeatureHash.Of(14, pos[i - 1], pos[i], pos[i + 1]);
        to[n++] = FeatureHash.Of(15, mark[i], pos[i]);
        to[n++] = FeatureHash.Of(16, mark[i - 1], mark[i]);
        to[n++] = FeatureHash.Of(17, mark[i], mark[i + 1]);
        to[n++] = FeatureHash.Of(18, label, mark[i]);
        to[n++] = FeatureHash.Of(19, label, before, pos[i]);
        to[n++] = FeatureHash.Of(20, label, here.Shape, right.Shape);
        to[n++] = FeatureHash.Of(21, left.Lower, here.Shape, label);
        to[n++] = FeatureHash.Of(22, mark[i]);
        to[n++] = FeatureHash.Of(24, here.Class.Lists, pos[i]);
        to[n++] = FeatureHash.Of(25, left.Class.Lists, here.Class.Lists, here.Shape);
        to[n++] = FeatureHash.Of(26, here.Class.Lists, right.Class.Lists, right.Shape);
        to[n++] = FeatureHash.Of(27, left.Class.Class, here.Class.Lists, mark[i]);
        to[n++] = FeatureHash.Of(28, mark[i - 1], mark[i], mark[i + 1]);
        to[n++] = FeatureHash.Of(29, here.Tail, here.Shape, label);
        to[n++] = FeatureHash.Of(30, left.Tail, here.Tail, here.Shape);
        to[n++] = FeatureHash.Of(31, here.Tail, right.Tail, here.Shape);
        to[n++] = FeatureHash.Of(32, label, before, left.Lower);
        to[n++] = FeatureHash.Of(33, label, before, here.Shape);
        to[n++] = FeatureHash.Of(35, label, right.Lower, here.Shape);
        to[n++] = FeatureHash.Of(36, label, pos[i], pos[i + 1]);
        to[n++] = FeatureHash.Of(37, inList, here.Shape);
        to[n++] = FeatureHash.Of(38, inList, pos[i], mark[i]);
        to[n++] = FeatureHash.Of(39, inList, here.Class.Lists, pos[i]);
        to[n++] = FeatureHash.Of(40, inList, left.Class.Class, pos[i]);
        to[n++] = FeatureHash.Of(41, inList, label, pos[i]);
        to[n++] = FeatureHash.Of(42, inList, (uint)left.Listed | ((uint)right.Listed << 8), here.Shape);
        to[n++] = FeatureHash.Of(43, inList, parts[3]);
        to[n++] = FeatureHash.Of(44, inList, right.Class.Class, pos[i]);
        to[n++] = FeatureHash.Of(45, inList, left.Lower, right.Lower);
        to[n++] = FeatureHash.Of(46, inList, parts[4]);
        to[n++] = FeatureHash.Of(47, inList, here.Class.Lists, mark[i]);
        return n;
    }

    /// <summary>Most features a word can have.</summary>
    public const int MostFeatures = 50;

    private static NameWord EdgeAt(uint value) => new() { Form = "", Lower = value, Shape = 1024 + value, Parts = [] };

    private void SetEdge(int slot, int edge)
    {
        forms[slot] = Edges[edge];
        mark[slot] = 0;
        pos[slot] = (byte)(61 + edge);
    }

    private void EnsureCapacity()
    {
        var needed = Count + (2 * Edge);
        if (forms.Length < needed)
        {
            var size = Math.Max(needed, forms.Length * 2);
            forms = new NameWord[size];
            mark = new uint[size];
            pos = new byte[size];
            labels = new int[size];
        }
    }
}
