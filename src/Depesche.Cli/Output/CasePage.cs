using System.Collections.Immutable;
using Depesche.Archive.Export;
using Depesche.Archive.Questions;
using Depesche.Archive.Rows;
using Depesche.Events;
using Spectre.Console;

namespace Depesche.Cli.Output;

/// <summary>Cases on a page: what happened, how many tell it, where they contradict each other, and the words of the first report.</summary>
internal sealed class CasePage(IAnsiConsole console, EventWords words)
{
    private const int MostDays = 4;

    public void Write(CaseRow one)
    {
        var lead = one.Lead;
        var recipients = lead.Recipients.IsEmpty ? "" : $" → {Markup.Escape(Names(lead.Recipients))}";
        var code = string.Join(' ', [PloverNames.Type(lead.Type), .. lead.Mode]) + string.Concat(PloverNames.Aux(lead.Aux).Select(a => ", " + EventWords.Of(a)));
        console.MarkupLine($"{Markup.Escape(lead.Date.Length > 0 ? lead.Date : "ohne Zeit")}  [bold]{Markup.Escape(Names(lead.Actors))}[/]{recipients}: " +
            $"{Markup.Escape(words.Of(lead.Type, lead.Mode))} [grey]({Markup.Escape(code)})[/]");
        console.WriteIndented($"[grey]{Markup.Escape(string.Join(" · ", Facts(one)))}[/]");
        foreach (var contradiction in Contradictions(one))
        {
            console.WriteIndented($"[yellow]{Markup.Escape(contradiction)}[/]");
        }

        var evidence = lead.Evidence[0];
        console.WriteIndented($"{Proof.Of(lead.Report.Text, evidence.SentenceSpan, evidence.Trigger)}");
        console.WriteIndented($"[grey]{Markup.Escape($"{lead.Reference} · {Source(lead.Report)}")}[/]");
        console.WriteLine();
    }

    /// <summary>Where a report comes from, on one line.</summary>
    public static string Source(ReportRow report) =>
        string.Join(" · ", new[] { (report.Provider ?? report.Agency)?.Replace(";", ", ", StringComparison.Ordinal), report.Published, report.Headline, report.Url ?? report.Origin }.Where(p => p is { Length: > 0 }));

    private static IEnumerable<string> Facts(CaseRow one)
    {
        var lead = one.Lead;
        if (lead.Place.Length > 0)
        {
            yield return $"in {lead.Place}{(lead.PlaceCountry.Length > 0 ? $" ({lead.PlaceCountry})" : "")}";
        }

        yield return Voices(one);
        var count = AnswerCount.Of([.. one.Events.Select(e => e.Report)]);
        yield return FormattableString.Invariant($"{count.Reports} {(count.Reports == 1 ? "Bericht" : "Berichte")}, {count.Texts} {(count.Texts == 1 ? "Text" : "Texte")}, ") +
            FormattableString.Invariant($"{count.Sources} {(count.Sources == 1 ? "Quelle" : "unabhängige Quellen")}");
        yield return FormattableString.Invariant($"Fall {one.Id}");
    }

    private static string Voices(CaseRow one)
    {
        var voices = one.Events.SelectMany(e => e.Evidence).ToList();
        return voices.Exists(e => e.Voice.IsEmpty) ? "der Bericht selbst"
            : "nach: " + string.Join(", ", voices.Select(e => string.Join(" ← ", e.Voice.Select(v => v.Name))).Distinct());
    }

    private static IEnumerable<string> Contradictions(CaseRow one)
    {
        var denied = one.Events.Count(e => e.Aux.HasFlag(AuxiliaryModes.Negation));
        if (denied > 0 && denied < one.Events.Length)
        {
            yield return FormattableString.Invariant($"bestritten oder nicht geschehen nach {denied} von {one.Events.Length} Stellen");
        }

        var days = one.Events.Where(e => e.Date.Length > 0).GroupBy(e => e.Date).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (days.Count > 1)
        {
            yield return "Tage: " + string.Join(", ", days.Take(MostDays).Select(g => FormattableString.Invariant($"{g.Key} ({g.Count()})")));
        }
    }

    private static string Names(ImmutableArray<PartyRow> parties) => parties.IsEmpty ? "(unbekannt)" : string.Join(", ", parties.Select(p => p.Name).Distinct());
}
