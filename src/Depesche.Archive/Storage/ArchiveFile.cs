using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Storage;

/// <summary>Opens the SQLite file of an archive and brings its schema up to date.</summary>
internal static class ArchiveFile
{
    /// <summary>The schema that this program writes.</summary>
    public const int SchemaVersion = 1;

    /// <summary><c>DPSC</c>: what PRAGMA application_id says of our files.</summary>
    private const int ApplicationId = 0x44505343;

    private const int BusyMilliseconds = 10_000;
    private const int PageSize = 4096;

    /// <summary>Opens an archive to ask it.</summary>
    public static SqliteConnection OpenToRead(string path)
    {
        if (!File.Exists(path))
        {
            throw new ArchiveException(Directory.Exists(path) ? $"{path}: this is a folder; name the file of the archive"
                : $"{path}: there is no such archive; 'depesche add FILE --archive {path}' makes one");
        }

        // Opened for reading alone, SQLite could not remove its side files when the last program closes; the guard sees to it that nothing is written.
        return Connect(path, SqliteOpenMode.ReadWrite, connection =>
        {
            CheckKind(connection, path, mayBeEmpty: false);
            Run(connection, "PRAGMA query_only = 1; PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -65536");
            ReadOnlyGuard.Set(connection);
        });
    }

    /// <summary>Opens an archive to add to it; makes it when it is not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mostPages">The most pages that the file may have; null for as many as the disk has room for.</param>
    public static SqliteConnection OpenToWrite(string path, int? mostPages = null) => Connect(path, SqliteOpenMode.ReadWriteCreate, connection =>
    {
        CheckKind(connection, path, mayBeEmpty: true);
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -262144; " +
            "PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 16384; PRAGMA journal_size_limit = 134217728");
        if (mostPages is { } most)
        {
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {most}"));
        }

        Migrate(connection);
    });

    /// <summary>Opens a file. What fails leaves none open, whose locks would last.</summary>
    private static SqliteConnection Connect(string path, SqliteOpenMode mode, Action<SqliteConnection> prepare)
    {
        CheckHeader(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Run(connection, $"PRAGMA busy_timeout = {BusyMilliseconds}");
            SqlFunctions.AddTo(connection);
            prepare(connection);
            return connection;
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw new ArchiveException($"{path}: {SqliteProblems.Describe(error)}", error);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // SQLite takes a file that is shorter than a page for an empty one and writes over it. Longer ones are not opened here: closing them again
    // would free the locks that this program may hold on them.
    private static void CheckHeader(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 and < PageSize })
        {
            return;
        }

        Span<byte> header = stackalloc byte[16];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.SequenceEqual("SQLite format 3\0"u8))
        {
            throw new ArchiveException($"{path}: this is no SQLite file; give another file");
        }
    }

    private static void CheckKind(SqliteConnection connection, string path, bool mayBeEmpty)
    {
        var kind = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        var isEmpty = Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (isEmpty && mayBeEmpty)
        {
            return;
        }

        if (kind != ApplicationId)
        {
            throw new ArchiveException($"{path}: {(isEmpty ? "the file is empty" : "this SQLite file is no archive of Depesche")}; give another file");
        }

        if (version > SchemaVersion)
        {
            throw new ArchiveException($"{path}: a newer Depesche made this archive (schema {version}; this program knows {SchemaVersion}); use that program");
        }

        if (version < SchemaVersion && !mayBeEmpty)
        {
            throw new ArchiveException($"{path}: an older Depesche made this archive (schema {version}, now {SchemaVersion}); " +
                $"'depesche add --archive {path}' brings it up to date");
        }
    }

    private static void Migrate(SqliteConnection connection)
    {
        for (var version = (int)Number(connection, "PRAGMA user_version") + 1; version <= SchemaVersion; version++)
        {
            using var transaction = connection.BeginTransaction();
            Run(connection, Script(version), transaction);
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version}"), transaction);
            transaction.Commit();
        }
    }

    private static string Script(int version)
    {
        var name = version.ToString("D3", CultureInfo.InvariantCulture) + ".sql";
        using var stream = typeof(ArchiveFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the schema {name} is not built in");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
