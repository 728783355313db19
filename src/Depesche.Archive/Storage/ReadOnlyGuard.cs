using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Depesche.Archive.Storage;

/// <summary>Lets a connection read and nothing else. A file that is opened to read cannot be changed anyhow, but SQL could still write other files
/// (<c>VACUUM INTO</c>), attach them, or lift limits (<c>PRAGMA</c>).</summary>
internal static class ReadOnlyGuard
{
    private static readonly HashSet<string> ReadingPragmas = new(StringComparer.OrdinalIgnoreCase)
    {
        "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list", "foreign_key_check", "integrity_check", "quick_check",
        "user_version", "application_id", "page_count", "page_size", "freelist_count", "data_version", "function_list", "compile_options",
    };

    public static void Set(SqliteConnection connection) => _ = raw.sqlite3_set_authorizer(connection.Handle, (_, action, name, _, _, _) => action switch
    {
        raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_FUNCTION or raw.SQLITE_RECURSIVE or raw.SQLITE_TRANSACTION => raw.SQLITE_OK,
        raw.SQLITE_PRAGMA when ReadingPragmas.Contains(name) => raw.SQLITE_OK,
        _ => raw.SQLITE_DENY,
    }, null);
}
