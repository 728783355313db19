using Depesche.LanguageData;

namespace Depesche.Archive.Export;

/// <summary>What a PLOVER sector or actor code that is no country becomes elsewhere; empty where there is nothing.</summary>
/// <param name="Role">CAMEO role.</param>
/// <param name="Actor">What stands in place of a country in a CAMEO actor code.</param>
/// <param name="Group">CAMEO known group.</param>
/// <param name="Region">CAMEO region in place of a country.</param>
/// <param name="Icews">Sectors in ICEWS' words, parted by commas.</param>
internal sealed record ActorCodes(string Role, string Actor, string Group, string Region, string Icews)
{
    public static ActorCodes None { get; } = new("", "", "", "", "");
}

/// <summary>The sectors and actor codes of <c>export-actors.tsv</c>.</summary>
internal sealed class ActorCodeTable
{
    public const string File = "export-actors.tsv";

    public static readonly string[] Columns = ["code", "cameo", "actor", "group", "region", "icews"];

    private static readonly Lazy<ActorCodeTable> Loaded = new(() => new ActorCodeTable(ExportData.Read(File, Columns)));
    private readonly Dictionary<string, ActorCodes> codes = new(StringComparer.Ordinal);

    /// <summary>Checks rows and makes the table.</summary>
    /// <exception cref="DataFileException">A row is wrong.</exception>
    public ActorCodeTable(IEnumerable<DataRow> rows)
    {
        foreach (var row in rows)
        {
            for (var i = 0; i < 5; i++)
            {
                if (row[i].Length % 3 != 0 || !row[i].All(char.IsAsciiLetterUpper))
                {
                    throw row.Error($"'{row[i]}' is not made of codes of three capitals");
                }
            }

            if (row[0].Length == 0 || !codes.TryAdd(row[0], new ActorCodes(row[1], row[2], row[3], row[4], row[5])))
            {
                throw row.Error($"'{row[0]}' is listed twice or empty; keep one row");
            }
        }
    }

    /// <summary>The built-in table.</summary>
    public static ActorCodeTable BuiltIn => Loaded.Value;

    /// <summary>A sector or actor code; all empty when the code is neither.</summary>
    public ActorCodes Find(string code) => codes.GetValueOrDefault(code, ActorCodes.None);

    /// <summary>The codes that have a row.</summary>
    public IReadOnlyCollection<string> Codes => codes.Keys;
}
