using System.Text;

namespace Depesche.Benchmarks.Corpus;

/// <summary>Tells the same in other words, here and there.</summary>
internal static class Rewording
{
    /// <summary>The paragraph with other words.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="seed">Settles which words; each is replaced everywhere or nowhere.</param>
    /// <param name="share">How many of the words for which there are others.</param>
    public static string Of(string paragraph, ulong seed, double share)
    {
        var synonyms = CorpusData.BuiltIn.Synonyms.GetAlternateLookup<ReadOnlySpan<char>>();
        var text = new StringBuilder(paragraph.Length + 64);
        for (var i = 0; i < paragraph.Length;)
        {
            var end = i;
            while (end < paragraph.Length && (char.IsLetterOrDigit(paragraph[end]) || paragraph[end] == '-'))
            {
                end++;
            }

            if (end == i)
            {
                text.Append(paragraph[i++]);
                continue;
            }

            var word = paragraph.AsSpan(i, end - i);
            var isReplaced = synonyms.TryGetValue(word, out var other) && IsWanted(word, seed, share) && !Follows(other.Unless, paragraph.AsSpan(end));
            text.Append(isReplaced ? other!.Word : word);
            i = end;
        }

        return text.ToString();
    }

    private static bool IsWanted(ReadOnlySpan<char> word, ulong seed, double share) => new CorpusRandom(CorpusRandom.Hash(seed, word), 0).Happens(share);

    private static bool Follows(string? word, ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('.');
        var at = word is null ? -1 : (end < 0 ? rest : rest[..end]).IndexOf(word, StringComparison.Ordinal);
        return at > 0 && rest[at - 1] == ' ' && (at + word!.Length == rest.Length || !char.IsLetter(rest[at + word.Length]));
    }
}
