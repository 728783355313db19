using Depesche.Archive.Adding;
using Depesche.Archive.Tests.Host;
using Depesche.Benchmarks.Corpus;
using Depesche.Intake;
using Depesche.LanguageData;
using Depesche.Readings;

namespace Depesche.Archive.Tests.Adding;

/// <summary>A file of wire reports, a few of them damaged or not German, and the archive that an undisturbed run makes of it.</summary>
internal sealed class WireFile
{
    private const int FailureEach = 40;
    private static readonly Reader Reader = new(LanguageFiles.BuiltIn, remembersSentences: true);

    public WireFile(string folder, int count, ulong seed)
    {
        Path = System.IO.Path.Combine(folder, $"wire-{seed}.jsonl");
        Reference = System.IO.Path.Combine(folder, $"undisturbed-{seed}.db");
        using (var file = File.Create(Path))
        {
            var writer = new CorpusWriter(file, Stream.Null);
            foreach (var (number, report) in new WireCorpus(count, seed).Reports().Index())
            {
                writer.Write(report);
                if (number % FailureEach == 0)
                {
                    file.Write("{\"id\":\"damaged\n"u8);
                    file.Write("{\"text\":\"The minister said on Tuesday that the government would not accept the proposal and that it was time for the other side to move on.\"}\n"u8);
                }
            }
        }

        Add(Reference);
        Versions = count;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The archive of an undisturbed run.</summary>
    public string Reference { get; }

    /// <summary>How many reports can be stored.</summary>
    public int Versions { get; }

    /// <summary>Adds the whole file to an archive.</summary>
    public void Add(string archive)
    {
        using var writer = ArchiveWriter.Open(archive, Reader, LanguageFiles.BuiltIn, new HostClock());
        writer.Add(new ReportIntake().Read(Path).Select(r => (Path, r)));
    }
}
