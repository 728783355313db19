using Depesche.Actors;
using Depesche.Quotations;
using Depesche.Readings;
using Spectre.Console;
using static Depesche.Cli.Output.PageParts;

namespace Depesche.Cli.Output;

/// <summary>The quotations of a page: who says it to whom, through whom, how and by what means, then the words.</summary>
internal sealed class QuotationGrid(Reading reading, QuotationWords words, bool explain)
{
    public Grid Make()
    {
        var grid = Columns(2);
        foreach (var quotation in reading.Quotations)
        {
            grid.AddRow(Cell(ReadingJson.QuotationId(quotation.Index)), new Markup(Head(quotation)));
            grid.AddRow(Cell(""), Cell(string.Join(" … ", quotation.Quote.Select(q => Words(reading, q)))));
            if (explain)
            {
                foreach (var reason in Reasons(quotation))
                {
                    grid.AddRow(Cell(""), Note(reason));
                }
            }
        }

        return grid;
    }

    private string Head(Quotation quotation)
    {
        var chain = quotation.Via.Select(v => Party(reading, v))
            .Append(quotation.Speaker is { } speaker ? Party(reading, speaker) : "ohne Sprecher");
        var addressee = quotation.Addressee is { } to ? $" an {Party(reading, to)}" : "";
        var cue = quotation.Cue.IsEmpty ? "" : $" ({Cue(quotation)})";
        var facts = new List<string> { TypeWord(quotation.Type), words.Of(quotation.Medium) };
        if (words.Of(quotation.Stance) is { Length: > 0 } stance)
        {
            facts.Add(stance);
        }

        if (quotation.Channel is { } channel)
        {
            facts.Add(Words(reading, channel));
        }

        if (quotation.NestedIn >= 0)
        {
            facts.Add("in " + ReadingJson.QuotationId(quotation.NestedIn));
        }

        return $"[bold]{Markup.Escape(string.Join(" ← ", chain))}[/]{Markup.Escape(addressee + cue)} [grey]{Markup.Escape(string.Join(", ", facts))}[/]";
    }

    private IEnumerable<string> Reasons(Quotation quotation)
    {
        yield return $"Regel {quotation.Rule}{(words.OfRule(quotation.Rule) is { } rule ? $": {rule}" : "")}";
        if (quotation.Entry is { } entry)
        {
            yield return $"Redewort {entry.Word} ({entry.File}, Zeile {entry.Line})";
        }

        if (quotation.Speaker is { } speaker)
        {
            yield return $"Sprecher {Reason(quotation, speaker)}";
        }

        foreach (var via in quotation.Via)
        {
            yield return $"über {Reason(quotation, via)}";
        }

        if (quotation.Addressee is { } addressee)
        {
            yield return $"an {Place(addressee.Span)} {Words(reading, addressee.Span)}{Meant(addressee)}";
        }

        if (quotation.Date.Length > 0)
        {
            yield return $"gesagt {quotation.Date}: Zeitangabe im Rahmen";
        }
    }

    private string Reason(Quotation quotation, QuotationParty party)
    {
        var found = party.Found switch
        {
            PartyFinding.Carried => $"{words.Of(party.Found)} Satz {reading.Text.SentenceOf(party.Head) + 1}",
            PartyFinding.Phrase when !quotation.Cue.IsEmpty && quotation.Via.IsEmpty => $"{words.Of(party.Found)} „{Cue(quotation)}“",
            PartyFinding.Phrase => words.Of(PartyFinding.Origin),
            _ => words.Of(party.Found),
        };
        return $"{Place(party.Span)} {Words(reading, party.Span)}: {found}{Meant(party)}";
    }

    /// <summary>Whom a party means that is not named in full, as coreference has found it.</summary>
    private string Meant(QuotationParty party)
    {
        if (party.Entity < 0)
        {
            return "";
        }

        var mention = reading.ActorLayer.Mentions[reading.ActorLayer.MentionAt(party.Head)];
        var kind = mention.Form switch
        {
            MentionForm.Pronoun => "Pronomen",
            MentionForm.Office => "Amt",
            MentionForm.Nominal => "Umschreibung",
            MentionForm.Metonym => "Sitz",
            _ => "",
        };
        var name = reading.Entities[party.Entity].Name;
        return kind.Length == 0 || Words(reading, party.Span).Contains(name, StringComparison.Ordinal) ? "" : $"; {kind} für {name}";
    }

    private string Cue(Quotation quotation) => string.Join(" … ", quotation.Cue.Select(c => Words(reading, c)));

    internal static string TypeWord(QuotationType type) => type switch
    {
        QuotationType.Direct => "wörtlich",
        QuotationType.Indirect => "indirekt",
        QuotationType.FreeIndirect => "frei indirekt",
        QuotationType.IndirectFreeIndirect => "indirekt, fortgeführt",
        _ => "berichtet",
    };
}
