using Depesche.Syntax.Models;

namespace Depesche.Syntax.Tagging;

/// <summary>Features of a token for the part-of-speech tagger.</summary>
internal static class TaggerFeatures
{
    /// <summary>Most features a token has.</summary>
    public const int MaxCount = 64;

    /// <summary>Features for the part of speech of the token at <paramref name="i"/>; tags to its left are known.</summary>
    /// <returns>How many were written.</returns>
    public static int PartOfSpeech(SentenceState s, int i, Span<uint> f)
    {
        var n = 0;
        uint lower = s.Lower[i], suffix = s.Suffix[i], shape = s.Shape[i];
        uint previous = s.Pos[i - 1], before = s.Pos[i - 2];
        var start = i == SentenceState.First ? 1u : 0u;
        f[n++] = FeatureHash.Of(1, lower);
        f[n++] = FeatureHash.Of(2, s.Exact[i], start);
        f[n++] = FeatureHash.Of(3, shape, start);
        f[n++] = FeatureHash.Of(4, s.Lower[i - 1]);
        f[n++] = FeatureHash.Of(5, s.Lower[i + 1]);
        f[n++] = FeatureHash.Of(6, s.Lower[i - 2]);
        f[n++] = FeatureHash.Of(7, s.Lower[i + 2]);
        f[n++] = FeatureHash.Of(8, s.Lower[i - 1], lower);
        f[n++] = FeatureHash.Of(9, lower, s.Lower[i + 1]);
        f[n++] = FeatureHash.Of(10, s.Suffix[i + 1]);
        f[n++] = FeatureHash.Of(11, s.Suffix[i - 1], suffix);
        f[n++] = FeatureHash.Of(12, previous);
        f[n++] = FeatureHash.Of(13, previous, before);
        f[n++] = FeatureHash.Of(14, previous, lower);
        f[n++] = FeatureHash.Of(15, previous, suffix);
        f[n++] = FeatureHash.Of(16, previous, shape);
        f[n++] = FeatureHash.Of(17, s.Shape[i - 1], shape, s.Shape[i + 1]);
        f[n++] = FeatureHash.Of(18, previous, s.Lower[i + 1]);
        f[n++] = FeatureHash.Of(19, previous, s.Suffix[i + 1]);
        f[n++] = FeatureHash.Of(20, suffix, s.Suffix[i + 1]);
        f[n++] = FeatureHash.Of(21, s.Shape[i + 1], shape, start);
        f[n++] = FeatureHash.Of(22, previous, before, s.Shape[i]);
        f[n++] = FeatureHash.Of(23, 0);
        uint mask = Readings(s, i), maskLeft = Readings(s, i - 1), maskRight = Readings(s, i + 1), maskRight2 = Readings(s, i + 2);
        f[n++] = FeatureHash.Of(41, mask);
        f[n++] = FeatureHash.Of(42, mask, shape, start);
        f[n++] = FeatureHash.Of(43, mask, previous);
        f[n++] = FeatureHash.Of(44, mask, previous, before);
        f[n++] = FeatureHash.Of(45, mask, maskRight);
        f[n++] = FeatureHash.Of(46, mask, previous, maskRight);
        f[n++] = FeatureHash.Of(47, mask, s.Lower[i - 1]);
        f[n++] = FeatureHash.Of(48, mask, s.Lower[i + 1]);
        f[n++] = FeatureHash.Of(49, maskLeft, mask, maskRight);
        f[n++] = FeatureHash.Of(50, mask, maskRight, maskRight2);
        f[n++] = FeatureHash.Of(51, mask, suffix);
        f[n++] = FeatureHash.Of(52, lower, maskRight);
        f[n++] = FeatureHash.Of(53, lower, s.VerbAtEnd[i]);
        f[n++] = FeatureHash.Of(54, mask, s.VerbAtEnd[i]);
        f[n++] = FeatureHash.Of(55, mask, previous, s.VerbAtEnd[i]);
        f[n++] = FeatureHash.Of(56, (uint)s.Class[i].Bits, (uint)(s.Class[i].Bits >> 32));
        f[n++] = FeatureHash.Of(57, mask, s.Class[i].VerbFormMask, maskRight);
        return Affixes(s.Forms[i], shape & 1, f, n);
    }

    private static uint Readings(SentenceState s, int i) => s.Class[i].PosMask | (s.Class[i].IsListed ? 1u << 17 : 0) | (s.Class[i].IsName ? 1u << 18 : 0);

    private static int Affixes(string form, uint kind, Span<uint> f, int n)
    {
        var hash = 0u;
        var length = Math.Min(form.Length, 6);
        for (var k = 1; k <= length; k++)
        {
            hash = FeatureHash.Of(kind, hash, FeatureHash.Fold(form[^k]));
            f[n++] = FeatureHash.Of(31, hash, (uint)k);
        }

        hash = 0;
        length = Math.Min(form.Length, 5);
        for (var k = 0; k < length; k++)
        {
            hash = FeatureHash.Of(kind, hash, FeatureHash.Fold(form[k]));
            if (k > 0)
            {
                f[n++] = FeatureHash.Of(32, hash, (uint)k);
            }
        }

        return n;
    }
}
