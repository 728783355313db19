namespace Depesche.LanguageData;

/// <summary>Reads tables whose first column is a key.</summary>
internal static class KeyedTable
{
    /// <summary>Reads a table in which every key stands once; a user's own row replaces the built-in row with its key.</summary>
    /// <param name="data">The language files.</param>
    /// <param name="name">The table's name.</param>
    /// <param name="columns">Its columns; the first is the key.</param>
    /// <param name="value">Makes the value of a row and checks the row.</param>
    /// <param name="comparer">How keys are compared; by their characters when null.</param>
    /// <exception cref="DataFileException">A key is missing or stands twice, or <paramref name="value"/> refuses a row.</exception>
    public static Dictionary<string, T> ReadKeyed<T>(
        this LanguageFiles data, string name, string[] columns, Func<DataRow, T> value, StringComparer? comparer = null)
    {
        var isOwn = new Dictionary<string, bool>(comparer ?? StringComparer.Ordinal);
        var values = new Dictionary<string, T>(comparer ?? StringComparer.Ordinal);
        foreach (var row in data.Read(name, columns))
        {
            var key = row[0];
            if (key.Length == 0)
            {
                throw row.Error($"the column {columns[0]} is empty");
            }

            if (isOwn.TryGetValue(key, out var wasOwn) && wasOwn == row.IsOwn)
            {
                throw row.Error($"'{key}' is listed twice; keep one row");
            }

            values[key] = value(row);
            isOwn[key] = row.IsOwn;
        }

        return values;
    }
}
