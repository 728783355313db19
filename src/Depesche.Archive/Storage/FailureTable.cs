using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Storage;

/// <summary>The table of input that could not be read.</summary>
internal sealed class FailureTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement write = new(connection,
        "INSERT INTO failures (origin, path, problem, added) VALUES (?, ?, ?, ?) ON CONFLICT (origin) DO UPDATE SET problem = excluded.problem");
    private readonly Statement remove = new(connection, "DELETE FROM failures WHERE origin = ?");
    private bool isEmpty = !HasRows(connection);

    public void Write(string origin, string path, string problem, DateTimeOffset now)
    {
        isEmpty = false;
        write.Bind(origin).Bind(path).Bind(problem).Bind(Moments.Write(now)).Run();
    }

    public void Remove(string origin)
    {
        if (!isEmpty)
        {
            remove.Bind(origin).Run();
        }
    }

    public void Dispose()
    {
        write.Dispose();
        remove.Dispose();
    }

    private static bool HasRows(SqliteConnection connection)
    {
        using var any = new Statement(connection, "SELECT 1 FROM failures LIMIT 1");
        return any.Number() is not null;
    }
}
