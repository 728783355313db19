using System.CommandLine;
using System.Globalization;
using Depesche.Evaluation;
using Depesche.Evaluation.Events;
using Depesche.Evaluation.Lexicon;
using Depesche.Evaluation.Names;
using Depesche.Evaluation.Quotations;
using Depesche.Evaluation.Syntax;
using Depesche.Evaluation.Times;
using Depesche.LanguageData;
using Depesche.Readings;

namespace Depesche.Cli.Commands;

/// <summary><c>depesche evaluate</c>: how well reading does on gold data.</summary>
internal static class EvaluateCommand
{
    private delegate EvaluationResult Evaluation(LanguageFiles data, IReadOnlyList<string> goldFiles, int errors);

    public static Command Create() => new("evaluate", "Measure reading against gold data.")
    {
        Measure("lexicon", "Readings offered for each word against Universal Dependencies (.conllu).", GoldFiles.Conllu, LexiconEvaluation.Run),
        Measure("syntax", "Tags, features, lemmas and trees against Universal Dependencies (.conllu).", GoldFiles.Conllu, Of(SyntaxEvaluation.Run)),
        Measure("names", "Names against GermEval 2014 (.tsv).", GoldFiles.Tsv, Of(NamesEvaluation.Run)),
        Measure("times", "Expressions of time against TimeML (.tml).", GoldFiles.TimeMl, Of(TimesEvaluation.Run)),
        Measure("quotations", "Attributed quotations against the German Wikinews corpus (.jsonl).", GoldFiles.Jsonl, Of(QuotationsEvaluation.Run)),
        Measure("events", "Events against PLOVER gold records (.jsonl).", GoldFiles.Jsonl, Of(EventsEvaluation.Run)),
    };

    private static Evaluation Of(Func<Reader, IReadOnlyList<string>, int, EvaluationResult> ofReader) =>
        (data, files, errors) => ofReader(new Reader(data), files, errors);

    private static Command Measure(string name, string description, GoldFiles kind, Evaluation evaluation)
    {
        var gold = new Option<string[]>("--gold")
        {
            Description = $"Gold files ({kind.Pattern}) or folders of them.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<bool>("--json") { Description = "Print the figures as one flat JSON object." };
        var predictions = new Option<string?>("--predictions") { Description = "Write what was read to this file." };
        var errors = new Option<int>("--errors") { Description = "Show this many worked examples of errors." };
        var data = DataFolder.Option();
        var command = new Command(name, description) { gold, json, predictions, errors, data };
        command.SetAction(arguments =>
        {
            try
            {
                var files = kind.Find(arguments.GetValue(gold)!);
                var result = evaluation(DataFolder.Open(arguments.GetValue(data)), files, arguments.GetValue(errors));
                Console.Out.Write(arguments.GetValue(json) ? Flat(result) : result.Table);
                if (arguments.GetValue(predictions) is { } path)
                {
                    File.WriteAllLines(path, result.Predictions);
                }

                return ExitCode.Done;
            }
            catch (Exception error) when (error is GoldDataException or DataFileException or IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"depesche: {error.Message}");
                return ExitCode.Usage;
            }
        });
        return command;
    }

    private static string Flat(EvaluationResult result) => "{" + string.Join(", ", result.Figures.Select(f =>
        string.Create(CultureInfo.InvariantCulture, $"\"{f.Key}\": {f.Value:0.0000}"))) + "}\n";
}
