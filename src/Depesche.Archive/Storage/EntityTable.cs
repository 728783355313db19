using Depesche.Actors;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Storage;

/// <summary>The table of entities: gives the number of a name, a new one when it was not seen before.</summary>
internal sealed class EntityTable(SqliteConnection connection) : IDisposable
{
    private const int MostKept = 200_000;

    private readonly Statement find = new(connection, "SELECT id FROM entities WHERE kind = ? AND name = ? AND code = ?");
    private readonly Statement insert = new(connection, "INSERT INTO entities (kind, name, code, folded) VALUES (?, ?, ?, ?)");
    private readonly Dictionary<(EntityKind, string, string), long> known = [];

    public long NumberOf(Entity entity)
    {
        var key = (entity.Kind, entity.Name, entity.Code);
        if (known.TryGetValue(key, out var number))
        {
            return number;
        }

        if (known.Count >= MostKept)
        {
            known.Clear();
        }

        var kind = StoredNames.Kinds.Of(entity.Kind);
        number = find.Bind(kind).Bind(entity.Name).Bind(entity.Code).Number()
            ?? insert.Bind(kind).Bind(entity.Name).Bind(entity.Code).Bind(NameFolding.Fold(entity.Name)).Insert();
        known.Add(key, number);
        return number;
    }

    public void Dispose()
    {
        find.Dispose();
        insert.Dispose();
    }
}
