using Depesche.Archive.Adding;
using Depesche.Archive.Questions;
using Depesche.Events;
using Depesche.Intake;

namespace Depesche.Archive.Tests.Adding;

public class VersionTests
{
    private const string Visit = "Der russische Präsident Wladimir Putin hat am Dienstag in Moskau den chinesischen Verteidigungsminister Li Shangfu empfangen.";
    private const string Corrected = "Der russische Verteidigungsminister Sergej Schoigu hat am Dienstag in Moskau den chinesischen Verteidigungsminister Li Shangfu empfangen.";

    [Fact]
    public void The_same_version_again_changes_nothing()
    {
        using var archive = new TestArchive();
        var item = TestArchive.Item(Visit, "urn:a", "1");

        Assert.Equal(1, archive.Add(item).Of(AddOutcome.New));
        Assert.Equal(1, archive.Add(item, item).Of(AddOutcome.Same) - 1);
        Assert.Equal(["1"], archive.Sql("SELECT count(*) FROM versions"));
    }

    [Fact]
    public void A_new_version_takes_the_place_of_the_old_one_which_stays_in_the_history()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Visit, "urn:a", "1"));

        Assert.Equal(1, archive.Add(TestArchive.Item(Corrected, "urn:a", "2")).Of(AddOutcome.Updated));

        Assert.Equal("Sergej Schoigu", Assert.Single(Consults(archive)).Recipients[0].Name);
        Assert.Equal(["2"], archive.Sql("SELECT count(*) FROM versions"));
    }

    [Fact]
    public void An_older_version_that_comes_later_goes_into_the_history()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Corrected, "urn:a", "10"), TestArchive.Item(Visit, "urn:a", "9"));

        Assert.Equal("Sergej Schoigu", Assert.Single(Consults(archive)).Recipients[0].Name);
    }

    [Fact]
    public void A_withdrawal_takes_the_report_out_of_all_answers()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Visit, "urn:a", "1"));

        var summary = archive.Add(TestArchive.Item("", "urn:a", "2", status: PublicationStatus.Canceled));

        Assert.Equal(1, summary.Of(AddOutcome.Withdrawn));
        Assert.Empty(Consults(archive));
        using var ask = archive.Ask();
        Assert.Empty(ask.Reports(new ReportFilter()));
    }

    [Fact]
    public void A_withheld_report_waits_for_its_time()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Visit, "urn:a", "1", status: PublicationStatus.Withheld, embargo: "2023-05-02T06:00:00Z"),
            TestArchive.Item(Corrected, "urn:b", "1", status: PublicationStatus.Withheld));

        Assert.Empty(Consults(archive));
        archive.Clock.Now = new DateTimeOffset(2023, 5, 2, 6, 0, 0, TimeSpan.Zero);
        Assert.Equal("Wladimir Putin", Assert.Single(Consults(archive)).Recipients[0].Name);
    }

    [Fact]
    public void An_answer_as_of_a_day_knows_what_stood_then()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Visit, "urn:a", "1", created: "2023-04-18T10:00:00Z"),
            TestArchive.Item(Corrected, "urn:a", "2", created: "2023-04-18T12:00:00Z"),
            TestArchive.Item("", "urn:a", "3", created: "2023-04-20T00:00:00Z", status: PublicationStatus.Canceled));

        Assert.Empty(AsOf("2023-04-18T09:00:00Z"));
        Assert.Equal("Wladimir Putin", AsOf("2023-04-18T11:00:00Z").Single().Recipients[0].Name);
        Assert.Equal("Sergej Schoigu", AsOf("2023-04-19T00:00:00Z").Single().Recipients[0].Name);
        Assert.Empty(AsOf("2023-04-21T00:00:00Z"));

        List<Rows.EventRow> AsOf(string moment)
        {
            using var ask = archive.Ask();
            return [.. ask.Events(new EventFilter { Types = [EventType.Consult], AsOf = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture) })];
        }
    }

    [Fact]
    public void A_report_that_names_the_version_before_it_is_a_version_of_the_same_report()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Visit, "urn:a:1"),
            TestArchive.Item(Corrected, "urn:a:2") with { Links = [new ItemLink("irel:previousVersion", "urn:a:1", IsVersionBefore: true)] });

        Assert.Equal("Sergej Schoigu", Assert.Single(Consults(archive)).Recipients[0].Name);
        Assert.Equal(["1"], archive.Sql("SELECT count(*) FROM items"));
    }

    [Fact]
    public void A_withdrawal_under_another_identifier_withdraws_the_version_that_it_names()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Visit, "urn:a:1"));

        archive.Add(TestArchive.Item("", "urn:a:2", status: PublicationStatus.Canceled) with { Links = [new ItemLink("management-doc-idref:canceled", "urn:a:1", IsVersionBefore: true)] });

        Assert.Empty(Consults(archive));
    }

    [Fact]
    public void A_link_to_another_report_makes_no_version_of_it()
    {
        using var archive = new TestArchive();
        archive.Add(TestArchive.Item(Visit, "urn:a:1"), TestArchive.Item(Corrected, "urn:a:2") with { Links = [new ItemLink("irel:seeAlso", "urn:a:1")] });

        Assert.Equal(["2"], archive.Sql("SELECT count(*) FROM items"));
    }

    [Fact]
    public void Short_identifiers_of_two_suppliers_are_two_reports()
    {
        using var archive = new TestArchive();
        var summary = archive.Add(TestArchive.Item(Visit, "17", provider: "dpa"), TestArchive.Item(Corrected, "17", provider: "AFP"));

        Assert.Equal(2, summary.Of(AddOutcome.New));
    }

    [Fact]
    public void Reports_without_identifier_and_address_are_what_they_say()
    {
        using var archive = new TestArchive();
        var summary = archive.Add(TestArchive.Item(Visit), TestArchive.Item(Visit), TestArchive.Item(Corrected));

        Assert.Equal((2, 1), (summary.Of(AddOutcome.New), summary.Of(AddOutcome.Same)));
    }

    private static List<Rows.EventRow> Consults(TestArchive archive)
    {
        using var ask = archive.Ask();
        return [.. ask.Events(new EventFilter { Types = [EventType.Consult] })];
    }
}
