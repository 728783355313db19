using System.Globalization;
using Depesche.Archive.Lineage;
using Depesche.Archive.Questions;
using Depesche.Intake;

namespace Depesche.Archive.Tests.Questions;

/// <summary>What may be used and what stood when, in every question.</summary>
public class StandingTests
{
    private const string Visit = "Der russische Präsident Wladimir Putin hat am Dienstag in Moskau den chinesischen Verteidigungsminister Li Shangfu empfangen. " +
        "„Unsere Armeen arbeiten zusammen“, sagte Putin.";

    [Fact]
    public void A_withdrawn_report_is_in_no_answer()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Visit, "urn:a", "1"), TestArchive.Item("Die Minister trafen sich in Berlin.", "urn:b"));
        Assert.Equal(["1", "1", "1", "2", "2"], Answers(archive, null));

        archive.Add(TestArchive.Item("", "urn:a", "2", status: PublicationStatus.Canceled));

        Assert.Equal(["0", "0", "0", "1", "1"], Answers(archive, null));
        using var ask = archive.Ask();
        Assert.Equal("urn:b", Assert.Single(ask.Sql("SELECT supplier_id FROM reports").Rows)[0]);
    }

    [Fact]
    public void What_is_under_embargo_is_in_no_answer_before_its_time()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Visit, "urn:a", "1", embargo: "2023-05-02T06:00:00Z"));

        Assert.Equal(["0", "0", "0", "0", "0"], Answers(archive, null));
        using (var ask = archive.Ask())
        {
            Assert.Null(ask.History(1)!.Report);
        }

        archive.Clock.Now = new DateTimeOffset(2023, 5, 2, 6, 0, 0, TimeSpan.Zero);
        Assert.Equal(["1", "1", "1", "1", "1"], Answers(archive, null));
    }

    [Fact]
    public void Every_answer_as_of_a_moment_knows_what_stood_then()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Visit, "urn:a", "1", created: "2023-04-18T10:00:00Z"),
            TestArchive.Item("Die Minister trafen sich in Berlin.", "urn:a", "2", created: "2023-04-18T12:00:00Z"));

        Assert.Equal(["0", "0", "0", "0", "0"], Answers(archive, "2023-04-18T09:59:59Z"));
        Assert.Equal(["1", "1", "1", "1", "1"], Answers(archive, "2023-04-18T10:00:00Z"));
        Assert.Equal(["0", "0", "0", "1", "1"], Answers(archive, "2023-04-18T12:00:00Z"));
        Assert.Equal(["0", "0", "0", "1", "1"], Answers(archive, null));
    }

    [Fact]
    public void A_version_without_a_time_stands_from_when_it_was_added()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Visit, "urn:a", "1"));
        archive.Clock.Now = archive.Clock.Now.AddHours(1);
        archive.Add(TestArchive.Item("Die Minister trafen sich in Berlin.", "urn:a", "2"));

        Assert.Equal(["0", "0", "0", "0", "0"], Answers(archive, "2023-05-01T11:59:59Z"));
        Assert.Equal(["1", "1", "1", "1", "1"], Answers(archive, "2023-05-01T12:59:59Z"));
        Assert.Equal(["0", "0", "0", "1", "1"], Answers(archive, "2023-05-01T13:00:00Z"));
    }

    [Fact]
    public void The_history_has_all_versions_with_the_time_for_which_they_stood()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Visit, "urn:a", "1", created: "2023-04-18T10:00:00Z"),
            TestArchive.Item(Visit, "urn:c", provider: "Zeitung", created: "2023-04-18T11:00:00Z"),
            TestArchive.Item("", "urn:a", "2", created: "2023-04-18T12:00:00Z", status: PublicationStatus.Canceled));

        using var ask = archive.Ask();
        var history = ask.History(1)!;

        Assert.Equal([(1L, "1", PublicationStatus.Usable, "2023-04-18T12:00:00Z"), (3L, "2", PublicationStatus.Canceled, null)],
            history.Versions.Select(v => (v.Number, v.SupplierVersion!, v.Status, Moments.Write(v.To))));
        Assert.Equal("urn:a", history.Report!.Id);
        Assert.Equal((2L, true, CopyKind.Verbatim), history.Related.Select(r => (r.Number, r.IsFamily, r.Copy!.Value)).Single());
        Assert.Equal("r2v1", ask.Event(2, 0)!.Reference);
        Assert.Equal("r2q1", ask.Quotation(2, 0)!.Reference);
        Assert.Null(ask.Event(2, 99));
        Assert.Null(ask.History(99));
        Assert.Null(ask.History(3)!.Report);
    }

    [Fact]
    public void Copies_count_as_reports_and_not_as_texts_or_sources()
    {
        using var archive = new TestArchive();
        var text = File.ReadAllText(Path.Combine(TestArchive.Root, "samples", "15-xi-in-moskau.txt"));
        archive.Add(TestArchive.Item(text, "1", provider: "Zeitung A"), TestArchive.Item(text, "2", provider: "Zeitung B"),
            TestArchive.Item(text + "\nDie Reise war lange geplant.\n", "3", provider: "Zeitung C"));

        using var ask = archive.Ask();
        var count = ask.Count(new EventFilter());

        Assert.Equal((3, 2, 1), (count.Reports, count.Texts, count.Sources));
        Assert.Equal((3, 2, 1), (ask.CountReports(new ReportFilter()).Reports, ask.CountReports(new ReportFilter()).Texts, ask.CountReports(new ReportFilter()).Sources));
        Assert.Equal(1, ask.Cases(new EventFilter()).First().Sources);
        Assert.Equal([1L, 1L, 0L], ask.Sources(new ReportFilter()).OrderBy(s => s.Name).Select(s => s.Own));
    }

    [Fact]
    public void A_series_of_one_agency_is_one_source_and_one_story()
    {
        using var archive = new TestArchive();
        archive.Add(
            TestArchive.Item("Bei einem Angriff auf die Stadt Cherson sind am Dienstag fünf Menschen getötet worden.", "1", headline: "EIL: Fünf Tote bei Angriff auf Cherson",
                created: "2023-04-18T10:00:00Z"),
            TestArchive.Item("Bei einem russischen Angriff auf die Stadt Cherson sind am Dienstag mindestens fünf Menschen getötet worden. Der Gouverneur verurteilte die Tat.", "2",
                headline: "ROUNDUP: Fünf Tote bei Angriff auf Cherson", created: "2023-04-18T12:00:00Z"));

        using var ask = archive.Ask();

        Assert.Equal((2, 2, 1), (ask.CountReports(new ReportFilter()).Reports, ask.CountReports(new ReportFilter()).Texts, ask.CountReports(new ReportFilter()).Sources));
        Assert.Single(ask.Reports(new ReportFilter()).Select(r => r.Story).Distinct());
        Assert.Equal(2, Assert.Single(ask.History(1)!.Related).Number);
    }

    // Events, quotations, who, sources, reports.
    private static string[] Answers(TestArchive archive, string? asOf)
    {
        var moment = asOf is null ? (DateTimeOffset?)null : DateTimeOffset.Parse(asOf, CultureInfo.InvariantCulture);
        using var ask = archive.Ask();
        var events = ask.Events(new EventFilter { AsOf = moment, Parties = ["Li Shangfu"] }).Count();
        Assert.Equal(events, ask.Count(new EventFilter { AsOf = moment, Parties = ["Li Shangfu"] }).Rows);
        Assert.Equal(events, ask.CountCases(new EventFilter { AsOf = moment, Parties = ["Li Shangfu"] }));
        var quotations = ask.Quotations(new QuotationFilter { AsOf = moment, Speakers = ["Putin"] }).Count();
        Assert.Equal(quotations, ask.Count(new QuotationFilter { AsOf = moment, Speakers = ["Putin"] }).Rows);
        var reports = ask.Reports(new ReportFilter { AsOf = moment }).Count();
        Assert.Equal(reports, ask.CountReports(new ReportFilter { AsOf = moment }).Reports);
        return [.. new[]
        {
            events, quotations, ask.Who("Li Shangfu", new ReportFilter { AsOf = moment }).Names.Length, (int)ask.Sources(new ReportFilter { AsOf = moment }).Sum(s => s.Reports), reports,
        }.Select(n => n.ToString(CultureInfo.InvariantCulture))];
    }
}
