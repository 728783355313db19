using System.CommandLine;
using Depesche.Cli.Output;
using Depesche.LanguageData;
using Depesche.Readings;

namespace Depesche.Cli.Commands;

/// <summary>Forms of output.</summary>
internal enum OutputForm
{
    Text,
    Json,
    Jsonl,
    Plover,
    Conllu,
}

/// <summary><c>depesche read</c>: reports in, readings out.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Reports in any form (docs/formats.md), told by their content: text, JSON Lines, tables, news formats, feeds, pages, gzip, ZIP and web " +
                "archives, .conllu files (trees of another parser); folders of these, with the folders in them; or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<OutputForm>("--format", "-f")
        {
            Description = "text: a page to read. json, jsonl: the whole reading (docs/reading.schema.json); json is indented for one text or page, else a line each. plover: one event a line. conllu: the trees.",
        };
        var explain = new Option<bool>("--explain") { Description = "Show why: rules, reasons, offsets (text only)." };
        var input = new ReportInput();
        var command = new Command("read", "Read reports: who did what to whom, who said what, when, where, and on whose word.")
        {
            files, format, explain,
        };
        input.AddTo(command);
        command.SetAction(arguments => input.WithData(arguments, (language, source) =>
        {
            using var stream = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            var paths = arguments.GetValue(files)!;
            var form = arguments.GetValue(format);
            var output = Output(form, stream, language, arguments.GetValue(explain));
            var alone = form == OutputForm.Json ? new JsonOutput(stream, indented: true) : output;
            return ReportInput.Read(source.Read(paths), new Reader(language), (report, reading) =>
            {
                (report.IsAllOf(paths) ? alone : output).Write(reading);
                return null;
            });
        }));
        return command;
    }

    private static IReadingOutput Output(OutputForm form, Stream stream, LanguageFiles data, bool explain) => form switch
    {
        OutputForm.Json or OutputForm.Jsonl => new JsonOutput(stream, indented: false),
        OutputForm.Plover => new PloverOutput(stream),
        OutputForm.Conllu => new ConlluOutput(stream),
        _ => new PageOutput(PageConsole.Open(), new EventWords(data), new QuotationWords(data), explain),
    };
}
