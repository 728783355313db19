using System.Globalization;
using Depesche.Actors;
using Depesche.Events;
using Depesche.Readings;
using Spectre.Console;
using static Depesche.Cli.Output.PageParts;

namespace Depesche.Cli.Output;

/// <summary>A page made to be read: head, who's who, events, quotations.</summary>
internal sealed class PageOutput(IAnsiConsole console, EventWords words, QuotationWords quotationWords, bool explain) : IReadingOutput
{
    public void Write(Reading reading)
    {
        WriteHead(reading);
        WriteEntities(reading);
        WriteEvents(reading);
        WriteQuotations(reading);
        if (explain)
        {
            WriteTimes(reading);
        }

        console.WriteLine();
    }

    private void WriteHead(Reading reading)
    {
        var item = reading.Item;
        console.Write(new Rule(Markup.Escape(item.Headline ?? item.Id ?? "Meldung")).LeftJustified());
        var facts = new List<string>();
        if (item.Dateline is { } dateline)
        {
            facts.Add(string.Join("/", dateline.Places.Select(p => Words(reading, p))));
            if (dateline.Agency is { } agency)
            {
                facts.Add(Words(reading, agency));
            }
        }

        facts.Add(item.Published is { } date ? date.ToString() : "ohne Datum");
        if (item.Credits.Length > 0)
        {
            facts.Add("Kürzel " + string.Join(", ", item.Credits.Select(c => Words(reading, c))));
        }

        if (item.Headline is not null && item.Id is { } id)
        {
            facts.Add(id);
        }

        console.MarkupLine($"[grey]{Markup.Escape(string.Join(" · ", facts))}[/]");
    }

    private void WriteEntities(Reading reading)
    {
        var shown = reading.Entities.Where(e => e.Mentions.Length > 0 && (e.Code.Length > 0 || e.Sector.Length > 0 || e.Kind == EntityKind.Person)).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        Heading("Wer ist wer");
        var grid = Columns(3);
        foreach (var entity in shown)
        {
            var offices = string.Join("; ", entity.Offices.Select(o =>
                (o.IsFormer ? "früher " : "") + o.Title + (o.Country.Length > 0 ? $" ({o.Country})" : "")));
            grid.AddRow(
                Cell(entity.Name),
                Cell(string.Join(' ', new[] { entity.Code, entity.Sector }.Where(c => c.Length > 0))),
                Cell(offices));
            if (explain)
            {
                foreach (var mention in entity.Mentions.Select(m => reading.ActorLayer.Mentions[m]))
                {
                    grid.AddRow(Cell(""), Cell(""), Note($"{Place(mention.Span)} {Words(reading, mention.Span)}: {mention.Reason}"));
                }
            }
        }

        console.Write(grid);
    }

    private void WriteEvents(Reading reading)
    {
        Heading("Ereignisse");
        if (reading.Events.IsEmpty)
        {
            console.MarkupLine("  keine");
            return;
        }

        var grid = Columns(2);
        foreach (var happening in reading.Events)
        {
            grid.AddRow(Cell(ReadingJson.EventId(happening.Index)), new Markup(Summary(reading, happening)));
            var frame = new List<string> { happening.Date.Length > 0 ? happening.Date : "ohne Zeit" };
            if (happening.Place.Length > 0)
            {
                frame.Add($"in {happening.Place}{(happening.PlaceCountry.Length > 0 ? $" ({happening.PlaceCountry})" : "")}");
            }

            foreach (var evidence in happening.Evidence)
            {
                frame.Add(Voice(reading, evidence));
                grid.AddRow(Cell(""), Note(string.Join(" · ", frame)));
                grid.AddRow(Cell(""), new Markup(Proof.Of(reading.Item.Text, reading.Text.Sentences[evidence.Sentence].Span, evidence.Trigger)));
                frame.Clear();
            }

            if (explain)
            {
                grid.AddRow(Cell(""), Note(
                    $"Regel {happening.Rule}, CAMEO {happening.Cameo}, Skala {happening.Scale.ToString(CultureInfo.InvariantCulture)}" +
                    (happening.DateReason.Length > 0 ? $", Zeit: {happening.DateReason}" : "")));
                foreach (var party in happening.Actors.Concat(happening.Recipients))
                {
                    grid.AddRow(Cell(""), Note($"{Place(party.Span)} {Words(reading, party.Span)}: {party.Reason}"));
                }
            }
        }

        console.Write(grid);
    }

    private string Summary(Reading reading, Event happening)
    {
        var code = string.Join(' ', [PloverNames.Type(happening.Type), .. happening.Mode]);
        var aux = string.Concat(PloverNames.Aux(happening.Aux).Select(a => ", " + EventWords.Of(a)));
        var context = happening.Context.IsEmpty ? "" : "; " + string.Join(", ", happening.Context);
        var recipients = happening.Recipients.IsEmpty ? "" : $" → {Markup.Escape(Parties(reading, happening.Recipients))}";
        return $"[bold]{Markup.Escape(Parties(reading, happening.Actors))}[/]{recipients}: " +
            $"{Markup.Escape(words.Of(happening))} [grey]({Markup.Escape(code + aux + context)})[/]";
    }

    private static string Parties(Reading reading, IEnumerable<EventParty> parties)
    {
        var names = parties.Select(p => p.Entity >= 0 ? reading.Entities[p.Entity].Name : Words(reading, p.Span)).Distinct().ToList();
        return names.Count == 0 ? "(unbekannt)" : string.Join(", ", names);
    }

    private static string Voice(Reading reading, Evidence evidence) => evidence.Voice.IsEmpty
        ? "der Bericht selbst"
        : "nach: " + string.Join(" ← ", evidence.Voice.Select(v => Party(reading, v)));

    private void WriteQuotations(Reading reading)
    {
        if (!reading.Quotations.IsEmpty)
        {
            Heading("Zitate");
            console.Write(new QuotationGrid(reading, quotationWords, explain).Make());
        }
    }

    private void WriteTimes(Reading reading)
    {
        if (reading.Times.IsEmpty)
        {
            return;
        }

        Heading("Zeiten");
        var grid = Columns(3);
        foreach (var timex in reading.Times)
        {
            grid.AddRow(
                Cell(Words(reading, timex.Span)),
                Cell(timex.Edtf.Length > 0 ? timex.Edtf : timex.Value),
                Note($"{Place(timex.Span)} {timex.Type.ToString().ToUpperInvariant()}: {timex.Reason}"));
        }

        console.Write(grid);
    }

    private void Heading(string title) => console.MarkupLine($"[bold]{title}[/]");
}
