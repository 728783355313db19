using System.Globalization;
using System.Text;

namespace Depesche.Archive;

/// <summary>Brings names to one form for comparing: <c>Müller</c>, <c>Mueller</c> and <c>MUELLER</c> are the same, and so are
/// <c>Erdoğan</c> and <c>Erdogan</c>.</summary>
internal static class NameFolding
{
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            _ = char.ToLowerInvariant(letter) switch
            {
                'ä' => folded.Append("ae"),
                'ö' => folded.Append("oe"),
                'ü' => folded.Append("ue"),
                'ß' => folded.Append("ss"),
                'ı' => folded.Append('i'),
                'ł' => folded.Append('l'),
                'ø' => folded.Append('o'),
                'đ' => folded.Append('d'),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                var small when char.IsLetterOrDigit(small) => AppendBase(folded, small),
                _ when folded.Length > 0 && folded[^1] != ' ' => folded.Append(' '),
                _ => folded,
            };
        }

        return folded.ToString().TrimEnd();
    }

    private static StringBuilder AppendBase(StringBuilder folded, char letter)
    {
        if (letter < 128)
        {
            return folded.Append(letter);
        }

        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(part);
            }
        }

        return folded;
    }
}
