using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Intake.Formats;

/// <summary>What names of fields mean: those of <c>fields.tsv</c>, with a user's own before them.</summary>
internal sealed class FieldNames
{
    private const string File = "fields.tsv";
    private static readonly Lazy<FrozenDictionary<string, (ReportField Field, int Rank)>> Known = new(Load);
    private readonly FrozenDictionary<string, (ReportField Field, int Rank)> names;

    /// <summary>Makes the names.</summary>
    /// <param name="own">A user's names: name in the input to field.</param>
    public FieldNames(IReadOnlyDictionary<string, ReportField> own)
    {
        if (own.Count == 0)
        {
            names = Known.Value;
            return;
        }

        var all = Known.Value.ToDictionary();
        foreach (var (name, field) in own)
        {
            all[Normalize(name)] = (field, -1);
        }

        names = all.ToFrozenDictionary();
    }

    /// <summary>The names of <c>fields.tsv</c> alone.</summary>
    public static FieldNames BuiltIn { get; } = new(new Dictionary<string, ReportField>());

    /// <summary>The field of a name, with its rank among the names of that field; the lowest counts.</summary>
    public bool TryGet(string name, out ReportField field, out int rank)
    {
        var found = names.TryGetValue(Normalize(name), out var meant);
        (field, rank) = meant;
        return found;
    }

    private static string Normalize(string name) => name.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');

    private static string Fields() => string.Join(", ", Enum.GetNames<ReportField>().Select(n => n.ToLowerInvariant()));

    private static bool TryField(string name, out ReportField field) =>
        Enum.TryParse(name, ignoreCase: true, out field) && char.IsAsciiLetter(name[0]);

    private static FrozenDictionary<string, (ReportField Field, int Rank)> Load()
    {
        using var stream = typeof(FieldNames).Assembly.GetManifestResourceStream(File) ?? throw new DataFileException(File, 0, "it is not built in");
        using var reader = new StreamReader(stream);
        var all = new Dictionary<string, (ReportField, int)>();
        var isHeadRead = false;
        for (var line = 1; reader.ReadLine() is { } row; line++)
        {
            if (row.Length == 0 || row[0] == '#')
            {
                continue;
            }

            if (row.Split('\t') is not [var name, var list])
            {
                throw new DataFileException(File, line, "expected two columns, field and names");
            }

            if (!isHeadRead)
            {
                isHeadRead = true;
                continue;
            }

            if (!TryField(name, out var field))
            {
                throw new DataFileException(File, line, $"'{name}' is no field; expected one of {Fields()}");
            }

            var rank = 0;
            foreach (var alias in list.Split(' '))
            {
                if (!all.TryAdd(alias, (field, rank++)))
                {
                    throw new DataFileException(File, line, $"'{alias}' is named twice");
                }
            }
        }

        return all.ToFrozenDictionary();
    }
}
