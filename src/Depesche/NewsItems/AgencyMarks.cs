using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.NewsItems;

/// <summary>The marks of agencies in datelines and at the end of reports (<c>de/agencies.tsv</c>).</summary>
internal sealed class AgencyMarks
{
    private readonly FrozenDictionary<string, MarkKind>.AlternateLookup<ReadOnlySpan<char>> byMark;

    private enum MarkKind
    {
        Agency,
        End,
    }

    public AgencyMarks(LanguageFiles data)
    {
        var marks = data.ReadKeyed("de/agencies.tsv", ["mark", "kind", "name"], row =>
        {
            if (row[0].Length < 2 || row[0].AsSpan().ContainsAny("()/"))
            {
                throw row.Error($"'{row[0]}' is no mark of an agency; write at least two characters without brackets and slashes");
            }

            return row.Enum<MarkKind>(1);
        }, StringComparer.OrdinalIgnoreCase);
        byMark = marks.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True for an agency: the mark itself, or one with a service behind a hyphen or slash (<c>dpa/lnw</c>).</summary>
    public bool IsAgency(ReadOnlySpan<char> mark) => Has(mark, MarkKind.Agency);

    /// <summary>True for a mark that closes a report (<c>Schluss</c>).</summary>
    public bool IsEnd(ReadOnlySpan<char> mark) => Has(mark, MarkKind.End);

    private bool Has(ReadOnlySpan<char> mark, MarkKind kind)
    {
        if (byMark.TryGetValue(mark, out var found))
        {
            return found == kind;
        }

        var cut = mark.IndexOfAny('/', '-', ',');
        return cut > 0 && IsService(mark[(cut + 1)..]) && byMark.TryGetValue(mark[..cut].TrimEnd(), out found) && found == kind;
    }

    /// <summary>A service or second agency behind the first: a short run of letters, spaces and slashes.</summary>
    private static bool IsService(ReadOnlySpan<char> service)
    {
        const int longest = 24;
        foreach (var c in service)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('/' or ' ' or '-' or '&' or '.'))
            {
                return false;
            }
        }

        return service.Length is > 0 and <= longest;
    }
}
