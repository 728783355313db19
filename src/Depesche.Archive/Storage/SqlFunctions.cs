using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Storage;

/// <summary>Functions that our SQL, and that of <c>depesche sql</c>, may use.</summary>
internal static class SqlFunctions
{
    public static void AddTo(SqliteConnection connection)
    {
        // substr() counts code points where spans count UTF-16 code units.
        connection.CreateFunction("span", (string? text, long? start, long? end) =>
            text is null || start is not { } first || end is not { } last || first < 0 || first > last || last > text.Length ? null : text[(int)first..(int)last],
            isDeterministic: true);
        connection.CreateFunction("last_day", (string? edtf) => edtf is null ? null : Moments.Write(EdtfDays.Of(edtf).Last), isDeterministic: true);
        connection.CreateFunction("fold", (string? name) => name is null ? null : NameFolding.Fold(name), isDeterministic: true);
    }
}
