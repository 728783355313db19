using System.Text;
using Depesche.Quotations;
using Depesche.Readings;
using Depesche.Text;
using Spectre.Console;

namespace Depesche.Cli.Output;

/// <summary>What the parts of the page are made of.</summary>
internal static class PageParts
{
    public static Grid Columns(int count)
    {
        var grid = new Grid();
        for (var i = 0; i < count; i++)
        {
            grid.AddColumn(new GridColumn { NoWrap = i + 1 < count, Padding = new Padding(i == 0 ? 2 : 0, 0, 2, 0) });
        }

        return grid;
    }

    public static Markup Cell(string text) => new(Markup.Escape(text));

    public static Markup Note(string text) => new($"[grey]{Markup.Escape(text)}[/]");

    /// <summary>Writes markup that stays two columns in, also where it wraps.</summary>
    public static void WriteIndented(this IAnsiConsole console, string markup) => console.Write(new Padder(new Markup(markup), new Padding(2, 0, 0, 0)));

    public static string Place(TextSpan span) => $"{span.Start}–{span.End}";

    public static string Words(Reading reading, TextSpan span) => OneLine(span.In(reading.Item.Text).ToString());

    /// <summary>The words on one line: each run of white space becomes one space.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                line.Append(character);
            }
            else if (line.Length == 0 || line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    /// <summary>Who it is: the full name with the office held now, else with a former one; the words alone when it is not known.</summary>
    public static string Party(Reading reading, QuotationParty party)
    {
        if (party.Entity < 0)
        {
            return Words(reading, party.Span);
        }

        var entity = reading.Entities[party.Entity];
        var office = entity.Offices.FirstOrDefault(o => !o.IsFormer) ?? entity.Offices.FirstOrDefault();
        return office is null || office.Title == entity.Name ? entity.Name : $"{entity.Name}, {(office.IsFormer ? "früher " : "")}{office.Title}";
    }
}
