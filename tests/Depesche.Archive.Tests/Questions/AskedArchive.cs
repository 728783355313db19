using Depesche.Archive.Questions;

namespace Depesche.Archive.Tests.Questions;

/// <summary>An archive of a few reports that tests only ask.</summary>
public sealed class AskedArchive : IDisposable
{
    private readonly TestArchive archive = new();

    public AskedArchive()
    {
        archive.Add(
            TestArchive.Item("Der russische Präsident Wladimir Putin hat am Dienstag in Moskau den chinesischen Verteidigungsminister Li Shangfu empfangen.", "visit"),
            TestArchive.Item("Der russische Verteidigungsminister Sergej Schoigu warf dem Westen am Mittwoch vor, den Krieg zu verlängern. " +
                "„Der Westen will keinen Frieden“, sagte Schoigu in Moskau.", "west", provider: "AFP", published: "2023-04-19"),
            TestArchive.Item("Nach Angaben des Pentagons haben russische Truppen am Donnerstag die ukrainische Stadt Cherson beschossen.", "shelling", provider: "Reuters", published: "2023-04-20"),
            TestArchive.Item("Die SPD hat das Abkommen mit Polen scharf kritisiert. „Das Abkommen schadet der Umwelt“, sagte der Abgeordnete Hans Müller.", "pact", published: "2023-03"),
            TestArchive.Item("Wirtschaftsminister Peter Müller hat am Mittwoch in Genf mit dem Schweizer Bundespräsidenten Ignazio Cassis gesprochen. " +
                "Müller kündigte den Vertrag.", "geneva", provider: "dpa Landesdienst", published: "2022-11-02"),
            TestArchive.Item("Österreichs Kanzler Karl Nehammer hat den Botschafter des Iran einbestellt.", "undated", provider: "APA", published: null),
            TestArchive.Item("US-Präsident Joe Biden will im Mai nach Japan reisen.", "trip", published: "2023-04-21"));
    }

    public ArchiveReader Ask() => archive.Ask();

    public string Events(EventFilter filter)
    {
        using var ask = Ask();
        return string.Join(' ', ask.Events(filter).Select(e => e.Report.Id).Distinct());
    }

    public string Quotations(QuotationFilter filter)
    {
        using var ask = Ask();
        return string.Join(' ', ask.Quotations(filter).Select(q => q.Report.Id).Distinct());
    }

    public string Reports(ReportFilter filter)
    {
        using var ask = Ask();
        return string.Join(' ', ask.Reports(filter).Select(r => r.Id));
    }

    public void Dispose() => archive.Dispose();
}
