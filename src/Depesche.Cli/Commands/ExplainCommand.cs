using System.CommandLine;
using Depesche.Cli.Input;
using Depesche.Cli.Output;
using Depesche.Events;
using Depesche.Readings;

namespace Depesche.Cli.Commands;

/// <summary>Forms of an explanation.</summary>
internal enum ExplanationForm
{
    Text,
    Json,
    Jsonl,
}

/// <summary><c>depesche explain</c>: why a sentence gave its events or none, and what no data file knows.</summary>
internal static class ExplainCommand
{
    private const int MostShown = 20;

    public static Command Create()
    {
        var targets = new Argument<string[]>("FILE[:SENTENCE]")
        {
            Description = "Reports as for 'read', each with the number of a sentence if only that one is meant. In a file of many reports one is named " +
                "as in messages (wire.jsonl:12, feed.xml#2, wire.zip/a.txt), a sentence of it behind that (wire.jsonl:12:3).",
            Arity = ArgumentArity.OneOrMore,
        };
        var uncoded = new Option<bool>("--uncoded")
        {
            Description = "List instead the verbs, predicate adjectives, event nouns and actors that no frame or file knows, the most frequent first.",
        };
        var top = new Option<int>("--top")
        {
            Description = "How many of each kind --uncoded lists.",
            DefaultValueFactory = _ => MostShown,
        };
        var format = new Option<ExplanationForm>("--format", "-f")
        {
            Description = "text: a page to read. json, jsonl: an object a report (of --uncoded a word); json is indented for one text or page, else a line each.",
        };
        var input = new ReportInput();
        var command = new Command("explain",
            "Tell for each event the frame, the fillers and why they qualify, and for a sentence without one the nearest frame and what was missing.")
        {
            targets, uncoded, top, format,
        };
        input.AddTo(command);
        command.SetAction(arguments => input.WithData(arguments, (language, source) =>
        {
            List<ExplainTarget> chosen = [.. arguments.GetValue(targets)!.Select(t => ExplainTarget.Parse(t))];
            using var stream = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            var reader = new Reader(language);
            var form = arguments.GetValue(format);
            if (arguments.GetValue(uncoded))
            {
                var tally = new UncodedTally();
                var result = Count(source, chosen, reader, new UncodedFinder(language), tally);
                Write(tally, form, stream, arguments.GetValue(top));
                return result;
            }

            IExplanationOutput output = form == ExplanationForm.Text
                ? new ExplanationPage(PageConsole.Open(), input.DataFolderOf(arguments))
                : new ExplanationJson(stream, indented: false);
            var alone = form == ExplanationForm.Json ? new ExplanationJson(stream, indented: true) : output;
            string[] paths = [.. chosen.Select(t => t.Path)];
            return EachReading(source, chosen, reader, (target, report, reading) =>
                (report.IsAllOf(paths) ? alone : output).Write(reading, reader.Explain(reading), target.SentenceOf(report)));
        }));
        return command;
    }

    private static int Count(ReportSource source, List<ExplainTarget> targets, Reader reader, UncodedFinder finder, UncodedTally tally) =>
        EachReading(source, targets, reader, (target, report, reading) => tally.Add(target.PlaceOf(report), reading,
            finder.Find(reading.QuotationLayer).Where(w => target.SentenceOf(report) is not { } number || reading.Text.SentenceOf(w.Token) + 1 == number)));

    private static void Write(UncodedTally tally, ExplanationForm form, Stream stream, int top)
    {
        if (form == ExplanationForm.Text)
        {
            new UncodedPage(PageConsole.Open(), top).Write(tally);
        }
        else
        {
            ExplanationJson.Write(tally, stream, top);
        }
    }

    private static int EachReading(ReportSource source, List<ExplainTarget> targets, Reader reader, Action<ExplainTarget, Report, Reading> take)
    {
        var result = ExitCode.Done;
        foreach (var target in targets)
        {
            result = Math.Max(result, ReportInput.Read(target.Read(source), reader, (report, reading) =>
            {
                if (target.SentenceOf(report) is { } number && (number < 1 || number > reading.Text.Sentences.Length))
                {
                    return $"there is no sentence {number}; the report has {reading.Text.Sentences.Length}, counted from 1";
                }

                take(target, report, reading);
                return null;
            }));
        }

        return result;
    }
}
