using Depesche.Events;
using Depesche.Readings;
using Spectre.Console;
using static Depesche.Cli.Output.PageParts;

namespace Depesche.Cli.Output;

/// <summary>A page that tells sentence by sentence why there is an event, or what the nearest frame lacked.</summary>
internal sealed class ExplanationPage(IAnsiConsole console, string? dataFolder) : IExplanationOutput
{
    public void Write(Reading reading, EventExplanation explanation, int? sentence)
    {
        console.Write(new Rule(Markup.Escape(reading.Item.Id ?? "report")).LeftJustified());
        var grid = Columns(3);
        var part = new Part(dataFolder, grid, reading, explanation);
        for (var i = 0; i < reading.Text.Sentences.Length; i++)
        {
            if (sentence is null || sentence == i + 1)
            {
                part.WriteSentence(i, withAll: sentence is not null);
            }
        }

        console.Write(grid);
        console.WriteLine();
    }

    private sealed class Part(string? dataFolder, Grid grid, Reading reading, EventExplanation explanation)
    {
        private readonly ILookup<int, string> verbs =
            reading.Syntax.Clauses.Where(c => c.Verb is not null).ToLookup(c => c.Sentence, c => c.Verb!.Lemma);

        public void WriteSentence(int index, bool withAll)
        {
            var attempts = explanation.In(index).ToList();
            grid.AddRow(Cell($"{index + 1}"), Note("sentence"), Cell(Words(reading, reading.Text.Sentences[index].Span)));
            foreach (var attempt in attempts.Where(a => a.Told is not null))
            {
                WriteEvent(attempt, attempt.Told!);
            }

            var nearest = attempts.Exists(a => a.Told is not null) ? null : explanation.NearestIn(index);
            if (nearest is not null)
            {
                WriteNearest(nearest);
            }
            else if (attempts.Count == 0)
            {
                Row("no event", $"no word of the sentence is in a frame; {VerbsOf(index)}");
            }

            if (withAll)
            {
                foreach (var attempt in attempts.Where(a => a.Told is null && a != nearest))
                {
                    Row("tried", $"{Frame(attempt)} on '{Form(attempt.Word)}': {Lack(attempt)}");
                }
            }
        }

        private void WriteEvent(FrameAttempt attempt, Event told)
        {
            var evidence = told.Evidence[0];
            var trigger = string.Join(" … ", evidence.Trigger.Select(t => Words(reading, t)));
            var code = string.Join(' ', [PloverNames.Type(told.Type), .. told.Mode, .. PloverNames.Aux(told.Aux)]);
            grid.AddRow(Cell(ReadingJson.EventId(told.Index)), Note("event"), new Markup($"[bold]{Markup.Escape(code)}[/] {Markup.Escape($"by '{trigger}', CAMEO {told.Cameo}")}"));
            Row("frame", Frame(attempt));
            WriteConditions(attempt);
            WriteRoles(attempt);
            Row("need", $"{Need(attempt)}: met, {attempt.NeedReason}");
            WriteChanges(attempt);
            Row("voice", Voice(evidence));
            Row("date", told.Date.Length == 0 ? "none" : $"{told.Date}: {told.DateReason}");
            if (told.Place.Length > 0)
            {
                Row("place", $"{told.Place}{(told.PlaceCountry.Length > 0 ? $" ({told.PlaceCountry})" : "")}: {told.PlaceReason}");
            }
        }

        private void WriteNearest(FrameAttempt attempt)
        {
            Row("no event", $"the nearest frame is {Frame(attempt)} on '{Form(attempt.Word)}'");
            WriteConditions(attempt);
            WriteRoles(attempt);
            WriteChanges(attempt);
            if (attempt.Outcome is FrameOutcome.LacksParties or FrameOutcome.LacksContent)
            {
                Row("missing", $"{attempt.Reason} (need: {Need(attempt)})");
            }
            else if (attempt.Outcome != FrameOutcome.LacksCondition)
            {
                Row("but", Lack(attempt));
            }
        }

