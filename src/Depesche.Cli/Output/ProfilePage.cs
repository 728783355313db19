using Depesche.Actors;
using Depesche.Archive.Questions;
using Depesche.Events;
using Depesche.LanguageData;
using Spectre.Console;
using static Depesche.Cli.Output.PageParts;

namespace Depesche.Cli.Output;

/// <summary>Somebody on a page: names, offices, whom they met, what they said, did and suffered.</summary>
internal sealed class ProfilePage(IAnsiConsole console, LanguageFiles data)
{
    private const int Rows = 5;
    private static readonly EventType[] Deeds = [.. Enum.GetValues<EventType>().Where(t => t != EventType.Consult)];

    public void Write(ArchiveReader archive, string name, Archive.Questions.Profile profile, ReportFilter filter)
    {
        var limit = filter.Limit ?? Rows;
        console.Write(new Rule(Markup.Escape(profile.Names[0].Name)).LeftJustified());
        WriteNames(profile);
        var cases = new CasePage(console, new EventWords(data));
        WriteEvents("Traf", Of(filter, new EventFilter { Parties = [name], Types = [EventType.Consult] }));
        WriteQuotations();
        WriteEvents("Handelte", Of(filter, new EventFilter { Actors = [name], Types = [.. Deeds] }));
        WriteEvents("Erfuhr", Of(filter, new EventFilter { Recipients = [name], Types = [.. Deeds] }));

        void WriteEvents(string title, EventFilter wanted)
        {
            var count = archive.CountCases(wanted);
            if (count == 0)
            {
                return;
            }

            Heading(title, count, limit);
            foreach (var one in archive.Cases(wanted with { Limit = limit }))
            {
                cases.Write(one);
            }
        }

        void WriteQuotations()
        {
            var wanted = Of(filter, new QuotationFilter { Speakers = [name] });
            var count = archive.Count(wanted).Rows;
            if (count == 0)
            {
                return;
            }

            Heading("Sagte", count, limit);
            var page = new QuotationListPage(console, new QuotationWords(data));
            foreach (var row in archive.Quotations(wanted with { Limit = limit }))
            {
                page.Write(row);
            }
        }
    }

    private void WriteNames(Archive.Questions.Profile profile)
    {
        var grid = Columns(3);
        foreach (var known in profile.Names)
        {
            grid.AddRow(Cell(known.Name), Cell(known.Code), Note(Reports(known.Reports)));
        }

        // A last name may be that of several people, whose offices are not to be mixed up.
        var people = profile.Names.Where(n => n.Kind == EntityKind.Person && n.Name.Contains(' ')).Select(n => n.Name).Distinct().ToList();
        foreach (var office in profile.Offices)
        {
            var holders = people.Count > 1 ? string.Join(" / ", office.Names) + ": " : "";
            grid.AddRow(Cell(holders + (office.IsFormer ? "früher " : "") + office.Title), Cell(office.Country),
                Note(string.Join(", ", new[] { Period(office.First, office.Last), Reports(office.Reports) }.Where(p => p.Length > 0))));
        }

        console.Write(grid);
        if (people.Count > 1)
        {
            console.WriteIndented($"[yellow]So heißen mehrere; der volle Name fragt nach einem: {Markup.Escape(string.Join(", ", people))}[/]");
        }

        console.WriteLine();
    }

    private void Heading(string title, long count, int limit) =>
        console.MarkupLine($"[bold]{title}[/] [grey]{Markup.Escape(FormattableString.Invariant($"({count}{(count > limit ? $", {limit} gezeigt" : "")})"))}[/]");

    private static T Of<T>(ReportFilter filter, T wanted)
        where T : ReportFilter => wanted with { Since = filter.Since, Until = filter.Until, Sources = filter.Sources, Text = filter.Text, AsOf = filter.AsOf, NewestFirst = true };

    private static string Reports(long count) => FormattableString.Invariant($"{count} {(count == 1 ? "Bericht" : "Berichte")}");

    private static string Period(string? first, string? last) => first is null ? "" : first == last ? first : $"{first} bis {last}";
}
