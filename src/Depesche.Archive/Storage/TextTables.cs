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
    private readonly Statement insertCopy;
    private readonly Statement joinFamily;
    private readonly Statement findReading;
    private long next;

    /// <summary>Opens the tables and restores the index of copies.</summary>
    public TextTables(SqliteConnection connection)
    {
        find = new Statement(connection, "SELECT id FROM texts WHERE hash = ?");
        insert = new Statement(connection, "INSERT INTO texts (id, hash, content, signature, family) VALUES (?, ?, ?, ?, ?)");
        findFamily = new Statement(connection, "SELECT family FROM texts WHERE id = ?");
        insertCopy = new Statement(connection, "INSERT INTO copies (text, original, ordinal, kind, of_text, of_original) VALUES (?, ?, ?, ?, ?, ?)");
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

        insert.Bind(id).Bind(hash).Bind(content).Bind(signature.ToBytes()).Bind(finding.Family).Run();
        for (var i = 0; i < Math.Min(finding.Copies.Length, MostOriginals); i++)
        {
            var copy = finding.Copies[i];
            insertCopy.Bind(id).Bind(copy.TextId).Bind(i).Bind(StoredNames.CopyKinds.Of(copy.Kind)).Bind(copy.OfNew).Bind(copy.OfEarlier).Run();
        }

        return (id, finding);
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[find, insert, findFamily, insertCopy, joinFamily, findReading])
        {
            statement.Dispose();
        }
    }

    private static int DayOf(string? published) => EdtfDays.Of(published) is { First: { } first, Last: { } last } && first == last ? first.DayNumber : CopyIndex.UnknownDay;

    private void Restore(SqliteConnection connection)
    {
        using var texts = new Statement(connection, "SELECT t.id, t.signature, t.family, c.original, c.kind, c.of_text, c.of_original, (SELECT r.published FROM readings r WHERE r.text = t.id ORDER BY r.id LIMIT 1) " +
            "FROM texts t LEFT JOIN copies c ON c.text = t.id AND c.ordinal = 0 ORDER BY t.id");
        next = 1;
        while (texts.Step())
        {
            var id = texts.NumberAt(0);
            CopyMatch? best = texts.IsNullAt(3) ? null
                : new CopyMatch(texts.NumberAt(3), StoredNames.CopyKinds.Read(texts.TextAt(4)!), texts.DoubleAt(5), texts.DoubleAt(6));
            copies.Restore(id, TextSignature.FromBytes(texts.BytesAt(1)), texts.NumberAt(2), best, DayOf(texts.TextAt(7)));
            next = id + 1;
        }
    }
}