        private void WriteConditions(FrameAttempt attempt)
        {
            foreach (var condition in attempt.Conditions)
            {
                Row(condition.IsMet ? "with" : "missing", $"{Text(condition)}: {(condition.IsMet ? "met" : "not met")}, {condition.Reason}");
            }
        }

        private void WriteRoles(FrameAttempt attempt)
        {
            foreach (var role in attempt.Roles)
            {
                var slots = role.Slots.Length > 0 ? role.Slots : "no slot";
                foreach (var party in role.Parties)
                {
                    Row(role.Role, $"{slots}: {Party(party)}");
                }

                if (role.Parties.IsEmpty)
                {
                    var others = string.Join(", ", role.Others.Select(o => $"'{Form(o)}'"));
                    Row(role.Role, (role.Role, others.Length) switch
                    {
                        ("content", 0) => $"{slots}: no event",
                        ("content", _) => $"{slots}: the event of {others}",
                        (_, 0) => $"{slots}: nobody",
                        _ => $"{slots}: nobody known; {others} stands there",
                    });
                }
            }
        }

        private void WriteChanges(FrameAttempt attempt)
        {
            foreach (var change in attempt.Changes)
            {
                Row("mode", change);
            }
        }

        private string Party(EventParty party)
        {
            var code = string.Join(' ', new[] { party.Code, party.Sector }.Where(c => c.Length > 0));
            var name = party.Entity >= 0 ? reading.Entities[party.Entity].Name : "nobody known";
            var mention = reading.ActorLayer.MentionAt(party.Head);
            var why = mention >= 0 ? $"; {reading.ActorLayer.Mentions[mention].Reason}" : "";
            return $"'{Words(reading, party.Span)}' ({party.Reason}) is {name}, {(code.Length > 0 ? code : "without code")}{why}";
        }

        private string Voice(Evidence evidence)
        {
            if (evidence.Quotation < 0)
            {
                return "the report's own";
            }

            var quotation = reading.Quotations[evidence.Quotation];
            var saying = quotation.Entry is { } entry ? $", '{entry.Word}' of {entry.File}:{entry.Line}" : "";
            var source = $"quotation {ReadingJson.QuotationId(quotation.Index)} ({quotation.Rule}{saying})";
            return evidence.Voice.IsEmpty
                ? $"the report's own; {source} has no other speaker than the actor"
                : $"{string.Join(" ← ", evidence.Voice.Select(v => PageParts.Party(reading, v)))}: {source}";
        }

        private string VerbsOf(int sentence) =>
            verbs.Contains(sentence) ? $"its verbs: {string.Join(", ", verbs[sentence])}" : "it has no verb";

        private static string Lack(FrameAttempt attempt) => attempt.Outcome switch
        {
            FrameOutcome.LacksCondition => string.Join("; ", attempt.Conditions.Where(c => !c.IsMet).Select(c => $"{Text(c)} not met, {c.Reason}")),
            FrameOutcome.LacksParties or FrameOutcome.LacksContent => $"lacks {attempt.Reason}",
            _ => attempt.Event >= 0 ? $"{attempt.Reason}, {ReadingJson.EventId(attempt.Event)}" : attempt.Reason,
        };

        private string Frame(FrameAttempt attempt)
        {
            var frame = attempt.Frame;
            return $"{frame.Id} ({frame.Kind}), {DataFolder.PlaceOf(dataFolder, frame.File, frame.Line, frame.IsOwn)}";
        }

        /// <summary>The condition with its words set apart, so that lines break between them.</summary>
        private static string Text(ConditionCheck condition)
        {
            var words = condition.Text.IndexOf(':', StringComparison.Ordinal) + 1;
            return words == 0 ? condition.Text : condition.Text[..words] + condition.Text[words..].Replace("|", " | ", StringComparison.Ordinal);
        }

        private static string Need(FrameAttempt attempt) => attempt.Frame.Need.Length == 0 ? "any political party" : attempt.Frame.Need;

        private string Form(int token) => reading.Syntax.Form(token);

        private void Row(string label, string text) => grid.AddRow(Cell(""), Note(label), Cell(text));
    }
}
