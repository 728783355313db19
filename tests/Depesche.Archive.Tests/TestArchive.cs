using Depesche.Archive.Adding;
using Depesche.Archive.Questions;
using Depesche.Intake;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Readings;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Tests;

/// <summary>An archive in a folder of its own, removed at the end of the test.</summary>
internal sealed class TestArchive : IDisposable
{
    private static readonly Reader Reader = new();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("depesche-");

    public string Path => System.IO.Path.Combine(folder.FullName, "wire.db");

    public TestClock Clock { get; } = new(new DateTimeOffset(2023, 5, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static SourceItem Item(string text, string? id = null, string? version = null, string? provider = "dpa", string? published = "2023-04-18",
        string? created = null, PublicationStatus status = PublicationStatus.Usable, string? embargo = null, string? headline = null) => new()
        {
            Origin = $"test:{id}:{version}",
            Format = InputFormat.JsonLines,
            Text = text,
            Id = id,
            Version = version,
            Provider = provider,
            Published = published is not null && PartialDate.TryParse(published, out var date) ? date : null,
            VersionCreated = created is null ? null : DateTimeOffset.Parse(created, System.Globalization.CultureInfo.InvariantCulture),
            Embargo = embargo is null ? null : DateTimeOffset.Parse(embargo, System.Globalization.CultureInfo.InvariantCulture),
            Status = status,
            Headline = headline,
        };

    public AddSummary Add(params SourceItem[] items) =>
        AddResults(items.Select(i => new IntakeResult(i.Origin, i, null)));

    public AddSummary AddResults(IEnumerable<IntakeResult> results, Action<AddFailure>? failed = null, int? mostPages = null)
    {
        using var writer = mostPages is { } most ? ArchiveWriter.OpenWithin(most, Path, Reader, LanguageFiles.BuiltIn, Clock)
            : ArchiveWriter.Open(Path, Reader, LanguageFiles.BuiltIn, Clock);
        return writer.Add(results.Select(r => ("test", r)), failed);
    }

    public ArchiveReader Ask() => ArchiveReader.Open(Path, clock: Clock);

    /// <summary>The first column of the rows of a query.</summary>
    public IReadOnlyList<string> Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var values = new List<string>();
        while (rows.Read())
        {
            values.Add(rows.IsDBNull(0) ? "" : Convert.ToString(rows.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return values;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Depesche.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not lie in the repository");
        }

        return folder.FullName;
    }
}

/// <summary>A clock that stands until it is set.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
