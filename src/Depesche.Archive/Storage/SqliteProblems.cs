using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Depesche.Archive.Storage;

/// <summary>SQLite's errors in words that say what to do.</summary>
internal static class SqliteProblems
{
    public static string Describe(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => "no space is left; what was added is kept, make room and run the command again",
        raw.SQLITE_NOTADB => "this is no SQLite file; give another file",
        raw.SQLITE_CORRUPT => "the archive is damaged; restore it from a copy ('PRAGMA integrity_check' tells what is wrong)",
        raw.SQLITE_CANTOPEN => "the file cannot be opened or made; check its folder and your rights",
        raw.SQLITE_READONLY => "the file or its folder cannot be written; check your rights",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "another program keeps the archive locked; try again when it is done",
        raw.SQLITE_IOERR => "reading or writing the disk failed; what was added is kept",
        _ => error.Message,
    };

    /// <summary>What is wrong with a user's own query.</summary>
    public static string DescribeQuery(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_AUTH or raw.SQLITE_READONLY => "only SELECT is answered; nothing can be changed or written by it",
        raw.SQLITE_ERROR => Said(error.Message),
        _ => Describe(error),
    };

    // SQLite Error 1: 'no such table: event'.
    private static string Said(string message)
    {
        var (first, last) = (message.IndexOf('\''), message.LastIndexOf('\''));
        return last > first ? message[(first + 1)..last] : message;
    }
}
