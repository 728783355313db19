using System.Globalization;
using Depesche.Archive.Adding;
using Depesche.Archive.Tests.Host;
using Depesche.Intake;
using Depesche.LanguageData;
using Depesche.Readings;

// What tests kill: adds to archives, each on a thread of its own, and tells on standard output how far each has come.
// Arguments: for each archive its file, the file of reports, and how many reports at most are taken of it.
var reader = new Reader(LanguageFiles.BuiltIn, remembersSentences: true);
var threads = args.Chunk(3).Select((given, number) => new Thread(() => Add(number, given[0], given[1], int.Parse(given[2], CultureInfo.InvariantCulture)))).ToList();
threads.ForEach(t => t.Start());
threads.ForEach(t => t.Join());

void Add(int number, string archive, string file, int most)
{
    Say(number, HostStage.Opening);
    using (var writer = ArchiveWriter.Open(archive, reader, LanguageFiles.BuiltIn, new HostClock()))
    {
        Say(number, HostStage.Adding);
        writer.Add(new ReportIntake().Read(file).Take(most).Select(r => (file, r)), progress: so => Say(number, HostStage.Adding, so.Total - so.Of(AddOutcome.Failed)));
        Say(number, HostStage.Closing);
    }

    Say(number, HostStage.Done);
}

static void Say(int number, HostStage stage, long stored = 0) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} {stage} {stored}"));
