using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Storage;

/// <summary>The tables of texts and of what texts are copies of; finds readings by text and date.</summary>
internal sealed class TextTables(SqliteConnection connection) : IDisposable
{
    private readonly Statement findText = new(connection, "SELECT id, family FROM texts WHERE hash = ?");
    private readonly Statement insertText = new(connection, "INSERT INTO texts (id, hash, content, signature, family) VALUES (?, ?, ?, ?, ?)");
    private readonly Statement findReading = new(connection, "SELECT id FROM readings WHERE text = ? AND published IS ?");

    /// <summary>The number of a text, or null when it is new.</summary>
    public long? Find(UInt128 hash) => findText.Bind(hash).Number();

    /// <summary>The number of the reading of a text that was published on a day, or null when there is none.</summary>
    public long? FindReading(long text, string? published) => findReading.Bind(text).Bind(published).Number();

    public void Insert(long id, UInt128 hash, string content, ReadOnlySpan<byte> signature, long family) =>
        insertText.Bind(id).Bind(hash).Bind(content).Bind(signature).Bind(family).Run();

    public void Dispose()
    {
        findText.Dispose();
        insertText.Dispose();
        findReading.Dispose();
    }
}
