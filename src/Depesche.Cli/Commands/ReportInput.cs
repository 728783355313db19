using System.CommandLine;
using Depesche.Cli.Input;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Cli.Commands;

/// <summary>The options of a command that reads reports, and how it goes through them.</summary>
internal sealed class ReportInput
{
    private readonly Option<InputForm?> from = new("--from") { Description = "Form of the input, where the file's name does not tell it." };

    private readonly Option<bool> conllu = new("--conllu")
    {
        Description = "The input is CoNLL-U: take its trees in place of our own (the same as --from conllu). A document (# newdoc) is one report.",
    };

    private readonly Option<PartialDate?> published = new("--published")
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

    private readonly Option<string?> data = DataFolder.Option();

    public void AddTo(Command command)
    {
        command.Options.Add(from);
        command.Options.Add(conllu);
        command.Options.Add(published);
        command.Options.Add(data);
        command.Validators.Add(result =>
        {
            if (result.GetValue(conllu) && result.GetValue(from) is { } given and not InputForm.Conllu)
            {
                result.AddError($"--conllu and --from {given.ToString().ToLowerInvariant()} exclude each other");
            }
        });
    }

    /// <summary>The user's own folder of language files, or null.</summary>
    public string? DataFolderOf(ParseResult arguments) => arguments.GetValue(data);

    /// <summary>Opens the language files, or tells what is wrong with them.</summary>
    public int WithData(ParseResult arguments, Func<LanguageFiles, ReportSource, int> run)
    {
        try
        {
            var language = DataFolder.Open(arguments.GetValue(data));
            return run(language, new ReportSource(new NewsItemParser(language), new LanguageCheck(language),
                arguments.GetValue(conllu) ? InputForm.Conllu : arguments.GetValue(from), arguments.GetValue(published),
                Console.OpenStandardInput(), () => new ConlluReader(language, joinsCompounds: true)));
        }
        catch (DataFileException error)
        {
            Console.Error.WriteLine($"depesche: {error.Message}");
            return ExitCode.Usage;
        }
    }

    /// <summary>Reads the reports one after another; one that cannot be had is named and the others are read.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="take">What is done with a reading; it gives a problem or null.</param>
    public static int Read(IEnumerable<Report> reports, Reader reader, Func<Report, Reading, string?> take)
    {
        var failed = 0;
        foreach (var report in reports)
        {
            var problem = report.Item is null ? report.Problem
                : take(report, report.Trees is { } trees ? reader.Read(trees) : reader.Read(report.Item));
            if (problem is not null)
            {
                Console.Error.WriteLine($"depesche: {report.Name}: {problem}");
                failed++;
            }
        }

        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
