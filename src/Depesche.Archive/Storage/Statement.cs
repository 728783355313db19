using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Depesche.Archive.Storage;

/// <summary>A prepared statement that is run many times. Values are bound in the order of the calls; not thread-safe.</summary>
/// <remarks>Adding writes some hundred rows a report, for which parameter objects cost more than SQLite itself.</remarks>
internal sealed class Statement : IDisposable
{
    private const int ShortText = 512;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private int bound;

    public Statement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    public Statement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(statement, ++bound, value));
        return this;
    }

    public Statement Bind(long? value) => value is { } number ? Bind(number) : BindNull();

    public Statement Bind(double value)
    {
        Check(raw.sqlite3_bind_double(statement, ++bound, value));
        return this;
    }

    public Statement Bind(string? value) => value is null ? BindNull() : Bind(value.AsSpan());

    // SQLite would bring UTF-16 into UTF-8 itself, in memory that it takes for each value.
    public Statement Bind(ReadOnlySpan<char> value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        byte[]? rented = null;
        var bytes = most <= ShortText ? stackalloc byte[ShortText] : rented = ArrayPool<byte>.Shared.Rent(most);
        BindText(bytes[..Encoding.UTF8.GetBytes(value, bytes)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return this;
    }

    /// <summary>Binds a text that is given in UTF-8.</summary>
    public Statement BindText(ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_text(statement, ++bound, value));
        return this;
    }

    public Statement Bind(ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, ++bound, value));
        return this;
    }

    public Statement BindNull()
    {
        Check(raw.sqlite3_bind_null(statement, ++bound));
        return this;
    }

    /// <summary>Runs the statement to its end.</summary>
    public void Run()
    {
        try
        {
            Check(raw.sqlite3_step(statement));
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs an insertion and gives the number of the new row.</summary>
    public long Insert()
    {
        Run();
        return raw.sqlite3_last_insert_rowid(database);
    }

    /// <summary>Steps to the next row; at the end the statement is ready for new values.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        Reset();
        Check(result);
        return false;
    }

    /// <summary>Leaves the rows that are left and makes the statement ready for new values.</summary>
    public void Reset()
    {
        _ = raw.sqlite3_reset(statement);
        bound = 0;
    }

    /// <summary>The number in the first column of the first row, or null without one.</summary>
    public long? Number()
    {
        if (!Step())
        {
            return null;
        }

        var number = NumberAt(0);
        Reset();
        return number;
    }

    public long NumberAt(int column) => raw.sqlite3_column_int64(statement, column);

    public double DoubleAt(int column) => raw.sqlite3_column_double(statement, column);

    public bool IsNullAt(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public string? TextAt(int column) => IsNullAt(column) ? null : raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>The bytes of a blob, or of a text in UTF-8; they hold until the next step.</summary>
    public ReadOnlySpan<byte> BytesAt(int column) => raw.sqlite3_column_blob(statement, column);

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw new SqliteException(string.Create(CultureInfo.InvariantCulture,
                $"SQLite error {result}: {raw.sqlite3_errmsg(database).utf8_to_string()}"), result & 0xFF, result);
        }
    }
}
