using Depesche.Archive.Lineage;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Storage;

/// <summary>The tables of texts and of what texts are copies of; finds readings by text and date.</summary>
internal sealed class TextTables : IDisposable
{
    // A wire story has dozens of copies; the originals most alike tell where each comes from, and the family tells the rest.
    private const int MostOriginals = 4;

    private readonly CopyIndex copies = new();
    private readonly Statement find;
    private readonly Statement insert;
    private readonly Statement findFamily;
    private readonly JsonBuffer json = new();
    private readonly Statement joinFamily;
    private readonly Statement findReading;
    private long next;

    /// <summary>Opens the tables and restores the index of copies.</summary>
    public TextTables(SqliteConnection connection)
    {
        find = new Statement(connection, "SELECT id FROM texts WHERE hash = ?");
        insert = new Statement(connection, "INSERT INTO texts (id, hash, family, compared, copies, signature, content) VALUES (?, ?, ?, ?, ?, ?, ?)");
        findFamily = new Statement(connection, "SELECT family FROM texts WHERE id = ?");
        joinFamily = new Statement(connection, "UPDATE texts SET family = ?1 WHERE family = ?2");
        findReading = new Statement(connection, "SELECT id FROM readings WHERE text = ? AND published IS ?");
        Restore(connection);
    }

    /// <summary>The number of a text, or null when it is new.</summary>
    public long? Find(UInt128 hash) => find.Bind(hash).Number();

    /// <summary>The family of a text.</summary>
    public long FamilyOf(long text) => findFamily.Bind(text).Number()!.Value;

    /// <summary>The number of the reading of a text that was published on a day, or null when there is none.</summary>
    public long? FindReading(long text, string? published) => findReading.Bind(text).Bind(published).Number();

    /// <summary>Writes a new text, and what it is a copy of.</summary>
    /// <returns>Its number, and what was found.</returns>
    public (long Text, CopyFinding Finding) Insert(UInt128 hash, string content, TextSignature signature, string? published)
    {
        var id = next++;
        var finding = copies.Add(id, signature, DayOf(published));
        foreach (var absorbed in finding.Absorbed)
        {
            joinFamily.Bind(finding.Family).Bind(absorbed).Run();
        }

        StoredArrays.WriteCopies(json.Begin(), finding.Copies.AsSpan()[..Math.Min(finding.Copies.Length, MostOriginals)]);
        insert.Bind(id).Bind(hash).Bind(finding.Family).Bind(finding.IsCompared ? 1 : 0).BindText(json.End()).Bind(signature.ToBytes()).Bind(content).Run();
        return (id, finding);
    }

    public void Dispose()
    {
        json.Dispose();
        foreach (var statement in (ReadOnlySpan<Statement>)[find, insert, findFamily, joinFamily, findReading])
        {
            statement.Dispose();
        }
    }

    private static int DayOf(string? published) => EdtfDays.Of(published) is { First: { } first, Last: { } last } && first == last ? first.DayNumber : CopyIndex.UnknownDay;

    private void Restore(SqliteConnection connection)
    {
        using var texts = new Statement(connection, "SELECT t.id, t.compared, t.signature, t.family, t.copies, " +
            "(SELECT r.published FROM readings r WHERE r.text = t.id ORDER BY r.id LIMIT 1) FROM texts t ORDER BY t.id");
        next = 1;
        while (texts.Step())
        {
            var id = texts.NumberAt(0);
            next = id + 1;
            if (texts.NumberAt(1) != 0)
            {
                copies.Restore(id, TextSignature.FromBytes(texts.BytesAt(2)), texts.NumberAt(3), StoredArrays.ReadFirstCopy(texts.BytesAt(4)), DayOf(texts.TextAt(5)));
            }
        }
    }
}
