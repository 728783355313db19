using System.CommandLine;
using Depesche.Cli.Input;
using Depesche.Cli.Output;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Syntax;
using Depesche.Text;
using Spectre.Console;

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
    private const int PageWidth = 110;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Reports: text files, .jsonl files (one report a line), folders of these, .conllu files (trees of another parser), or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<OutputForm>("--format", "-f")
        {
            Description = "text: a page to read. json, jsonl: the whole reading (docs/reading.schema.json); json is indented for one text file, else a line each. plover: one event a line. conllu: the trees.",
        };
        var from = new Option<InputForm?>("--from") { Description = "Form of the input, where the file's name does not tell it." };
        var conllu = new Option<bool>("--conllu")
        {
            Description = "The input is CoNLL-U: take its trees in place of our own (the same as --from conllu). A document (# newdoc) is one report.",
        };
        var published = new Option<PartialDate?>("--published")
        {
            Description = "Date of the reports, in place of what they say: 2023, 2023-04 or 2023-04-18.",
            CustomParser = result =>
            {
                if (PartialDate.TryParse(result.Tokens[0].Value, out var date))
                {
                    return date;
                }

                result.AddError($"--published '{result.Tokens[0].Value}' is no date; expected 2023, 2023-04 or 2023-04-18");
                return null;
            },
        };
        var explain = new Option<bool>("--explain") { Description = "Show why: rules, reasons, offsets (text only)." };
        var data = DataFolder.Option();
        var command = new Command("read", "Read reports: who did what to whom, who said what, when, where, and on whose word.")
        {
            files, format, from, conllu, published, explain, data,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(conllu) && result.GetValue(from) is { } given and not InputForm.Conllu)
            {
                result.AddError($"--conllu and --from {given.ToString().ToLowerInvariant()} exclude each other");
            }
        });
        command.SetAction(arguments =>
        {
            try
            {
                var language = DataFolder.Open(arguments.GetValue(data));
                var source = new ReportSource(new NewsItemParser(language), new LanguageCheck(language),
                    arguments.GetValue(conllu) ? InputForm.Conllu : arguments.GetValue(from), arguments.GetValue(published),
                    Console.OpenStandardInput(), () => new ConlluReader(language, joinsCompounds: true));
                using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
                var paths = arguments.GetValue(files)!;
                var form = arguments.GetValue(format);
                if (form == OutputForm.Json && !(paths is [var only] && source.IsOneReport(only)))
                {
                    form = OutputForm.Jsonl;
                }

                return Read(source.Read(paths), new Reader(language), Output(form, output, language, arguments.GetValue(explain)));
            }
            catch (DataFileException error)
            {
                Console.Error.WriteLine($"depesche: {error.Message}");
                return ExitCode.Usage;
            }
        });
        return command;
    }

    private static IReadingOutput Output(OutputForm form, Stream stream, LanguageFiles data, bool explain) => form switch
    {
        OutputForm.Json => new JsonOutput(stream, indented: true),
        OutputForm.Jsonl => new JsonOutput(stream, indented: false),
        OutputForm.Plover => new PloverOutput(stream),
        OutputForm.Conllu => new ConlluOutput(stream),
        _ => new PageOutput(Page(), new EventWords(data), new QuotationWords(data), explain),
    };

    private static IAnsiConsole Page()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new TrimmingWriter(Console.Out)),
        });
        console.Profile.Width = PageWidth;
        return console;
    }

    private static int Read(IEnumerable<Report> reports, Reader reader, IReadingOutput output)
    {
        var failed = 0;
        foreach (var report in reports)
        {
            if (report.Item is null)
            {
                Console.Error.WriteLine($"depesche: {report.Name}: {report.Problem}");
                failed++;
                continue;
            }

            output.Write(report.Trees is { } trees ? reader.Read(trees) : reader.Read(report.Item));
        }

        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
