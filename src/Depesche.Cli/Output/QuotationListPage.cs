using Depesche.Archive.Rows;
using Spectre.Console;
using static Depesche.Cli.Output.PageParts;

namespace Depesche.Cli.Output;

/// <summary>Quotations of many reports on a page.</summary>
internal sealed class QuotationListPage(IAnsiConsole console, QuotationWords words)
{
    public void Write(QuotationRow row)
    {
        var text = row.Report.Text;
        var chain = string.Join(" ← ", row.Via.Select(Party).Append(row.Speaker is { } speaker ? Party(speaker) : "ohne Sprecher"));
        var addressee = row.Addressee is { } to ? $" an {Party(to)}" : "";
        var facts = string.Join(", ", new[] { QuotationGrid.TypeWord(row.Type), words.Of(row.Medium), words.Of(row.Stance) }.Where(f => f.Length > 0));
        var day = row.Date.Length > 0 ? row.Date : row.Report.Published ?? "ohne Zeit";
        console.MarkupLine($"{Markup.Escape(day)}  [bold]{Markup.Escape(chain)}[/]{Markup.Escape(addressee)} [grey]({Markup.Escape(facts)})[/]");
        console.WriteIndented($"{Markup.Escape(string.Join(" … ", row.Quote.Select(q => OneLine(q.In(text).ToString()))))}");
        console.WriteIndented($"[grey]{Markup.Escape($"{row.Reference} · {CasePage.Source(row.Report)}")}[/]");
        console.WriteLine();
    }

    private static string Party(PartyRow party) => party.Office.Length > 0 && party.Office != party.Name ? $"{OneLine(party.Name)}, {party.Office}" : OneLine(party.Name);
}
