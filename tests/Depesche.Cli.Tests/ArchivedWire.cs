namespace Depesche.Cli.Tests;

/// <summary>An archive of a few reports that the program made.</summary>
public sealed class ArchivedWire : IDisposable
{
    public const string Lines = """
        {"id": "visit", "provider": "dpa", "published": "2023-04-18", "headline": "Putin empfängt Li", "url": "https://example.org/visit", "text": "Der russische Präsident Wladimir Putin hat am Dienstag in Moskau den chinesischen Verteidigungsminister Li Shangfu empfangen."}
        {"id": "copy", "provider": "Zeitung", "published": "2023-04-18", "text": "Der russische Präsident Wladimir Putin hat am Dienstag in Moskau den chinesischen Verteidigungsminister Li Shangfu empfangen."}
        {"id": "west", "provider": "AFP", "published": "2023-04-19", "text": "Der russische Verteidigungsminister Sergej Schoigu warf dem Westen am Mittwoch vor, den Krieg zu verlängern. „Der Westen will keinen Frieden“, sagte Schoigu in Moskau."}
        {"id": "shelling", "provider": "Reuters", "published": "2023-04-20", "text": "Nach Angaben des Pentagons haben russische Truppen am Donnerstag die ukrainische Stadt Cherson beschossen."}
        """;

    private readonly TemporaryFolder folder = new();

    public ArchivedWire()
    {
        Path = System.IO.Path.Combine(folder.FullName, "wire.db");
        Added = CommandLine.Run("add", folder.Write("wire.jsonl", Lines), "--archive", Path);
    }

    public string Path { get; }

    internal Outcome Added { get; }

    internal Outcome Ask(params string[] arguments) => CommandLine.Run([.. arguments, "--archive", Path]);

    public void Dispose() => folder.Dispose();
}
